using Xunit;

namespace Hedgerow.Assessment.Tests;

/// <summary>What explain shows.</summary>
public sealed class ExplanationTests
{
    [Fact]
    public void Says_formula_parameters_sources_and_files_of_connectivity()
    {
        var explanation = Explanation.Of(Editions.Read("singapore-2021").Edition!, "2")!;

        Assert.Contains("A_G²", explanation.Card.Formula.En, StringComparison.Ordinal);
        Assert.Equal(100.0, explanation.Parameters["bridge_m"]);
        Assert.Contains("Singapore Index", explanation.Method, StringComparison.Ordinal);
        Assert.NotEqual("[urbanshift-2023]", explanation.Rule);
        Assert.Equal("src/Assessment/Measures/NatureCoherence.cs", explanation.Card.MeasureFile);
        Assert.Equal("src/Science/Landscape/Coherence.cs", explanation.Card.ScienceFile);
    }

    [Fact]
    public void Finds_an_indicator_by_its_key_too() => Assert.Equal("2", Explanation.Of(Editions.Read("singapore-2021").Edition!, "connectivity")!.Indicator.Id);

    [Fact]
    public void Is_absent_for_an_indicator_that_is_not_there() => Assert.Null(Explanation.Of(Editions.Read("singapore-2021").Edition!, "99"));

    [Fact]
    public void Fills_in_the_defaults_of_parameters_that_the_edition_leaves_out() =>
        Assert.Equal("auto", Explanation.Of(Editions.Read("singapore-2021").Edition!, "7")!.Parameters["option"]);
}
