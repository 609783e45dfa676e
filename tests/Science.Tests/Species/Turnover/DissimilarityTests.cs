using Hedgerow.Science.Species.Richness;
using Hedgerow.Science.Species.Turnover;
using Xunit;

namespace Hedgerow.Science.Tests.Species.Turnover;

public sealed class DissimilarityTests
{
    public static TheoryData<string> Sets => [.. GoldenSets.Names];

    [Fact]
    public void Worked_by_hand()
    {
        // a = 4, b = 2, c = 1. Sørensen 3/11, Simpson 1/5. Jaccard 3/7, turnover 2/6.
        var shared = SharedSpecies.Of(["a", "b", "c", "d", "e", "f", "a"], ["a", "b", "c", "d", "g"]);

        Assert.Equal(new SharedSpecies(4, 2, 1), shared);
        Near(new(3 / 11.0, 0.2, (3 / 11.0) - 0.2), SorensenDissimilarity.Of(shared).Value);
        Near(new(3 / 7.0, 1 / 3.0, (3 / 7.0) - (1 / 3.0)), JaccardDissimilarity.Of(shared).Value);
    }

    [Fact]
    public void A_list_inside_another_has_no_turnover_and_strangers_have_nothing_else()
    {
        Near(new(0.5, 0, 0.5), SorensenDissimilarity.Of(new SharedSpecies(2, 4, 0)).Value);
        Near(new(1, 1, 0), JaccardDissimilarity.Of(new SharedSpecies(0, 3, 5)).Value);
        Near(new(0, 0, 0), JaccardDissimilarity.Of(new SharedSpecies(3, 0, 0)).Value);
        Assert.True(SorensenDissimilarity.Of(new SharedSpecies(0, 0, 0)).Missing(out _));
    }

    [Fact]
    public void Parts_add_up_and_the_order_of_the_lists_is_nothing()
    {
        var random = new Random(2);
        for (var run = 0; run < 2_000; run++)
        {
            var shared = new SharedSpecies(random.Next(20), random.Next(20), 1 + random.Next(20));
            var turned = new SharedSpecies(shared.Both, shared.OnlySecond, shared.OnlyFirst);
            var (sorensen, jaccard) = (SorensenDissimilarity.Of(shared).Value, JaccardDissimilarity.Of(shared).Value);

            Assert.Equal(sorensen.Total, sorensen.Turnover + sorensen.Nestedness, 12);
            Assert.Equal(jaccard.Total, 2 * sorensen.Total / (1 + sorensen.Total), 12);
            Assert.InRange(jaccard.Nestedness, -1e-12, 1);
            Assert.InRange(sorensen.Nestedness, -1e-12, 1);
            Assert.Equal(sorensen, SorensenDissimilarity.Of(turned).Value);
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Many_sites_equal_vegan(string set)
    {
        var table = GoldenSets.Table(set);
        double Golden(string what) => GoldenSets.Value(set, what);

        Near(new(Golden("multi.sorensen.sorensen"), Golden("multi.sorensen.turnover"), Golden("multi.sorensen.nestedness")), SorensenDissimilarity.Of(table).Value);
        Near(new(Golden("multi.jaccard.jaccard"), Golden("multi.jaccard.turnover"), Golden("multi.jaccard.nestedness")), JaccardDissimilarity.Of(table).Value);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Pairs_equal_vegan(string set)
    {
        IEnumerable<string> Names(long[] counts) => counts.Index().Where(one => one.Item > 0).Select(one => $"{one.Index}");
        var counts = GoldenSets.Counts(set);
        var shared = SharedSpecies.Of(Names(counts[0]), Names(counts[1]));

        Assert.All(GoldenSets.All(set, "betadiver.sorensen"), golden => Assert.Equal(golden.Value, SorensenDissimilarity.Of(shared).Value.Total, 12));
        Assert.All(GoldenSets.All(set, "betadiver.simpson"), golden => Assert.Equal(golden.Value, SorensenDissimilarity.Of(shared).Value.Turnover, 12));
        Assert.All(GoldenSets.All(set, "vegdist.jaccard"), golden => Assert.Equal(golden.Value, JaccardDissimilarity.Of(shared).Value.Total, 12));
    }

    [Fact]
    public void One_site_has_no_turnover_to_tell() => Assert.True(SorensenDissimilarity.Of(IncidenceTable.Of([0, 1], [0, 0], 1)).Missing(out _));

    private static void Near(Dissimilarity expected, Dissimilarity actual)
    {
        Assert.Equal(expected.Total, actual.Total, 12);
        Assert.Equal(expected.Turnover, actual.Turnover, 12);
        Assert.Equal(expected.Nestedness, actual.Nestedness, 12);
    }
}
