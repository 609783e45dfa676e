using Hedgerow.Assessment;
using Hedgerow.Consultation.Tests.Analysis;
using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Consultation.Tests.Weights;

public sealed class EditionWeightingTests
{
    private static readonly Edition Six = Editions.Read("hj623-2011").Edition!;

    // One indicator takes 0, 5, 10 (scaled 0, ½, 1: shares ⅓ and ⅔), one 0, 0, 10 (a single share of 1), the others never differ.
    private static readonly double Spread = ((Math.Log(3) / 3) + (2 * Math.Log(1.5) / 3)) / Math.Log(3);

    [Fact]
    public void What_tells_cities_apart_weighs_as_worked_by_hand()
    {
        var found = EditionWeighting.Of([City("A", 0, 0), City("B", 5, 0), City("C", 10, 10)]).Value;

        Assert.Equal(["A 2024", "B 2024", "C 2024"], found.Objects);
        Assert.Equal(6, found.Indicators.Count);
        Assert.Equal(Spread, found.Indicators[0].Entropy, 12);
        Assert.Equal((1 - Spread) / (2 - Spread), found.Indicators[0].ByData, 12);
        Assert.Equal(1 / (2 - Spread), found.Indicators[1].ByData, 12);
        Assert.All(found.Indicators.Skip(2), one => Assert.Equal((1.0, 0.0), (one.Entropy, one.ByData)));
        Assert.Equal(CriterionSense.Cost, found.Indicators.Single(one => Six.Indicators.First(indicator => indicator.Id == one.Id).Term!.Inverted).Sense);
        Assert.Null(found.Experts);
        Assert.All(found.Indicators, one => Assert.Null(one.Mixed));
    }

    [Fact]
    public void Districts_are_compared_where_asked_and_what_one_lacks_is_left_out()
    {
        var (whole, east, west) = (City("A", 0, 0), City("east", 0, 0), City("west", 5, 10));
        var run = whole with
        {
            Units = [Unit("east", east.Indicators), Unit("west", [west.Indicators[0] with { Value = null }, .. west.Indicators.Skip(1)])],
        };
        var found = EditionWeighting.Of([run], new WeightingOptions { Districts = true }).Value;

        Assert.Equal(["A / east", "A / west"], found.Objects);
        Assert.Equal(1, found.Indicators[0].ByData);
        Assert.Equal((Six.Indicators[0].Id, "has a value in 1 of 2 places"), (found.LeftOut.Single().Id, found.LeftOut.Single().Reason.En));
    }

    [Fact]
    public void Experts_weigh_by_importance_and_are_mixed_and_multiplied()
    {
        // Importance 5 of the first, 3 of the others: 5/20 and 3/20.
        ResponseSet[] responses = [.. Enumerable.Range(0, 5).Select(at => Answers.Person(1, $"k{at}", [.. Six.Indicators.Select((indicator, place) => $"{indicator.Id}/importance={(place == 0 ? 5 : 3)}")]))];
        var consultation = ConsultationAnalysis.Of(Answers.Asking([.. Six.Indicators.Select(indicator => Answers.Judged(indicator.Id))]), responses);
        var found = EditionWeighting.Of([City("A", 0, 0), City("B", 5, 0), City("C", 10, 10)], new WeightingOptions { Consultation = consultation, Part = Share.FromRatio(0.6) }).Value;
        var (first, data) = (found.Indicators[0], (1 - Spread) / (2 - Spread));

        Assert.Equal(ExpertSource.Importance, found.Experts!.Value);
        Assert.Equal(0.25, first.ByExperts!.Value, 12);
        Assert.Equal((0.6 * 0.25) + (0.4 * data), first.Mixed!.Value, 12);
        Assert.Equal(0.25 * data / ((0.25 * data) + (0.15 * (1 - data))), first.Multiplied!.Value, 12);
        Assert.Equal(1, found.Indicators.Sum(one => one.Mixed!.Value), 12);
    }

    [Fact]
    public void Pairs_of_exactly_these_indicators_come_before_importance()
    {
        var questions = from row in Enumerable.Range(0, 6) from column in Enumerable.Range(row + 1, 5 - row) select new ItemQuestion($"{Six.Indicators[row].Id}_vs_{Six.Indicators[column].Id}", QuestionKind.Number, LocalText.Of("Times", "倍数"));
        var item = new QuestionnaireItem("pairs", LocalText.Of("Pairs", "两两比较"), [.. questions]);
        ResponseSet[] responses = [.. Enumerable.Range(0, 5).Select(at => Answers.Person(1, $"k{at}", [.. item.Questions.Select((question, place) => $"pairs/{question.Key}={(place < 5 ? 2 : 1)}")]))];
        var found = EditionWeighting.Of([City("A", 0, 0), City("B", 5, 5)], new WeightingOptions { Consultation = ConsultationAnalysis.Of(Answers.Asking(item), responses) }).Value;

        // The first is twice as important as each of the other five: 2/7.
        Assert.Equal(ExpertSource.Pairs, found.Experts!.Value);
        Assert.Equal(2 / 7.0, found.Indicators[0].ByExperts!.Value, 12);
    }

    [Fact]
    public void A_consultation_without_weights_and_one_place_alone_are_told()
    {
        var asked = ConsultationAnalysis.Of(Answers.Asking(Answers.Judged("x")), [Answers.Person(1, "k", "x/decision=keep")]);

        Assert.Contains("neither for pairs", Answers.Reason(EditionWeighting.Of([City("A", 0, 0), City("B", 5, 0)], new WeightingOptions { Consultation = asked }).Value.Experts!), StringComparison.Ordinal);
        Assert.Contains("no differences", Answers.Reason(EditionWeighting.Of([City("A", 0, 0)])), StringComparison.Ordinal);
        Assert.True(EditionWeighting.Of([City("A", 1, 1), City("B", 1, 1)]).Value.AllConstant);
        Assert.Contains("has changed", Answers.Reason(EditionWeighting.Of([City("A", 0, 0) with { EditionSha256 = "0" }])), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => EditionWeighting.Of([City("A", 0, 0), City("B", 0, 0) with { EditionSha256 = "0" }]));
        Assert.Throws<ArgumentException>(() => EditionWeighting.Of([]));
    }

    private static StoredRun City(string name, double first, double second) => new()
    {
        Schema = "hedgerow-assessment/1", City = name, CityName = Wording.Same(name), Edition = Six.Id, EditionName = Six.Name, EditionSha256 = Six.Sha256, Year = 2024, Rounding = "continuous", Date = "2025-01-01",
        Area = new StoredArea(100, "EPSG:3857", 10), Total = Total, Components = [], Units = [], Profile = [], Findings = [], Inputs = [], Software = new StoredSoftware("Hedgerow", "0", "3"),
        Indicators = [.. Six.Indicators.Select((indicator, at) => new StoredIndicator
        {
            Id = indicator.Id, Key = indicator.Key, Status = "scored", Value = at == 0 ? first : at == 1 ? second : 7, Unit = indicator.Unit, Max = 0, Standing = "official",
        })],
    };

    private static StoredTotal Total { get; } = new() { ScoredCount = 6, EditionCount = 6, EditionMax = 100 };

    private static StoredUnit Unit(string name, IReadOnlyList<StoredIndicator> indicators) => new(name, name, 50, Total, indicators);
}
