using System.Text.Json;
using Xunit;

namespace Hedgerow.Assessment.Tests;

public sealed class NextStepTests
{
    [Fact]
    public void A_share_of_land_is_told_in_hectares()
    {
        var step = NextStep.Of(Canopy(42.9, 45.0, 2.1, ("land_ha", 3047)))!;

        Assert.Equal(63.987, step.Amount!.Value, 1e-9);
        Assert.Equal("2.10 percentage points more canopy, about 64 ha, gives another point.", step.Words.En);
        Assert.Equal("树冠覆盖再增加 2.10 个百分点（约 64 公顷），即可再得 1 分。", step.Words.Zh);
    }

    [Fact]
    public void Without_the_whole_there_is_a_distance_and_no_amount()
    {
        var step = NextStep.Of(Canopy(42.9, 45.0, 2.1))!;

        Assert.Null(step.Amount);
        Assert.DoesNotContain("about", step.Words.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_less_is_better_it_says_less()
    {
        var invasive = Canopy(6.6, 0.95, 5.65) with { Measure = "species.invasive_share" };

        Assert.StartsWith("5.65 percentage points less", NextStep.Of(invasive)!.Words.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_best_band_and_a_gap_have_no_next_step()
    {
        Assert.Null(NextStep.Of(Canopy(90, 0, 0) with { Band = new StoredBand(50, null, null, null, null) }));
        Assert.Null(NextStep.Of(Canopy(0, 0, 0) with { Value = null, Score = null }));
    }

    private static StoredIndicator Canopy(double value, double edge, double distance, params (string Key, double Value)[] parts) => new()
    {
        Id = "11", Key = "tree-canopy", Status = "scored", Unit = "%", Max = 4, Standing = "official", Measure = "landscape.canopy_share", Value = value, ValueShown = value, Score = 2,
        Band = new StoredBand(25, 44.9, 0.8, new StoredStep(3, edge, distance), null),
        Parts = parts.ToDictionary(p => p.Key, p => JsonSerializer.SerializeToElement(p.Value)),
    };
}
