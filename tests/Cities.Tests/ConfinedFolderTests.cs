namespace Hedgerow.Cities.Tests;

public sealed class ConfinedFolderTests
{
    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../elsewhere.gpkg")]
    [InlineData("parks/../../elsewhere.gpkg")]
    [InlineData("/vsicurl/http://127.0.0.1:1/parks.gpkg")]
    [InlineData("/vsizip/../elsewhere.zip")]
    [InlineData("http://127.0.0.1:1/parks.gpkg")]
    [InlineData("PG:dbname=city")]
    public void A_path_that_leads_out_is_a_finding_and_nothing_of_it_is_read(string path)
    {
        foreach (var key in new[] { "boundary", "answers", "profile", "parks", "elevation", "population", "records", "corridors", "taxonomy" })
        {
            using var folder = new TemporaryCity($"name: Testville\nyear: 2020\n{key}: {(key is "records" or "parks" ? $"[{{path: '{path}'}}]" : key is "corridors" ? $"{{rules: '{path}'}}" : key is "population" or "elevation" or "taxonomy" ? $"{{path: '{path}'}}" : $"'{path}'")}\n");

            var reading = CityFolder.Read(folder.Folder, confined: true);

            var outside = Assert.Single(reading.Findings, f => f.Code == "path-outside");
            Assert.Equal((Severity.Error, 3), (outside.Severity, outside.Line!.Value));
            Assert.DoesNotContain(reading.Findings, f => f.Found.En.Contains("root:", StringComparison.Ordinal));
            Assert.True(reading.IsWrong);
        }
    }

    [Fact]
    public void Evidence_outside_the_folder_is_a_finding()
    {
        using var folder = new TemporaryCity("name: Testville\nyear: 2020\nboundary: b.gpkg\nanswers: answers.yaml\n");
        File.WriteAllText(Path.Combine(folder.Folder, "answers.yaml"), "budget:\n  biodiversity: 1\n  total: 2\n  year: 2020\n  evidence:\n    - {file: ../../secret.pdf}\n");

        var reading = CityFolder.Read(folder.Folder, confined: true);

        Assert.Contains(reading.Findings, f => f.Code == "path-outside" && f.File == "answers.yaml");
    }

    [Fact]
    public void Files_of_the_folder_are_found_as_ever()
    {
        using var folder = new TemporaryCity("name: Testville\nyear: 2020\nboundary: layers/b.gpkg\n");
        Directory.CreateDirectory(Path.Combine(folder.Folder, "layers"));
        File.WriteAllText(Path.Combine(folder.Folder, "layers", "b.gpkg"), string.Empty);

        Assert.Empty(CityFolder.Read(folder.Folder, confined: true).Findings);
    }
}
