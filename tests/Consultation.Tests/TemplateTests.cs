using Hedgerow.Assessment;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Consultation.Tests;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("singapore-2021", 28)]
    [InlineData("hj623-2011", 6)]
    public void Every_indicator_of_an_edition_is_judged(string id, int least)
    {
        var edition = Editions.Read(id).Edition!;

        var questionnaire = QuestionnaireTemplate.OfEdition(edition);

        Assert.Equal([.. edition.Components.SelectMany(part => edition.Indicators.Where(indicator => indicator.Component == part.Id)).Select(indicator => indicator.Id), StandardQuestions.AuthorityItem], questionnaire.Items.Select(item => item.Id));
        Assert.True(questionnaire.Items.Count() > least - 1);
        Assert.All(edition.Indicators, indicator =>
        {
            var item = questionnaire.Find(indicator.Id)!;
            Assert.Equal(LocalText.Of(indicator.Name), item.Name);
            Assert.Equal(StandardQuestions.ForIndicator, item.Questions.Select(question => question.Key));
        });
    }

    [Theory]
    [InlineData("q.yaml")]
    [InlineData("q.xlsx")]
    [InlineData("q.csv")]
    public void Pairs_of_an_edition_that_weighs_are_asked_and_give_the_weights_that_experts_have_in_mind(string file)
    {
        var edition = Editions.Read("hj623-2011").Edition!;
        var asked = QuestionnaireFile.Read(QuestionnaireFile.Write(QuestionnaireTemplate.OfEdition(edition, pairs: true), file), file).Questionnaire!;
        var item = asked.Find("weights")!;
        Assert.Equal(15, item.Questions.Count);
        Assert.All(item.Questions, question => Assert.Equal(9, question.Choices.Count));

        // 9 : 3 : 1 : 9 : 3 : 1, said by five people without a contradiction.
        var mind = edition.Indicators.Select((indicator, at) => (indicator.Id, Weight: (at % 3) switch { 0 => 9, 1 => 3, _ => 1 })).ToDictionary(pair => pair.Id, pair => pair.Weight);
        string Said(string key)
        {
            var (first, second) = (mind[key.Split("_vs_")[0]], mind[key.Split("_vs_")[1]]);
            return first == second ? "same" : first > second ? $"first_{first / second}" : $"second_{second / first}";
        }

        var responses = Enumerable.Range(0, 5).Select(person => new ResponseSet(1, $"p{person}", [.. item.Questions.Select(question => new ItemAnswer(item.Id, question.Key, Said(question.Key)))])).ToList();
        var pairs = Assert.Single(ConsultationAnalysis.Of(asked, responses).Last.Weights);

        Assert.Equal((5, 0), (pairs.People, pairs.Inconsistent));
        Assert.Equal(0, pairs.Consistency.Value.Ratio, 9);
        Assert.All(pairs.Weights.Value, method => Assert.Equal(pairs.Things.Select(thing => mind[thing] / 26.0), method.Weights, (expected, actual) => Math.Abs(expected - actual) < 1e-9));
    }

    [Fact]
    public void Pairs_are_not_asked_where_nothing_weighs()
    {
        var edition = Editions.Read("singapore-2021").Edition!;

        Assert.False(QuestionnaireTemplate.AsksPairs(edition));
        Assert.Throws<ArgumentException>(() => QuestionnaireTemplate.OfEdition(edition, pairs: true));
    }

    [Fact]
    public void An_outline_becomes_sections_by_part()
    {
        var goal = new Wording("Goal 1", "目标一");
        var questionnaire = QuestionnaireTemplate.OfOutline("plan-2030", new("Plan", "规划"), [new("T1.1", new("Trees", "树木"), goal), new("T1.2", new("Ponds", "池塘"), goal), new("T2.1", new("Bats", "蝙蝠"), new("Goal 2", "目标二"))], ["zh"]);

        Assert.Equal(["part-1", "part-2", "about-you"], questionnaire.Sections.Select(section => section.Id));
        Assert.Equal(["T1.1", "T1.2"], questionnaire.Sections[0].Items.Select(item => item.Id));
        Assert.Equal("树木", questionnaire.Find("T1.1")!.Name.For("zh"));
        Assert.DoesNotContain("en", questionnaire.Find("T1.1")!.Name.ByLanguage.Keys);
    }

    [Fact]
    public void A_language_without_texts_starts_from_English() =>
        Assert.Equal("Questions", QuestionnaireTemplate.Free("own", new("Own", "自拟"), ["pt"]).Sections[0].Title.ByLanguage["pt"]);
}
