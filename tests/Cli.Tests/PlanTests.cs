using System.Runtime.CompilerServices;
using System.Text.Json;
using Xunit;

namespace Hedgerow.Cli.Tests;

/// <summary><c>hedgerow plan</c> as people start it.</summary>
public sealed class PlanTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hedgerow-plan-");

    private static string Cities { get; } = Path.GetFullPath(Path.Combine(Here(), "../../Cities"));

    [Fact]
    public void A_city_gets_a_first_plan_once()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "city.yaml"), "name: {en: Elmford, zh: 榆津}\nyear: 2024\nboundary: none.gpkg\n");
        File.WriteAllText(Path.Combine(folder.FullName, "none.gpkg"), "");

        var made = Tool.Run("plan", "new", folder.FullName);
        var again = Tool.Run("plan", "new", folder.FullName, "--lang", "zh");

        Assert.Equal((0, 2), (made.Code, again.Code));
        Assert.Contains("0 findings, 0 goals, 0 targets", made.Out, StringComparison.Ordinal);
        Assert.Contains("规划已存在", again.Error, StringComparison.Ordinal);
        Assert.Contains("from: 2025", File.ReadAllText(Path.Combine(folder.FullName, "plan.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_is_checked_updated_and_followed()
    {
        var plan = Directory.CreateDirectory(Path.Combine(folder.FullName, "plan"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Cities, "san-jose/plan")))
        {
            File.Copy(file, Path.Combine(plan.FullName, Path.GetFileName(file)));
        }

        var check = Tool.Run("plan", "check", folder.FullName, "--json");
        Assert.Equal(0, check.Code);
        var json = JsonDocument.Parse(check.Out).RootElement;
        Assert.Equal(["ready", "waiting", "waiting", "waiting"], json.GetProperty("levels").EnumerateArray().Select(l => l.GetProperty("standing").GetString()));
        Assert.Equal(15, json.GetProperty("frameworks")[0].GetProperty("elements").EnumerateArray().Count(e => e.GetProperty("targets").GetArrayLength() > 0));
        Assert.Equal(1, Tool.Run("plan", "check", folder.FullName, "--strict").Code);

        var sheet = Path.Combine(folder.FullName, "actions.csv");
        File.WriteAllText(sheet, "code,work\nA1.1.1,completed\nA9.9.9,completed\n");
        var wrong = Tool.Run("plan", "update", folder.FullName, "--sheet", sheet, "--lang", "zh");
        Assert.Equal(2, wrong.Code);
        Assert.Contains("规划中没有此行", wrong.Error, StringComparison.Ordinal);
        File.WriteAllText(sheet, "code,work\nA1.1.1,completed\n");
        Assert.Contains("Actions A1.1.1, work: on_track → completed", Tool.Run("plan", "update", folder.FullName, "--sheet", sheet).Out, StringComparison.Ordinal);
        Assert.Contains("A1.1.1,T1.1,,", File.ReadAllText(Path.Combine(plan.FullName, "actions.csv")), StringComparison.Ordinal);

        var status = JsonDocument.Parse(Tool.Run("plan", "status", folder.FullName, "--date", "2026-12-31", "--json").Out).RootElement;
        Assert.Equal("completed", status.GetProperty("actions").EnumerateArray().Single(a => a.GetProperty("code").GetString() == "A1.1.1").GetProperty("work").GetString());
        Assert.Equal(57, status.GetProperty("whole").GetProperty("leaves").GetInt32());
    }

    [Theory]
    [InlineData("没有规划", "plan", "check", "nowhere")]
    [InlineData("--date 须为", "plan", "status", "nowhere", "--date", "tomorrow")]
    [InlineData("缺少命令", "plan")]
    public void Wrong_input_ends_with_2_and_says_so_in_Chinese(string said, params string[] args)
    {
        var ran = Tool.Run([.. args, "--lang", "zh"]);

        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)! + "/x";
}
