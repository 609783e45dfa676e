using Hedgerow.Cities;
using Xunit;

namespace Hedgerow.Species.Tests;

public sealed class SpeciesNamesTests : IDisposable
{
    private const string Header = "taxonID\tacceptedNameUsageID\tscientificName\ttaxonRank\ttaxonomicStatus\n";
    private const string Now = Header + "1\t\tPuma concolor (Linnaeus, 1771)\tspecies\taccepted\n2\t1\tFelis concolor Linnaeus, 1771\tspecies\tsynonym\n3\t\tPasser montanus (Linnaeus, 1758)\tspecies\taccepted\n";
    private const string Before = Header + "2\t\tFelis concolor Linnaeus, 1771\tspecies\taccepted\n3\t\tPasser montanus (Linnaeus, 1758)\tspecies\taccepted\n";
    private readonly string folder = Directory.CreateTempSubdirectory("hedgerow-names-verb-").FullName;

    [Fact]
    public void Takes_names_apart_resolves_offers_and_compares()
    {
        using var result = SpeciesNames.Run(Request(), new NamesOptions { Files = [File("names.txt", "Felis concolor\nPasser montnaus\nPasser montanus\n=cmd\n")], Taxonomy = Backbone("now.tsv", Now), Against = File("before.tsv", Before) });

        Assert.Equal(["names", "offers", "taxonomy_before", "changes", "taxonomy"], result.Tables.Select(t => t.Name));
        Assert.Equal(
            [("=cmd", "not_parsed", null), ("Felis concolor", "synonym", "Puma concolor"), ("Passer montanus", "canonical", "Passer montanus"), ("Passer montnaus", "none", null)],
            Rows(result, "names").Select(r => ((string)r[0]!, (string)r[6]!, (string?)r[7])));
        Assert.Equal(("Passer montnaus", "3", 1L), Rows(result, "offers").Select(r => ((string)r[0]!, (string)r[2]!, (long)r[3]!)).Single());
        Assert.Equal(
            [("Felis concolor", "moved"), ("=cmd", "never_found"), ("Passer montnaus", "never_found"), ("Passer montanus", "unchanged")],
            Rows(result, "changes").Select(r => ((string)r[0]!, (string)r[1]!)));
        Assert.Contains(Rows(result, "changes"), r => (string)r[6]! == "Felis concolor is called Puma concolor now." && (string)r[7]! == "Felis concolor 现名 Puma concolor。");
    }

    [Fact]
    public void Matches_that_were_written_before_serve_as_the_earlier_taxonomy()
    {
        var stored = Path.Combine(folder, "names.csv");
        var options = new NamesOptions { Files = [File("names.txt", "scientificName\nFelis concolor\n=cmd\n")], Taxonomy = Backbone("before.tsv", Before) };
        using (var first = SpeciesNames.Run(Request(), options))
        {
            first.Write(stored);
        }

        using var second = SpeciesNames.Run(Request(), options with { Taxonomy = Backbone("now.tsv", Now), Against = stored });

        Assert.Equal([("Felis concolor", "moved"), ("=cmd", "never_found")], Rows(second, "changes").Select(r => ((string)r[0]!, (string)r[1]!)));
    }

    [Fact]
    public void Without_a_taxonomy_names_are_taken_apart_only()
    {
        using var result = SpeciesNames.Run(Request(), new NamesOptions { Files = [File("names.csv", "id,scientificName,taxonRank\n1,Rosa canina L. var. dumetorum (Thuill.) Poir.,VARIETY\n2,Carex sp.,\n")] });

        Assert.Equal(
            [("Carex sp.", "open", null, null), ("Rosa canina L. var. dumetorum (Thuill.) Poir.", "scientific", "(Thuill.) Poir.", "Rosa canina")],
            Rows(result, "names").Select(r => ((string)r[0]!, (string)r[2]!, (string?)r[4], (string?)r[11])));
        Assert.Contains(result.Notes, n => n.Code == "no-taxonomy");
    }

    [Fact]
    public void Refuses_a_table_without_names_and_a_taxonomy_without_any()
    {
        Assert.Equal("no-species-column", Assert.Single(Assert.Throws<InputException>(() => SpeciesNames.Run(Request(), new NamesOptions { Files = [File("x.csv", "a,b\n1,2\n")] })).Findings).Code);
        Assert.Equal(
            "empty-taxonomy",
            Assert.Single(Assert.Throws<InputException>(() => SpeciesNames.Run(Request(), new NamesOptions { Files = [File("n.txt", "Rosa canina\n")], Taxonomy = Backbone("e.tsv", Header) })).Findings).Code);
    }

    [Fact]
    public void A_city_resolves_its_names_and_tells_protection_threat_and_names_beside_the_origin()
    {
        using var town = new Town(
            Town.Records(("Felis concolor", "2018-05-01", 13.02, 52.02, "Ann"), ("Puma concolor", "2019-05-01", 13.02, 52.03, "Ann"), ("Passer montanus", "2018-05-01", 13.08, 52.02, "Bo")),
            extra: "taxonomy: {path: now.tsv, name: Test, version: v1}\nchecklists:\n  native: [{path: list.csv, group: birds, scope: city}]\n  invasive: [{path: aliens.csv, group: birds}]\n  protected: [{path: list.csv, group: birds}]\n");
        town.Write("now.tsv", Now);
        town.Write("list.csv", "name,category,vernacular_en,中文名,vernacular_de\nFelis concolor,VU,Puma,美洲狮,Silberlöwe\n");
        town.Write("aliens.csv", "name\nPuma concolor\n");
        using var list = SpeciesListing.Run(town.Request());

        Assert.Equal(
            ["Passer montanus|1|unknown|no|-|-|-|-|-|3", "Puma concolor|2|native|yes|VU|Puma|美洲狮|de: Silberlöwe|aliens.csv: invasive|1"],
            list.Lines("species", "species", "records", "status", "protected_by_law", "category", "name_en", "name_zh", "other_names", "contradicted", "taxon_key"));

        using var names = SpeciesNames.Run(town.Request(), new NamesOptions());
        Assert.Equal(["Felis concolor|synonym|Puma concolor|1|Test|v1", "Passer montanus|canonical|Passer montanus|1|Test|v1", "Puma concolor|canonical|Puma concolor|1|Test|v1"],
            names.Lines("names", "written", "match", "accepted_canonical", "records", "backbone", "backbone_version"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static SpeciesRequest Request() => new() { Records = new OccurrenceRequest() };

    private static IReadOnlyList<IReadOnlyList<object?>> Rows(SpeciesResult result, string table) => [.. result.Rows(result.Tables.Single(t => t.Name == table))];

    private TaxonomyRef Backbone(string name, string text) => TaxonomyRef.OfFile(File(name, text));

    private string File(string name, string text)
    {
        var path = Path.Combine(folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
