using Hedgerow.Consultation;
using Hedgerow.Server.Consult;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Hedgerow.Server.Tests.Consult;

/// <summary>What stands in forms, and what is read out of them.</summary>
public sealed class FormTests
{
    private static readonly Questionnaire Asked = new()
    {
        Id = "q", Title = LocalText.Of("Q", "问"), Languages = ["en", "zh"],
        Sections = [new QuestionnaireSection("s", LocalText.Of("S", "部"), null, [new QuestionnaireItem("i", LocalText.Of("I", "项"),
        [
            new ItemQuestion("many", QuestionKind.Choices, LocalText.Of("Many", "多")) { Choices = [new("a", LocalText.Of("A", "甲")), new("b", LocalText.Of("B", "乙")), new("c", LocalText.Of("C", "丙"), 0.5)] },
            new ItemQuestion("order", QuestionKind.Rank, LocalText.Of("Order", "序")) { Choices = [new("a", LocalText.Of("A", "甲")), new("b", LocalText.Of("B", "乙"))] },
            new ItemQuestion("number", QuestionKind.Number, LocalText.Of("Number", "数")),
            new ItemQuestion("text", QuestionKind.Text, LocalText.Of("Text", "文")),
        ])])],
    };

    [Fact]
    public void Answers_are_read_in_the_questions_order_and_what_is_not_asked_is_left_out()
    {
        var answers = SheetForm.Read(Asked, Form(("a:i:many", ["c", "a"]), ("a:i:order:a", ["2"]), ("a:i:order:b", ["1"]), ("a:i:number", [" 1,5 "]), ("a:i:text", [" two\r\nlines "]), ("a:x:y", ["1"]), ("secret", ["s"])));

        Assert.Equal([new("i", "many", "a c"), new("i", "order", "b a"), new("i", "number", "1.5"), new("i", "text", "two\nlines")], answers);
        Assert.Equal((2, 1, null), (SheetForm.Place("b a", "a"), SheetForm.Place("b a", "b"), SheetForm.Place(null, "a")));
    }

    [Fact]
    public void Two_on_one_place_are_no_order()
    {
        var answers = SheetForm.Read(Asked, Form(("a:i:order:a", ["1"]), ("a:i:order:b", ["1"])));

        Assert.NotEmpty(ResponseFile.Check(Asked, new ResponseSet(1, "k", answers), whole: false));
    }

    [Fact]
    public void A_code_that_is_no_choice_is_not_swallowed()
    {
        var answers = SheetForm.Read(Asked, Form(("a:i:many", ["a", "z"])));

        Assert.Equal("unknown-choice", Assert.Single(ResponseFile.Check(Asked, new ResponseSet(1, "k", answers), whole: false)).Code);
    }

    [Fact]
    public void Choices_as_lines_keep_their_weights()
    {
        var item = Asked.Find("i")!;
        Assert.Equal("a | A | 甲\nb | B | 乙\nc | C | 丙", ItemForm.Lines(item.Questions[0].Choices, Asked.Languages));

        var read = ItemForm.Read(item, Asked.Languages, Form(("name.en", ["Item"]), ("name.zh", ["项目"]), ("q0.key", ["many"]), ("q0.label.en", ["Which?"]), ("q0.label.zh", [""]), ("q0.required", ["true"]), ("q0.choices", ["c | See | 丙\r\n d | D"])));

        Assert.Equal(("Item", "项目"), (read.Name.For("en"), read.Name.For("zh")));
        Assert.Equal([("c", "See", 0.5), ("d", "D", null)], read.Questions[0].Choices.Select(choice => (choice.Code, choice.Label.For("en"), choice.Weight)));
        Assert.True(read.Questions[0].Required);
        Assert.Equal("Which?", read.Questions[0].Label.For("zh"));
        Assert.Equal(item.Questions.Skip(1), read.Questions.Skip(1));
    }

    [Fact]
    public void What_was_asked_is_ended_and_not_removed()
    {
        Assert.Empty(QuestionnaireEdit.RemoveItem(Asked, "i", 0).Items);
        Assert.Equal(2, QuestionnaireEdit.RemoveItem(Asked, "i", 2).Find("i")!.Until);
        Assert.Equal([2, 1, 3], QuestionnaireEdit.Moved([1, 2, 3], 0, down: true));
        Assert.Equal([1, 2, 3], QuestionnaireEdit.Moved([1, 2, 3], 2, down: true));
    }

    [Theory]
    [InlineData("Ada Lovelace <ada@example.org>", "Ada Lovelace", "ada@example.org")]
    [InlineData("王芳，wang@example.org", "王芳", "wang@example.org")]
    [InlineData("ada@example.org;", "ada@example.org", "ada@example.org")]
    [InlineData("\"Lovelace, Ada\" ada@example.org", "Lovelace, Ada", "ada@example.org")]
    [InlineData("José", "José", null)]
    public void A_line_of_a_list_is_a_person(string line, string name, string? email) => Assert.Equal((name, email), Assert.Single(AddressList.Read($"\n{line}\r\n ")));

    [Fact]
    public void Decisions_keep_votes_and_lose_what_was_taken_back()
    {
        RevisionDecision[] were = [new("1") { Dropped = true, Votes = [new("drop", 7)], Agreed = true }, new("2") { Setting = "decimals: 1", Name = new("Old", "旧") }, new("29") { Added = "- id: x" }];
        var read = DecisionForm.Read(were, Form(("d:1", ["keep"]), ("note:1", [" no "]), ("d:2", ["change"]), ("en:2", ["New"]), ("setting:2", [""]), ("added:29", [""]), ("new-id", ["30"]), ("new-text", ["- id: 30"])));

        Assert.Equal(["1", "2", "30"], read.Select(one => one.Indicator));
        Assert.True(read[0] is { Dropped: false, Agreed: true, Note: "no", Votes.Count: 1 });
        Assert.True(read[1] is { Setting: null, Name: { En: "New", Zh: "New" } });
    }

    private static FormCollection Form(params (string Name, string[] Values)[] fields) => new(fields.ToDictionary(field => field.Name, field => new StringValues(field.Values)));
}
