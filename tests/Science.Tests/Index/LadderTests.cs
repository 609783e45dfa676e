using Hedgerow.Science.Index;
using Xunit;

namespace Hedgerow.Science.Tests.Index;

public sealed class LadderTests
{
    private static readonly Ladder Steps = Ladder.Of([new("none", 0), new("considered", 1), new("planned", 2), new("in_place", 4)]);

    [Fact]
    public void Gives_the_points_of_the_level_and_names_its_neighbours()
    {
        var score = Steps.Score("planned");

        Assert.Equal((2, 4), (score.Points, score.MaxPoints));
        Assert.Equal("in_place", score.Better!.Key);
        Assert.Equal("considered", score.Worse!.Key);
    }

    [Fact]
    public void Has_nothing_above_its_top_and_nothing_below_its_foot()
    {
        Assert.Null(Steps.Score("in_place").Better);
        Assert.Null(Steps.Score("none").Worse);
    }

    [Fact]
    public void Refuses_a_level_it_does_not_have_and_lists_those_it_has()
    {
        var refusal = Assert.Throws<ArgumentException>("key", () => Steps.Score("Planned"));

        Assert.Contains("none, considered, planned, in_place", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_levels_that_do_not_rise() =>
        Assert.Contains("'b'", Assert.Throws<ArgumentException>("levels", () => Ladder.Of([new("a", 1), new("b", 1)])).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_level_that_stands_twice() =>
        Assert.Contains("twice", Assert.Throws<ArgumentException>("levels", () => Ladder.Of([new("a", 0), new("a", 1)])).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_single_level() => Assert.Throws<ArgumentException>("levels", () => Ladder.Of([new("a", 0)]));
}
