using System.Text.Json;

namespace Hedgerow.Browser.Tests.Journeys;

/// <summary>A city from an empty form to a scored result, on the real data of San José.</summary>
[Collection(InChromium.Name)]
public sealed class RealCityTests(Chromium chromium, Office office)
{
    [InBrowser(OnRealData = true)]
    public async Task San_Jose_comes_from_an_empty_form_to_a_scored_result()
    {
        await using var ada = await office.AdaAsync(chromium);
        var data = Path.Combine(Repository.RealData!, "san_jose");
        await ada.GoAsync("/cities/new");
        await ada.Page.Locator("[name=boundary]").SetInputFilesAsync(Path.Combine(data, "boundary", "san_jose_boundaries.gpkg"));
        await ada.SendAsync(("en", "San José"), ("zh", "圣何塞"), ("country", "CR"), ("layer", "gam_limit"));
        await Office.JobDoneAsync(ada);

        var city = await ada.Page.Locator(".tabs .place a").GetAttributeAsync("href") ?? string.Empty;
        Assert.Equal("/c/san-jose", city);
        await ada.GoAsync(city + "/data");
        await ada.Page.Locator("form[data-upload] input[type=file]").SetInputFilesAsync(
        [
            Path.Combine(data, "landcover", "uso_cobertura_gam_10m.tif"), Path.Combine(data, "protected", "protected_and_corridors.gpkg"), Path.Combine(data, "occurrences", "gbif_species_level_vertebrates.tsv"),
        ]);
        await ada.OnwardAsync(() => ada.Page.Locator("form[data-upload] button[type=submit]").ClickAsync());
        var files = await ada.TextAsync("main");
        Assert.Contains("uso_cobertura_gam_10m.tif", files, StringComparison.Ordinal);
        Assert.Contains("gbif_species_level_vertebrates.tsv", files, StringComparison.Ordinal);

        await Texts.SaveAsync(ada, "/c/san-jose", "city.yaml", await DeclarationAsync());
        await Texts.CheckedAsync(ada, "good", "warning");

        await ada.GoAsync("/c/san-jose/assess");
        await ada.PressAsync("form[method=post].card button[type=submit]");
        await Office.JobDoneAsync(ada, 240);
        await ada.PressAsync("a.button[href*='/runs/']");
        Assert.Equal(31, await ada.Page.Locator("table.sortable tbody tr").CountAsync());
        await ada.PictureAsync("san-jose-result");

        var run = ada.Path.Split('/')[^1];
        using var json = JsonDocument.Parse((await ada.BytesAsync($"/files/{run}/assessment.json"))!);
        var first = json.RootElement.GetProperty("indicators").EnumerateArray().First(i => i.GetProperty("id").GetString() == "1");
        Assert.InRange(first.GetProperty("value").GetDouble(), 1, 99);
        Assert.Equal(31, json.RootElement.GetProperty("units").GetArrayLength());
        ada.SawNothingWrong();
    }

    // The declaration that the other tests use, with the files where the browser put them.
    private static async Task<string> DeclarationAsync()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "Cities", "san-jose", "city.yaml"));
        return text.Replace("../../../../shared/data/san_jose/boundary/san_jose_boundaries.gpkg", "boundary.gpkg", StringComparison.Ordinal)
            .Replace("../../../../shared/data/san_jose/landcover/", string.Empty, StringComparison.Ordinal)
            .Replace("../../../../shared/data/san_jose/protected/", string.Empty, StringComparison.Ordinal)
            .Replace("../../../../shared/data/san_jose/occurrences/", string.Empty, StringComparison.Ordinal);
    }
}
