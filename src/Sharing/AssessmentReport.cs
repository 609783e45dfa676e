using System.Globalization;
using Hedgerow.Assessment;
using Hedgerow.Pages;
using Hedgerow.Sharing.Assessments;

namespace Hedgerow.Sharing;

/// <summary>The report of an assessment, from its assessment.json alone: every number and every figure stands there.</summary>
public static class AssessmentReport
{
    /// <summary>Composes the report.</summary>
    /// <param name="run">The assessment.</param>
    /// <param name="language">"en" or "zh".</param>
    /// <param name="earlier">Other assessments of the city to compare with.</param>
    /// <param name="outline">Outlines of the city and its districts, for a map; null for none.</param>
    /// <param name="rules">The edition, where it does not come with Hedgerow: one that a consultation has released.</param>
    /// <returns>The document.</returns>
    public static Document Compose(StoredRun run, string language, IReadOnlyList<StoredRun>? earlier = null, CityOutline? outline = null, Edition? rules = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        var text = new Manuscript(language);
        var words = new RunText(run, text.Language, rules);
        SummaryPage.Write(text, words);
        ResultChapter.Write(text, words);
        IndicatorPages.Write(text, words);
        DistrictChapter.Write(text, words, outline);
        HistoryChapter.Write(text, words, earlier ?? []);
        BackgroundChapters.Write(text, words);
        var year = run.Year.ToString(CultureInfo.InvariantCulture);
        var (city, edition) = (text.Say(run.CityName), text.Say(run.EditionName));
        return new Document
        {
            Language = text.Language,
            Title = text.Say($"{city}: biodiversity assessment {year}", $"{city}生物多样性评估报告（{year} 年）"),
            Subtitle = edition,
            Publisher = text.Say($"{city}, with Hedgerow {run.Software.Version}", $"{city}，由 Hedgerow {run.Software.Version} 生成"),
            Date = DateOnly.TryParseExact(run.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : new DateOnly(run.Year, 12, 31),
            Description = text.Say($"Assessment of the nature of {city} in {year} by the {edition}: result, indicators, districts, methods and sources.", $"按{edition}对{city} {year} 年自然状况的评估：结果、指标、分区、方法与来源。"),
            Keywords = [city, edition, year, text.Say("biodiversity", "生物多样性"), text.Say("urban nature", "城市自然")],
            Notice = run.Fictional ? text.Say(MadeUp.Words) : null,
            Facts =
            [
                new(text.Say("City", "城市"), city), new(text.Say("Edition of the index", "指数版本"), edition), new(text.Say("Year assessed", "评估年份"), year),
                .. run.Baseline is { } baseline ? [new Fact(text.Say("Baseline year", "基准年"), baseline.ToString(CultureInfo.InvariantCulture))] : Array.Empty<Fact>(),
                new(text.Say("Area", "面积"), $"{Figures.Show(run.Area.AreaKm2)} {text.Say("km²", "平方千米")}"), new(text.Say("Date of the assessment", "评估日期"), run.Date), new(text.Say("Computed by", "计算软件"), $"Hedgerow {run.Software.Version}, GDAL {run.Software.Gdal}"),
            ],
            Blocks = text.Blocks,
        };
    }
}
