using Xunit;

namespace Hedgerow.Cities.Tests;

public sealed class AnswersTextTests
{
    private static readonly Questions All = Questions.Read();

    [Fact]
    public void An_answer_is_put_in_its_place_and_the_rest_stays()
    {
        const string Before = "# ours\nbudget: {spent: 1, total: 2}   # old\n\n# about agencies\nagencies:\n  items: [A]\n";
        var answer = new Answer("budget", new SortedDictionary<string, double> { ["spent"] = 3, ["total"] = 10.5 }, null, [], null, 2025, [new EvidenceItem("plan \"x\".pdf", null, "2025", null, null)], 0) { Texts = new Dictionary<string, string> { ["currency"] = "EUR" } };

        var after = AnswersText.Put(Before, All["budget"]!, [answer]);

        Assert.Equal("# ours\nbudget:\n  spent: 3\n  total: 10.5\n  currency: \"EUR\"\n  year: 2025\n  evidence:\n    - {file: \"plan \\\"x\\\".pdf\", date: \"2025\"}\n\n# about agencies\nagencies:\n  items: [A]\n", after);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        using var folder = new Folder();
        var answers = Enumerable.Range(0, 2).Select(i => 2020 + (5 * i)).Select(year => new Answer("partners", new SortedDictionary<string, double> { ["count"] = year - 2000 }, null, [], "a: b # c\nd", year, [new EvidenceItem(null, "https://example.org/?a=b#c", null, "Büro", null)], 0)).ToList();
        var text = AnswersText.Put(string.Empty, All["partners"]!, answers);
        text = AnswersText.Put(text, All["lbsap"]!, [new Answer("lbsap", new SortedDictionary<string, double>(), 3, [], null, null, [], 0)]);
        var findings = new List<Finding>();

        var read = Answers.Read(folder.Write("answers.yaml", text), All, findings);

        Assert.Empty(findings);
        Assert.Equal([20, 25], read.All.Where(a => a.Question == "partners").Select(a => a.Numbers["count"]));
        Assert.Equal("a: b # c\nd", read.For("partners", 2025)!.Text);
        Assert.Equal("https://example.org/?a=b#c", read.For("partners", 2025)!.Evidence[0].Link);
        Assert.Equal(3, read["lbsap"]!.Level);
    }

    [Fact]
    public void The_shipped_template_takes_every_answer()
    {
        var text = Hedgerow.Cities.Start.AnswersTemplate.Write(All);
        foreach (var question in All.All)
        {
            text = AnswersText.Put(text, question, [new Answer(question.Key, new SortedDictionary<string, double> { ["count"] = 1 }, null, [], null, 2020, [], 0)]);
        }

        Assert.All(All.All, question => Assert.Contains($"\n{question.Key}:\n  count: 1\n  year: 2020\n", text, StringComparison.Ordinal));
        Assert.Contains($"# {All.All[^1].Text.Zh}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_may_be_taken_away() =>
        Assert.Equal("budget:\nagencies: {count: 2}\n", AnswersText.Put("budget: {spent: 1, total: 2}\nagencies: {count: 2}\n", All["budget"]!, []));

    [Theory]
    [InlineData("{budget: {spent: 1}, agencies: {count: 1}}")]
    [InlineData("- a list")]
    [InlineData("budget: [")]
    public void A_text_without_a_line_for_each_question_is_refused(string yaml) =>
        Assert.Throws<InvalidDataException>(() => AnswersText.Put(yaml, All["budget"]!, []));

    [Fact]
    public void A_profile_is_written_and_read_back()
    {
        var findings = new List<Finding>();
        var values = new Dictionary<string, string> { ["location.climate"] = "wet: \"very\" # not a remark", ["population.people"] = "1 400 000", ["biodiversity_features.notes"] = "one\ntwo" };

        var read = ProfileText.Read(ProfileText.Write(values), findings);

        Assert.Empty(findings);
        Assert.Equal(values.OrderBy(v => v.Key), read.OrderBy(v => v.Key));
    }

    private sealed class Folder : IDisposable
    {
        private readonly string path = Directory.CreateTempSubdirectory("hedgerow-answers-").FullName;

        public string Write(string name, string text)
        {
            File.WriteAllText(Path.Combine(path, name), text);
            return Path.Combine(path, name);
        }

        public void Dispose() => Directory.Delete(path, true);
    }
}
