using Hedgerow.Cities;
using Xunit;

namespace Hedgerow.Assessment.Tests.RealCities;

/// <summary>The city folders of <c>tests/Cities</c>, and folders written for one test.</summary>
internal static class RealCity
{
    /// <summary>The legend of the published values: without moss (100); sea apart where water is told to be sea.</summary>
    public static string PublishedLegend(bool waterIsSea) => $$"""
            legend:
              10: {name: {en: Tree cover, zh: 林地}, roles: [natural, tree, permeable]}
              20: {name: {en: Shrubland, zh: 灌丛}, roles: [natural, permeable]}
              30: {name: {en: Grassland, zh: 草地}, roles: [natural, permeable]}
              40: {name: {en: Cropland, zh: 农田}, roles: [cropland, permeable]}
              50: {name: {en: Built-up, zh: 建成区}, roles: [built_up]}
              60: {name: {en: Bare, zh: 裸地}, roles: [permeable]}
              70: {name: {en: Snow and ice, zh: 冰雪}, roles: []}
              80: {name: {en: Water, zh: 水体}, roles: {{(waterIsSea ? "[sea]" : "[natural, permeable, water]")}}}
              90: {name: {en: Wetland, zh: 湿地}, roles: [natural, permeable]}
              95: {name: {en: Mangroves, zh: 红树林}, roles: [natural, tree, permeable]}
              100: {name: {en: Moss and lichen, zh: 苔藓地衣}, roles: [permeable]}
        """;

    /// <summary>The folder of a real city.</summary>
    public static string Folder(string city) => Path.Combine(Home.Folder, "tests", "Cities", city);

    /// <summary>A file of the real data.</summary>
    public static string File(params string[] parts) => Path.Combine([RealData.Folder!, .. parts]);

    /// <summary>Assesses a city; a year each.</summary>
    public static IReadOnlyList<AssessmentResult> Assess(string folder, int threads = 2, string? units = null, params int[] years)
    {
        var request = new AssessRequest(CityFolder.Read(folder), [Editions.Read("singapore-2021").Edition!]) { Years = years, Units = units, Threads = threads };
        return Assessor.Run(request, null, CancellationToken.None);
    }

    /// <summary>Everything that is found wrong with a city.</summary>
    public static IReadOnlyList<Finding> Findings(string folder)
    {
        try
        {
            using var data = CityData.Load(CityFolder.Read(folder), new LoadOptions([], null, 2), null, CancellationToken.None);
            return data.Findings;
        }
        catch (InputException refused)
        {
            return refused.Findings;
        }
    }

    /// <summary>The value of an indicator, which must be measured.</summary>
    public static double Value(this IReadOnlyList<IndicatorResult> indicators, string id)
    {
        var one = indicators.Single(i => i.Indicator.Id == id);
        Assert.True(one.Reading.Value is not null, $"{id}: {one.Gap?.Reason.En}");
        return one.Reading.Value.Value;
    }

    /// <summary>A number beside an indicator.</summary>
    public static double Part(this IReadOnlyList<IndicatorResult> indicators, string id, string key) =>
        Convert.ToDouble(indicators.Single(i => i.Indicator.Id == id).Reading.Parts.Single(p => p.Key == key).Value, System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A city folder that lives as long as a test.</summary>
internal sealed class WrittenCity : IDisposable
{
    public WrittenCity(string yaml) => System.IO.File.WriteAllText(Path.Combine(Folder, "city.yaml"), yaml);

    public string Folder { get; } = Directory.CreateTempSubdirectory("hedgerow-real-").FullName;

    /// <summary>The declaration of a real city with some words changed, so that it finds its files from elsewhere.</summary>
    public static WrittenCity From(string city, params (string Words, string Instead)[] changes)
    {
        var text = System.IO.File.ReadAllText(Path.Combine(RealCity.Folder(city), "city.yaml")).Replace("../../../../shared/data", RealData.Folder!, StringComparison.Ordinal);
        foreach (var (words, instead) in changes)
        {
            Assert.Contains(words, text, StringComparison.Ordinal);
            text = text.Replace(words, instead, StringComparison.Ordinal);
        }

        return new WrittenCity(text);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
