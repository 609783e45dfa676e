using Hedgerow.Cities.Declaration;
using Hedgerow.Yaml;

namespace Hedgerow.Cities.Tests;

public sealed class QuestionsTests
{
    private static readonly Questions All = Questions.Read();

    [Fact]
    public void Every_question_stands_in_both_languages_with_what_its_kind_needs()
    {
        Assert.All(All.All, q => Assert.True(q.Text.En.Length > 0 && q.Text.Zh.Any(c => c is >= '\u4e00' and <= '\u9fff'), q.Key));
        Assert.All(All.All.Where(q => q.Kind == QuestionKind.Ladder), q => Assert.InRange(q.Levels.Count, 2, 9));
        Assert.All(All.All.Where(q => q.Kind == QuestionKind.Ratio), q => Assert.Superset(new HashSet<string> { q.Ratio!.Of, q.Ratio.To }, q.Fields.Where(f => f.IsNumber).Select(f => f.Key).ToHashSet()));
    }

    [Fact]
    public void A_question_is_found_by_its_key()
    {
        Assert.Equal(("spent", "total", 100.0), (All["budget"]!.Ratio!.Of, All["budget"]!.Ratio!.To, All["budget"]!.Ratio!.Times));
        Assert.Null(All["nothing"]);
    }

    [Theory]
    [InlineData("questions: [{key: a, kind: list, text: {en: a, zh: b}}, {key: a, kind: list, text: {en: a, zh: b}}]\n", "each question once")]
    [InlineData("questions: [{key: a, kind: lists, text: {en: a, zh: b}}]\n", "lists")]
    public void A_fault_in_the_file_is_refused(string yaml, string said) =>
        Assert.Contains(said, Assert.Throws<InvalidDataException>(() => QuestionsFile.Read(YamlFile.Parse(yaml, "q.yaml"))).Message, StringComparison.Ordinal);
}
