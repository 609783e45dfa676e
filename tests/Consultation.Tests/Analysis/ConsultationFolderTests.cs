using System.Text;
using System.Text.Json;
using Hedgerow.Science.Consensus;
using Xunit;
using static Hedgerow.Consultation.Tests.Analysis.Answers;

namespace Hedgerow.Consultation.Tests.Analysis;

public sealed class ConsultationFolderTests
{
    private static readonly string[] Two = ["1", "2"];
    private static readonly DateOnly Day = new(2026, 3, 4);

    [Fact]
    public void A_folder_holds_figures_table_and_page_and_is_written_over_whole()
    {
        var folder = Directory.CreateTempSubdirectory("consult-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "mine.txt"), "stays");
            var target = Path.Combine(folder, "result");
            var page = ConsultationFolder.Write(Small(), target, Day, "zh");
            ConsultationFolder.Write(Small(), target, Day, "zh");

            Assert.Equal(Path.Combine(target, "report.html"), page);
            Assert.Equal(["consultation.json", "items.csv", "report.html"], Directory.EnumerateFiles(target).Select(Path.GetFileName).Order(StringComparer.Ordinal));
            Assert.Equal(["mine.txt", "result"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
            Assert.Throws<IOException>(() => ConsultationFolder.Write(Small(), Path.Combine(folder, "mine.txt"), Day, "en"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_json_holds_the_rule_and_a_reason_where_something_is_not_defined()
    {
        using var json = JsonDocument.Parse(ConsultationFolder.JsonOf(Small(), Day));
        var root = json.RootElement;
        var round = root.GetProperty("rounds")[0];

        Assert.Equal(("2026-03-04", true, 7), (root.GetProperty("date").GetString(), root.GetProperty("simulated").GetBoolean(), root.GetProperty("rule").GetProperty("quantile_type").GetInt32()));
        Assert.Contains("nobody was invited", round.GetProperty("response_rate").GetProperty("not_defined").GetProperty("en").GetString(), StringComparison.Ordinal);
        var questions = round.GetProperty("items")[0].GetProperty("questions");
        Assert.Equal(5, questions[0].GetProperty("figures").GetProperty("counts").GetProperty("keep").GetInt32());
        Assert.Equal("fewer than 5", questions[1].GetProperty("answered").GetString());
        Assert.Contains("fewer than five", questions[1].GetProperty("figures").GetProperty("not_defined").GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", root.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", root.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_has_a_row_for_each_round_item_and_question()
    {
        var lines = Encoding.UTF8.GetString(ConsultationFolder.TableOf(Small())).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("round,item,name_en", lines[0], StringComparison.Ordinal);
        Assert.Equal(1 + 4, lines.Length);
        Assert.StartsWith("1,1,Item 1,条目 1,decision,choice,5,keep=5; drop=0; change_name=0; change_setting=0,accepted,keep,1,1,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",<5,", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_says_in_both_languages_what_is_simulated_and_what_is_not_shown_and_encodes_what_people_wrote()
    {
        var page = ConsultationFolder.PageOf(Small(), "en", Day);

        Assert.Contains("these answers were made by a program", page, StringComparison.Ordinal);
        Assert.Contains("以下作答由程序生成", page, StringComparison.Ordinal);
        Assert.Contains("fewer than five people answered", page, StringComparison.Ordinal);
        Assert.Contains("不予显示", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert(1)", page, StringComparison.Ordinal);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.Contains("quantile type 7", page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_key_of_a_person_stands_in_any_file()
    {
        var result = Small();

        Assert.All(
            [Encoding.UTF8.GetString(ConsultationFolder.JsonOf(result, Day)), Encoding.UTF8.GetString(ConsultationFolder.TableOf(result)), ConsultationFolder.PageOf(result, "en", Day)],
            text => Assert.DoesNotContain("secretkey", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Results_of_any_round_are_valid_json_whatever_was_answered()
    {
        var random = new Random(9);
        for (var run = 0; run < 40; run++)
        {
            ResponseSet[] responses = [.. from round in Enumerable.Range(1, random.Next(1, 4))
                                          from person in Enumerable.Range(0, random.Next(1, 9))
                                          select Person(round, $"k{person}", [.. from item in Two where random.Next(3) > 0 select $"{item}/importance={random.Next(1, 6)}"])];
            var result = ConsultationAnalysis.Of(Asking(Judged("1"), Judged("2")), responses, new AnalysisOptions { Draws = 99 });

            using var json = JsonDocument.Parse(ConsultationFolder.JsonOf(result, Day));
            Assert.Equal(result.Rounds.Count, json.RootElement.GetProperty("rounds").GetArrayLength());
            Assert.NotEmpty(ConsultationFolder.PageOf(result, "zh", Day));
            Assert.NotEmpty(ConsultationFolder.TableOf(result));
        }
    }

    /// <summary>Two items; five keep the first, four rate it; nobody says anything of the second but one.</summary>
    private static ConsultationResult Small() => ConsultationAnalysis.Of(
        Asking(Judged("1"), Judged("2")),
        [
            Person(1, "secretkey1", "1/decision=keep", "1/importance=5", "1/comment=<script>alert(1)</script>"),
            Person(1, "secretkey2", "1/decision=keep", "1/importance=4"),
            Person(1, "secretkey3", "1/decision=keep", "1/importance=4"),
            Person(1, "secretkey4", "1/decision=keep", "1/importance=2", "2/decision=drop"),
            Person(1, "secretkey5", "1/decision=keep"),
        ],
        new AnalysisOptions { Simulated = true });
}
