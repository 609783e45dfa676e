using System.Globalization;
using Hedgerow.Science.Species.Richness;
using Xunit;

namespace Hedgerow.Science.Tests.Species.Richness;

/// <summary>What vegan says of four made communities.</summary>
public sealed class GoldenRichnessTests
{
    public static TheoryData<string> Sets => [.. GoldenSets.Names];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Estimators_of_units_equal_specpool(string set)
    {
        var table = GoldenSets.Table(set);
        var found = table.Frequencies;

        Assert.Equal(GoldenSets.Value(set, "specpool.Species"), found.Species);
        Near(GoldenSets.Value(set, "specpool.chao"), Chao2.Classic(found).Value.Value);
        Near(GoldenSets.Value(set, "specpool.jack1"), FirstOrderJackknife.Of(table).Value.Value);
        Near(GoldenSets.Value(set, "specpool.jack2"), SecondOrderJackknife.Of(found).Value.Value);
        Near(GoldenSets.Value(set, "specpool.boot"), BootstrapRichness.Of(table).Value.Value);
        Near(GoldenSets.Value(set, "specpool.boot.se"), BootstrapRichness.Of(table).Value.StandardError);
        Near(GoldenSets.Value(set, "published.jack1.se"), FirstOrderJackknife.Of(table).Value.StandardError);
        if (found.Twice > 0)
        {
            Near(GoldenSets.Value(set, "specpool.chao.se"), Chao2.Classic(found).Value.StandardError);
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Chao1_and_ACE_equal_estimateR(string set)
    {
        var counts = GoldenSets.Counts(set);
        SpeciesFrequencies At(string of) => of == "total" ? GoldenSets.Total(set) : SpeciesFrequencies.OfAbundance(counts[int.Parse(of, CultureInfo.InvariantCulture) - 1]);

        // A site without any species is 0 to vegan and a gap here.
        Assert.All(GoldenSets.All(set, "estimateR.S.chao1").Where(golden => golden.Value > 0), golden => Near(golden.Value, Chao1.BiasCorrected(At(golden.Of)).Value.Value));
        Assert.All(GoldenSets.All(set, "estimateR.S.ACE"), golden => Near(golden.Value, AbundanceCoverageEstimator.Of(At(golden.Of)).Value.Value));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Rarefied_records_equal_rarefy(string set)
    {
        var found = GoldenSets.Total(set);

        Assert.All(GoldenSets.All(set, "rarefy"), golden =>
            Near(golden.Value, RichnessAtSize.Of(found, double.Parse(golden.Of, CultureInfo.InvariantCulture)).Value.Value));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Rarefied_units_equal_the_exact_accumulation(string set)
    {
        var found = GoldenSets.Table(set).Frequencies;

        Assert.All(GoldenSets.All(set, "specaccum"), golden =>
            Near(golden.Value, RichnessAtSize.Of(found, double.Parse(golden.Of, CultureInfo.InvariantCulture)).Value.Value));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Hill_numbers_equal_diversity(string set)
    {
        var counts = GoldenSets.Counts(set);
        HillProfile At(string of) => HillNumbers.Of(SpeciesFrequencies.OfAbundance(counts[int.Parse(of, CultureInfo.InvariantCulture) - 1])).Value;

        Assert.All(GoldenSets.All(set, "shannon").Where(golden => golden.Value > 0), golden => Near(golden.Value, Math.Log(At(golden.Of).Shannon)));
        Assert.All(GoldenSets.All(set, "invsimpson"), golden => Near(golden.Value, At(golden.Of).Simpson));
    }

    private static void Near(double expected, double actual) => Assert.Equal(expected, actual, Math.Max(1e-9, Math.Abs(expected) * 1e-9));
}
