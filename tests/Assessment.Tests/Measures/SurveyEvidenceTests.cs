using System.Globalization;
using Hedgerow.Science.Species.Richness;
using Xunit;

namespace Hedgerow.Assessment.Tests.Measures;

public sealed class SurveyEvidenceTests
{
    // Twenty visits of one observer to one spot: species k on every k-th of them.
    private static StripTown Town(int visits)
    {
        var rows = new List<string> { "species\ttaxonRank\tclass\tdecimalLongitude\tdecimalLatitude\tcoordinateUncertaintyInMeters\teventDate\trecordedBy\tdatasetName" };
        for (var visit = 0; visit < visits; visit++)
        {
            for (var species = 1; species <= 8; species++)
            {
                if (visit % species == 0)
                {
                    rows.Add(string.Create(CultureInfo.InvariantCulture, $"Avis species{(char)('a' + species)}\tSPECIES\tAves\t{StripTown.West + 55}\t{StripTown.North - 105}\t10\t2020-05-{1 + visit:00}\tAnn\tCount"));
                }
            }
        }

        return new StripTown().File("records.tsv", string.Join('\n', rows) + "\n").With("records: [{path: records.tsv, crs: \"EPSG:32735\"}]");
    }

    private static SurveyBasis Survey(AssessmentResult result) =>
        result.Indicators.Select(one => one.Reading.Survey).OfType<SurveyBasis>().First(one => one.Groups is [] or ["birds"]);

    [Fact]
    public void A_species_indicator_tells_its_records_visits_and_completeness()
    {
        using var town = Town(20);
        var survey = Survey(town.Assess());

        var found = SpeciesFrequencies.OfIncidence(Enumerable.Range(1, 8).Select(k => (long)((20 + k - 1) / k)), 20);
        Assert.Equal((found.Total, "visits", 20L, 8L), (survey.Records, survey.Counted, survey.Units, survey.Species));
        Assert.Equal([new SurveyDataset("Count", (int)found.Total, null)], survey.Datasets);
        Assert.Equal(CoverageAtSize.Of(found, 20).Value, survey.Coverage.Value);
        Assert.Equal(8, survey.Curve.Single(point => point.Size == 20).Richness.Value, 9);
        Assert.Equal(FurtherSurvey.NewSpecies(found, 20).Value, survey.NewIfDoubled.Value);
    }

    [Fact]
    public void An_indicator_of_birds_is_shown_with_the_records_of_birds_alone()
    {
        using var town = new StripTown().File(
            "records.tsv",
            "species\tclass\tdecimalLongitude\tdecimalLatitude\tcoordinateUncertaintyInMeters\teventDate\trecordedBy\n"
            + string.Concat(Enumerable.Range(1, 12).Select(day => string.Create(CultureInfo.InvariantCulture, $"{(day % 3 == 0 ? "Parus major\tAves" : "Rana arvalis\tAmphibia")}\t{StripTown.West + 55}\t{StripTown.North - 105}\t10\t2020-05-{day:00}\tAnn\n"))))
            .With("records: [{path: records.tsv, crs: \"EPSG:32735\"}]");

        var birds = town.Assess().Indicators.Single(one => one.Card.Key == "species.built_up_birds_share").Reading.Survey!;

        Assert.Equal(["birds"], birds.Groups);
        Assert.Equal((4, 1L), ((int)birds.Records, birds.Species));
    }

    [Fact]
    public void Too_few_visits_give_no_curve_but_the_reason()
    {
        using var town = Town(5);
        var survey = Survey(town.Assess());

        Assert.Empty(survey.Curve);
        Assert.True(survey.NewIfDoubled.Missing(out var gap));
        Assert.Contains("5 visits", gap.Reason.En, StringComparison.Ordinal);
    }
}
