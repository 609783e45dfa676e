using System.Globalization;

namespace Hedgerow.Sharing.Plans;

/// <summary>Days and periods as the documents of a language write them.</summary>
internal static class PlanDates
{
    /// <summary>A day: "10 Dec 2025", 2025年12月10日; a dash where there is none.</summary>
    public static string Day(DateOnly? day, string language) => day?.ToString(language == "zh" ? "yyyy年M月d日" : "d MMM yyyy", CultureInfo.InvariantCulture).Replace(' ', '\u00a0') ?? "–";

    /// <summary>A period in months, in whole years where it begins and ends with one; a dash where neither end is known.</summary>
    public static string Period(DateOnly? from, DateOnly? to, string language)
    {
        if (from is null && to is null)
        {
            return "–";
        }

        var years = (from is null or { DayOfYear: 1 }) && (to is null or { Month: 12, Day: 31 });
        if (years && from?.Year == to?.Year)
        {
            return Years(from!.Value, language);
        }

        string Text(DateOnly day) => years ? Years(day, language) : day.ToString(language == "zh" ? "yyyy年M月" : "MMM yyyy", CultureInfo.InvariantCulture).Replace(' ', '\u00a0');
        return (from, to) switch
        {
            ({ } a, null) => language == "zh" ? $"{Text(a)}起" : $"from {Text(a)}",
            (null, { } b) => language == "zh" ? $"至{Text(b)}" : $"until {Text(b)}",
            ({ } a, { } b) when language == "zh" => years ? $"{Text(a)[..^1]}—{Text(b)}" : $"{Text(a)}—{Text(b)}",
            ({ } a, { } b) => years ? $"{Text(a)}–{Text(b)}" : $"{Text(a)} – {Text(b)}",
            _ => "–",
        };
    }

    private static string Years(DateOnly day, string language) => day.ToString(language == "zh" ? "yyyy年" : "yyyy", CultureInfo.InvariantCulture);
}
