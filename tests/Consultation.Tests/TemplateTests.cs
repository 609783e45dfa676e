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
