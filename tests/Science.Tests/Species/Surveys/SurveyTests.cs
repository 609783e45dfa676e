using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Surveys;
using Xunit;

namespace Hedgerow.Science.Tests.Species.Surveys;

public sealed class SurveyTests
{
    [Fact]
    public void A_rate_weighs_transects_by_their_length()
    {
        // 2 on 1 km, 10 on 3 km: 12 / 4 = 3; variance 2/(16·1) · ((2−3)² + (10−9)²) = 0.25.
        var rate = EncounterRate.Of([new(2, 1), new(10, 3)]).Value;

        Assert.Equal(3, rate.Value, 12);
        Assert.Equal(0.5, rate.StandardError, 12);
        Assert.True(rate.Low > 0 && rate.Low < 3 && rate.High > 3);
    }

    [Fact]
    public void Strips_and_points_are_areas()
    {
        Assert.Equal(new SurveyUnit(3, 50_000), SurveyUnit.Strip(3, Length.FromKilometres(1), Length.FromMetres(25)));
        Assert.Equal(2 * Math.PI * 2500, SurveyUnit.Point(3, Length.FromMetres(50), 2).Effort, 9);
    }

    [Fact]
    public void Intervals_of_a_rate_hold_it_as_often_as_they_say()
    {
        var (random, held) = (new Random(6), 0);
        for (var run = 0; run < 1_000; run++)
        {
            var units = Enumerable.Range(0, 15).Select(unit =>
            {
                var (effort, count) = (1.0 + (unit % 3), 0);
                for (var at = -Math.Log(1 - random.NextDouble()); at < 4 * effort; at -= Math.Log(1 - random.NextDouble()))
                {
                    count++;
                }

                return new SurveyUnit(count, effort);
            }).ToArray();
            var rate = EncounterRate.Of(units).Value;
            held += rate.Low <= 4 && rate.High >= 4 ? 1 : 0;
        }

        Assert.InRange(held / 10.0, 92.5, 97.5);
    }

    [Fact]
    public void Cover_and_frequency_count_plots_without_the_species()
    {
        // 0, 0.2, 0.4: mean 0.2, s² = 0.04, standard error √(0.04/3); t(2) at 95 % is 4.303, so the ends are cut to 0 and at 0.697.
        var cover = MeanCover.Of([Share.Zero, Share.FromRatio(0.2), Share.FromRatio(0.4)]).Value;

        Assert.Equal(0.2, cover.Value, 12);
        Assert.Equal(Math.Sqrt(0.04 / 3), cover.StandardError, 12);
        Assert.Equal(0, cover.Low);
        Assert.Equal(0.697, cover.High, 0.02);
        Assert.Equal(0.25, PlotFrequency.Of(5, 20).Value.Value);
    }

    [Fact]
    public void One_unit_tells_no_error()
    {
        Assert.True(EncounterRate.Of([new(2, 1)]).Missing(out var gap));
        Assert.Contains("two are the least", gap.Reason.En, StringComparison.Ordinal);
        Assert.True(MeanCover.Of([Share.One]).Missing(out _));
        Assert.True(PlotFrequency.Of(0, 0).Missing(out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => EncounterRate.Of([new(2, 0), new(1, 1)]));
    }
}
