using System.Globalization;
using System.Text;
using Xunit;

namespace Hedgerow.Assessment.Tests.RealCities;

/// <summary>docs/cities.md holds what the real cities read today. HEDGEROW_WRITE_DOCS=1 writes it anew; otherwise it is compared.</summary>
public sealed class CitiesPageTests
{
    private static readonly (string Folder, int Year)[] Assessed =
    [
        ("san-jose", 2020), ("san-jose-worldcover", 2020), ("kigali", 2016), ("kigali", 2018), ("kigali", 2020), ("chengdu", 2020),
        ("jakarta", 2020), ("belem", 2020), ("florianopolis", 2020), ("singapore", 2020), ("berlin", 2020),
    ];

    [RealDataFact]
    public void The_page_of_the_real_cities_is_up_to_date()
    {
        var page = Page();
        var path = Path.Combine(Home.Folder, "docs", "cities.md");
        if (Environment.GetEnvironmentVariable("HEDGEROW_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, page);
        }

        Assert.Equal(page, File.ReadAllText(path));
    }

    private static string Page()
    {
        var page = new StringBuilder(
            """
            # Real cities, all indicators · 真实城市，全部指标

            The city folders of `tests/Cities`, assessed with the edition `singapore-2021`. This page is made by
            `tests/Assessment.Tests/RealCities/CitiesPageTests.cs` (with `HEDGEROW_WRITE_DOCS=1`) and compared with it in every test run that has the data.
            A dash means: not measured, never 0. Provisional points (their bands are not confirmed) enter no official total.

            本页由测试自动生成；“–”表示未测得，绝非 0；暂定得分不计入正式总分。


            """.ReplaceLineEndings("\n"));
        foreach (var (folder, year) in Assessed)
        {
            // Districts are another matter: the page is about whole cities.
            var result = RealCity.Assess(RealCity.Folder(folder), units: "none", years: year).Single();
            Section(page, folder, result);
            result.Data.City.Dispose();
        }

        return page.ToString();
    }

    private static void Section(StringBuilder page, string folder, AssessmentResult result)
    {
        var total = result.Total;
        page.Append(CultureInfo.InvariantCulture, $"## {result.City.Name.En} · {result.City.Name.Zh}, {result.Year}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"`tests/Cities/{folder}`, {result.Data.Whole.PolygonAreaM2 / 1e6:0.0} km², cells of {result.Data.CellSizeM:0.##} m. ");
        page.Append(CultureInfo.InvariantCulture, $"Official points: {total.Score} of {total.Max}; provisional: {total.ProvisionalScore} of {total.ProvisionalMax}.\n\n");
        page.Append("| # | indicator 指标 | value 数值 | points 得分 | standing 状态, or reason 原因 |\n|---|---|---|---|---|\n");
        foreach (var one in result.Indicators)
        {
            var value = one.Reading.Value is { } number ? $"{number.ToString("0.00", CultureInfo.InvariantCulture)} {one.Indicator.Unit}" : "–";
            var points = one.Points is { } p ? string.Create(CultureInfo.InvariantCulture, $"{p} / {one.Indicator.MaxPoints}") : "–";
            var standing = one.Status switch
            {
                IndicatorStatus.Scored => "official 正式",
                IndicatorStatus.Provisional => "provisional 暂定",
                IndicatorStatus.Unevidenced => "unevidenced 无佐证",
                _ => one.Gap!.Reason.En.Replace("|", "\\|", StringComparison.Ordinal),
            };
            page.Append(CultureInfo.InvariantCulture, $"| {one.Indicator.Id} | {one.Indicator.Name.En} {one.Indicator.Name.Zh} | {value} | {points} | {standing} |\n");
        }

        page.Append('\n');
    }
}
