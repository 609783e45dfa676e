using System.Text.Json;
using Xunit;

namespace Hedgerow.Consultation.Tests;

public sealed class SurveyJsTests
{
    [Fact]
    public void A_form_has_a_page_a_section_and_a_panel_an_item_in_all_languages()
    {
        using var json = JsonDocument.Parse(QuestionnaireFile.ToSurveyJs(RoundTripTests.EveryKind));
        var root = json.RootElement;
        Assert.Equal("zh-cn", root.GetProperty("locale").GetString());
        var page = root.GetProperty("pages")[0];
        Assert.Equal(("s_a", "甲", "=First"), (page.GetProperty("name").GetString(), page.GetProperty("title").GetProperty("zh-cn").GetString(), page.GetProperty("title").GetProperty("en").GetString()));
        var panel = page.GetProperty("elements")[1];
        Assert.Equal(["ranking", "text", "rating", "comment", "html"], panel.GetProperty("elements").EnumerateArray().Select(one => one.GetProperty("type").GetString()));
        Assert.Equal("({i_1__decision} = 'drop') and !({i_1__reasons} contains 'data' or {i_1__reasons} contains 'other')", panel.GetProperty("elements")[3].GetProperty("visibleIf").GetString());
        Assert.Equal("A &lt;b&gt;remark&lt;/b&gt;", panel.GetProperty("elements")[4].GetProperty("html").GetProperty("en").GetString());
    }

    [Fact]
    public void Answers_come_back_from_the_form_as_they_were()
    {
        var kinds = RoundTripTests.EveryKind;
        ItemAnswer[] answers = [new("1", "decision", "drop"), new("1", "reasons", "data other"), new("T1.2", "rank", "y x"), new("T1.2", "size", "-2.5"), new("T1.2", "scale", "-2"), new("T1.2", "why", "a \"b\"")];

        Assert.Equal(answers, QuestionnaireFile.AnswersOf(kinds, QuestionnaireFile.DataOf(kinds, answers)));
        Assert.Equal([new("1", "reasons", "data other")], QuestionnaireFile.AnswersOf(kinds, """{"i_1__reasons": ["other", "data", "data"], "unknown": 1, "i_T1.2__why": ""}"""));
        Assert.Throws<InvalidDataException>(() => QuestionnaireFile.AnswersOf(kinds, "[1]"));
        Assert.Throws<InvalidDataException>(() => QuestionnaireFile.AnswersOf(kinds, "{"));
    }

    [Fact]
    public void Beside_a_question_stands_what_the_group_and_oneself_said()
    {
        var feedback = new SurveyFeedback(1, [new("1", "decision", 8, [new("keep", 6), new("drop", 2), new("change_name", 0), new("change_setting", 0)])], [new("1", "decision", "drop")]);
        var form = QuestionnaireFile.ToSurveyJs(TestOffice.Small, feedback);

        Assert.Contains("Round 1, 8 people: Keep as it is 75 %, Drop 25 %, Change the name 0 %, Change the setting 0 %. Your last answer: Drop.", form, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(form);
        Assert.Equal("第 1 轮，8 人：保留 75 %，删除 25 %，修改名称 0 %，修改设置 0 %。您上一轮的回答：删除。", json.RootElement.GetProperty("pages")[0].GetProperty("elements")[0].GetProperty("elements")[0].GetProperty("description").GetProperty("zh-cn").GetString());
    }
}
