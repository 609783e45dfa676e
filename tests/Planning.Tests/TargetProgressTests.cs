namespace Hedgerow.Planning.Tests;

/// <summary>How far a target is, worked by hand.</summary>
public sealed class TargetProgressTests
{
    private static readonly PlanTarget Rising = new() { Code = "T1", Indicator = "I1", Baseline = 10, BaselineYear = 2020, Value = 30, Year = 2030 };

    [Theory]
    [InlineData(2025, 20, 0.5, 0.5, ProgressClass.OnTrack, LightColour.Green)]
    [InlineData(2025, 19.9, 0.495, 0.5, ProgressClass.Insufficient, LightColour.Amber)]
    [InlineData(2025, 31, 1.05, 0.5, ProgressClass.Exceeds, LightColour.Green)]
    [InlineData(2025, 10.3, 0.015, 0.5, ProgressClass.NoChange, LightColour.Amber)]
    [InlineData(2025, 9.7, -0.015, 0.5, ProgressClass.NoChange, LightColour.Amber)]
    [InlineData(2025, 8, -0.1, 0.5, ProgressClass.MovingAway, LightColour.Red)]
    [InlineData(2030, 30, 1, 1, ProgressClass.OnTrack, LightColour.Green)]
    [InlineData(2030, 28, 0.9, 1, ProgressClass.Insufficient, LightColour.Red)]
    [InlineData(2032, 31, 1.05, 1, ProgressClass.OnTrack, LightColour.Green)]
    public void A_rising_target_is_measured_against_a_straight_way(int year, double value, double share, double expected, ProgressClass kind, LightColour light)
    {
        var progress = Of(Rising, BetterWhen.Higher, (year, value));

        Assert.Equal((kind, light), (progress.Class, progress.Light.Colour));
        Assert.Equal(share, progress.Share!.Value, 9);
        Assert.Equal(expected, progress.Expected!.Value, 9);
    }

    [Fact]
    public void A_falling_target_works_alike()
    {
        var falling = Rising with { Baseline = 40, Value = 20 };

        Assert.Equal(ProgressClass.OnTrack, Of(falling, BetterWhen.Lower, (2025, 30)).Class);
        Assert.Equal(ProgressClass.Exceeds, Of(falling, BetterWhen.Lower, (2025, 15)).Class);
        Assert.Equal(ProgressClass.MovingAway, Of(falling, BetterWhen.Lower, (2025, 45)).Class);
    }

    [Fact]
    public void A_path_says_what_is_expected_on_the_way()
    {
        // Until 2028 only to 12, then to 30: in 2026 1.5 of 20, in 2029 (12 + 9 - 10) of 20.
        var late = Rising with { Path = [new PathPoint(2028, 12)] };

        Assert.Equal(0.075, Of(late, BetterWhen.Higher, (2026, 12)).Expected!.Value, 9);
        Assert.Equal(0.55, Of(late, BetterWhen.Higher, (2029, 12)).Expected!.Value, 9);
        Assert.Equal(ProgressClass.OnTrack, Of(late, BetterWhen.Higher, (2026, 11.5)).Class);
    }

    [Fact]
    public void A_value_that_is_kept_may_stray_by_its_tolerance_to_the_worse_side_only()
    {
        var kept = Rising with { Value = 10, Tolerance = 1 };

        Assert.Equal(ProgressClass.OnTrack, Of(kept, BetterWhen.Higher, (2025, 9)).Class);
        Assert.Equal(ProgressClass.MovingAway, Of(kept, BetterWhen.Higher, (2025, 8.9)).Class);
        Assert.Equal(ProgressClass.OnTrack, Of(kept, BetterWhen.Higher, (2025, 99)).Class);
        Assert.Equal(ProgressClass.MovingAway, Of(kept, BetterWhen.Kept, (2025, 99)).Class);
    }

    [Fact]
    public void The_newest_value_after_the_baseline_counts_and_none_is_unknown()
    {
        Assert.Equal(2026, Of(Rising, BetterWhen.Higher, (2026, 12), (2024, 30), (2019, 50)).Year);
        Assert.Equal(2024, TargetProgress.Of(Plan(Rising, BetterWhen.Higher, (2026, 12), (2024, 30)), Rising, 2025).Year);
        var unknown = Of(Rising, BetterWhen.Higher, (2020, 10), (2019, 12));
        Assert.Equal((ProgressClass.Unknown, LightColour.Grey), (unknown.Class, unknown.Light.Colour));
        Assert.Null(unknown.Share);
    }

    [Fact]
    public void Without_a_baseline_only_what_is_reached_can_be_told()
    {
        var bare = Rising with { Baseline = null, BaselineYear = null };

        Assert.Equal(ProgressClass.OnTrack, Of(bare, BetterWhen.Higher, (2025, 30)).Class);
        Assert.Equal(ProgressClass.Unknown, Of(bare, BetterWhen.Higher, (2025, 29)).Class);
        Assert.Equal(ProgressClass.Unknown, Of(Rising with { Value = null }, BetterWhen.Higher, (2025, 29)).Class);
    }

    [Fact]
    public void The_rule_stands_beside_the_light_in_both_languages()
    {
        var rule = Of(Rising, BetterWhen.Higher, (2025, 15)).Light.Rule;

        Assert.Equal("Progress at an insufficient rate: 15 in 2025 is 25 % of the way from 10 (2020) to 30 (2030); 50 % is expected by then.", rule.En);
        Assert.Equal("有进展但速度不足：2025 年为 15，已走完从 10（2020 年）到 30（2030 年）路程的 25 %，届时应为 50 %。", rule.Zh);
    }

    [Fact]
    public void Thresholds_are_settings() => Assert.Equal(
        ProgressClass.NoChange, TargetProgress.Of(Plan(Rising, BetterWhen.Higher, (2025, 12)), Rising, null, new ProgressSettings { NoChange = 0.1 }).Class);

    private static TargetProgress Of(PlanTarget target, BetterWhen better, params (int Year, double Value)[] values) => TargetProgress.Of(Plan(target, better, values), target);

    private static Plan Plan(PlanTarget target, BetterWhen better, params (int Year, double Value)[] values) => new()
    {
        Targets = [target], Indicators = [new PlanIndicator { Code = "I1", Better = better }], Series = [.. values.Select(v => new IndicatorValue { Indicator = "I1", Year = v.Year, Value = v.Value })],
    };
}
