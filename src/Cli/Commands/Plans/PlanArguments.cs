using System.CommandLine;
using System.Globalization;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Hedgerow.Planning;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands.Plans;

/// <summary>Arguments that the verbs of plans share.</summary>
internal static class PlanArguments
{
    /// <summary>A city's folder with a plan, or the plan itself.</summary>
    public static Argument<string> Plan(Screen screen) => new("CITY")
    {
        Description = screen.Say("A city's folder with a plan (plan.yaml, plan.json, plan.xlsx or plan/*.csv), or the plan itself", "含规划的城市文件夹(plan.yaml、plan.json、plan.xlsx 或 plan/*.csv)，或规划文件本身"),
    };

    /// <summary>The day for which something is told.</summary>
    public static Option<string?> Day(Screen screen)
    {
        var day = new Option<string?>("--date") { Description = screen.Say("The day, yyyy-mm-dd; default: today", "日期，yyyy-mm-dd；默认为今天") };
        day.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<string?>() is { } text && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                r.AddError(screen.Say($"--date takes a day as 2027-12-31, and not '{text}'", $"--date 须为 2027-12-31 这样的日期，不能为“{text}”"));
            }
        });
        return day;
    }

    /// <summary>The day of an option.</summary>
    public static DateOnly DayOf(string? text) => text is null ? RunDate.Today() : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A result that <c>hedgerow assess</c> has written.</summary>
    public static StoredRun Run(string result)
    {
        try
        {
            return StoredRun.Read(File.ReadAllBytes(Directory.Exists(result) ? Path.Combine(result, RegisteredRun.Assessment) : result));
        }
        catch (Exception wrong) when (wrong is FileNotFoundException or DirectoryNotFoundException or InvalidDataException)
        {
            throw new InputException([new Finding(
                Severity.Error, "not-a-result", result, null, Wording.Same(wrong.Message), new Wording("a folder that `hedgerow assess` has written, or its assessment.json", "由 `hedgerow assess` 写出的结果文件夹，或其中的 assessment.json"))]);
        }
    }

    /// <summary>The form that a file's ending names; a name without ending is a folder of CSV files.</summary>
    public static PlanFormat? FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".yaml" or ".yml" => PlanFormat.Yaml,
        ".json" => PlanFormat.Json,
        ".xlsx" => PlanFormat.Xlsx,
        "" => PlanFormat.Csv,
        _ => null,
    };

    /// <summary>Runs what a plan may refuse: the refusal is wrong input.</summary>
    public static T Refusing<T>(string place, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (PlanningException refused)
        {
            throw new InputException([new Finding(Severity.Error, "refused", place, null, refused.Said, new Wording("see docs/planning.md", "参见 docs/planning.md"))]);
        }
    }
}
