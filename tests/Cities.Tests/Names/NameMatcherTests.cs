using System.Globalization;
using System.Text;
using Xunit;

namespace Hedgerow.Cities.Tests.Names;

public sealed class NameMatcherTests(NameMatcherTests.Gbif gbif) : IDisposable, IClassFixture<NameMatcherTests.Gbif>
{
    private readonly TaxonomyFolder folder = new();
    private readonly List<Finding> findings = [];

    [Theory]
    [InlineData("Puma concolor (Linnaeus, 1771)", NameMatchKind.Exact, "2", "Puma concolor")]
    [InlineData("Puma concolor", NameMatchKind.Canonical, "2", "Puma concolor")]
    [InlineData("PUMA CONCOLOR", NameMatchKind.Canonical, "2", "Puma concolor")]
    [InlineData("Felis concolor", NameMatchKind.Synonym, "2", "Puma concolor")]
    [InlineData("Leopardus concolor", NameMatchKind.Synonym, "2", "Puma concolor")]
    [InlineData("Puma concolor couguar", NameMatchKind.Canonical, "5", "Puma concolor")]
    [InlineData("Puma concolor hippolestes", NameMatchKind.HigherRank, "2", "Puma concolor")]
    [InlineData("Puma yagouaroundi", NameMatchKind.HigherRank, "1", null)]
    [InlineData("Puma sp.", NameMatchKind.HigherRank, "1", null)]
    [InlineData("Aster repens Lam.", NameMatchKind.Exact, "40", "Aster repens")]
    [InlineData("Aster repens Mill.", NameMatchKind.Synonym, "11", "Passer montanus")]
    [InlineData("Aster repens", NameMatchKind.Ambiguous, null, null)]
    [InlineData("Rota una", NameMatchKind.None, null, null)]
    [InlineData("Perdita via", NameMatchKind.None, null, null)]
    [InlineData("Platanus hispanica", NameMatchKind.Canonical, "70", "Platanus × hispanica")]
    [InlineData("Platanus x hispanica Mill. ex Münchh.", NameMatchKind.Exact, "70", "Platanus × hispanica")]
    [InlineData("Passer montnaus", NameMatchKind.HigherRank, "10", null)]
    [InlineData("Bubo bubo", NameMatchKind.None, null, null)]
    [InlineData("Tobacco mosaic virus", NameMatchKind.NotParsed, null, null)]
    [InlineData("麻雀", NameMatchKind.NotParsed, null, null)]
    public void Finds_a_name_and_says_how(string written, NameMatchKind kind, string? key, string? species)
    {
        var match = Assert.Single(gbif.Matcher.Match([new NameQuery(written)]));

        Assert.Equal((kind, key, species), (match.Kind, match.AcceptedKey, match.Species));
    }

    [Theory]
    [InlineData("Plantae", "20")]
    [InlineData("Animalia", "21")]
    [InlineData(null, null)]
    public void A_kingdom_tells_homonyms_apart_and_without_it_nothing_is_guessed(string? kingdom, string? key)
    {
        var match = Assert.Single(gbif.Matcher.Match([new NameQuery("Oenanthe", "GENUS", kingdom)]));

        Assert.Equal((key is null ? NameMatchKind.Ambiguous : NameMatchKind.Canonical, key), (match.Kind, match.AcceptedKey));
        Assert.Equal(key is null ? 2 : 0, match.Candidates.Count);
    }

    [Fact]
    public void Circles_and_names_that_lead_nowhere_are_told()
    {
        using var matcher = Open(folder.Write("b.tsv", TaxonomyFolder.Gbif));

        Assert.Equal((18L, 7L, 3L, 2L, 1L), (matcher.Backbone.Names, matcher.Backbone.Synonyms, matcher.Backbone.Chained, matcher.Backbone.Circular, matcher.Backbone.Dangling));
        Assert.Equal(["circular-synonyms", "dangling-synonyms"], findings.Select(f => f.Code));
        Assert.Equal(64, matcher.Backbone.Input.Sha256.Length);
    }

    [Fact]
    public void Near_names_are_offered_and_never_taken()
    {
        var matcher = gbif.Matcher;
        var matches = matcher.Match([new("Passer montnaus"), new("Lepus europaea"), new("Bubo bubo"), new("Passer montanus")]);
        var offers = matcher.Offers(matches);

        Assert.DoesNotContain(matches, m => m.IsMatched && m.Query.Written != "Passer montanus");
        Assert.Equal([("Passer montnaus", "11", 1), ("Lepus europaea", "80", 0)], offers.Select(o => (o.Written, o.Key, o.Slips)));
    }

    [Fact]
    public void A_person_may_settle_a_name_by_key_or_by_name()
    {
        var settled = folder.Write("accepted.csv", "written,name,key\nPasser montnaus,,11\n\"Big, cat\",Felis concolor,\n");
        using var matcher = Open(folder.Write("b.tsv", TaxonomyFolder.Gbif), t => t with { Accepted = settled });
        var matches = matcher.Match([new("Passer montnaus"), new("Big, cat")]);

        Assert.All(matches, m => Assert.Equal(NameMatchKind.ByPerson, m.Kind));
        Assert.Equal(["Passer montanus", "Puma concolor"], matches.Select(m => m.Species));
    }

    [Fact]
    public void Reads_a_plain_table_of_names_and_accepted_names()
    {
        var matches = Matches("name,accepted name\nFelis concolor,Puma concolor\nPasser montanus,\nPasser montanus,Passer montanus\n", new NameQuery("Felis concolor L."), new NameQuery("Passer montanus"));

        Assert.Equal([(NameMatchKind.Synonym, "Puma concolor"), (NameMatchKind.Canonical, "Passer montanus")], matches.Select(m => (m.Kind, m.Species!)));
    }

    [Fact]
    public void Reads_a_table_of_the_catalogue_of_life_whose_synonyms_name_the_accepted_taxon_as_parent()
    {
        var match = Assert.Single(Matches(
            "col:ID\tcol:parentID\tcol:status\tcol:scientificName\tcol:authorship\tcol:rank\nA1\t\taccepted\tPuma concolor\t(Linnaeus, 1771)\tspecies\nB2\tA1\tsynonym\tFelis concolor\tLinnaeus, 1771\tspecies\n",
            new NameQuery("Felis concolor Linnaeus, 1771")));

        Assert.Equal((NameMatchKind.Synonym, "A1", "Puma concolor (Linnaeus, 1771)"), (match.Kind, match.AcceptedKey, match.AcceptedName));
    }

    [Fact]
    public void Reads_an_archive_by_its_meta()
    {
        var path = folder.Zip(
            "taxa.zip",
            ("meta.xml", """
                <archive xmlns="http://rs.tdwg.org/dwc/text/"><core encoding="UTF-8" fieldsTerminatedBy="\t" fieldsEnclosedBy="" ignoreHeaderLines="0" rowType="http://rs.tdwg.org/dwc/terms/Taxon">
                <files><location>taxon.txt</location></files><id index="0"/><field index="1" term="http://rs.tdwg.org/dwc/terms/scientificName"/><field index="2" term="http://rs.tdwg.org/dwc/terms/acceptedNameUsageID"/></core></archive>
                """),
            ("taxon.txt", "1\tPuma concolor (Linnaeus, 1771)\t\n2\tFelis concolor\t1\n"));
        using var matcher = Open(path);

        Assert.Equal("Puma concolor", Assert.Single(matcher.Match([new("Felis concolor")])).Species);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "no-species-column")]
    [InlineData("scientificName\n", "empty-taxonomy")]
    [InlineData("", "unreadable-taxonomy")]
    public void Refuses_what_is_no_taxonomy_with_its_reason(string text, string code)
    {
        Assert.Null(NameMatcher.Open(TaxonomyRef.OfFile(folder.Write("b.csv", text)), null, findings, null, CancellationToken.None));
        Assert.Equal([code], findings.Select(f => f.Code));
    }

    [Fact]
    public void Refuses_a_zip_that_unpacks_to_more_than_tables_do()
    {
        var path = folder.Zip("bomb.zip", ("taxon.txt", "scientificName\n" + new string(' ', 40_000_000)));

        Assert.Null(NameMatcher.Open(TaxonomyRef.OfFile(path), null, findings, null, CancellationToken.None));
        Assert.Equal("archive-too-large", Assert.Single(findings).Code);
    }

    [Fact]
    public void Each_distinct_name_is_looked_at_once_and_its_records_are_added()
    {
        var match = Assert.Single(gbif.Matcher.Match([new("Puma concolor", Records: 3), new("Puma concolor", Records: 4)]));

        Assert.Equal(7, match.Query.Records);
    }

    [Fact]
    public void Gives_the_same_whatever_the_order_of_the_taxonomy()
    {
        var lines = TaxonomyFolder.Gbif.TrimEnd('\n').Split('\n');
        string[] names = [.. lines.Skip(1).Select(l => l.Split('\t')[3]), "Aster repens", "Puma concolor", "Oenanthe"];
        var first = gbif.Matcher.Match(names.Select(n => new NameQuery(n)));
        var dice = new Random(2);
        for (var i = 0; i < 2; i++)
        {
            var text = new StringBuilder(lines[0] + "\n").AppendJoin('\n', lines.Skip(1).OrderBy(_ => dice.Next())).Append('\n').ToString();
            var again = Matches(text, [.. names.Select(n => new NameQuery(n))]);

            Assert.Equal(first.Select(m => (m.Kind, m.Key, m.AcceptedKey)), again.Select(m => (m.Kind, m.Key, m.AcceptedKey)));
        }
    }

    public void Dispose() => folder.Dispose();

    private IReadOnlyList<NameMatch> Matches(string backbone, params NameQuery[] queries)
    {
        using var matcher = Open(folder.Write(string.Create(CultureInfo.InvariantCulture, $"b{findings.Count}.tsv"), backbone));
        return matcher.Match(queries);
    }

    private NameMatcher Open(string path, Func<TaxonomyRef, TaxonomyRef>? change = null)
    {
        var matcher = NameMatcher.Open((change ?? (t => t))(TaxonomyRef.OfFile(path)), null, findings, null, CancellationToken.None);
        Assert.True(matcher is not null, string.Join("\n", findings.Select(f => f.Found.En)));
        return matcher;
    }

    /// <summary>One matcher for all tests that only ask.</summary>
    public sealed class Gbif : IDisposable
    {
        private readonly TaxonomyFolder folder = new();

        public Gbif() => Matcher = NameMatcher.Open(TaxonomyRef.OfFile(folder.Write("gbif.tsv", TaxonomyFolder.Gbif)), null, [], null, CancellationToken.None)!;

        public NameMatcher Matcher { get; }

        public void Dispose()
        {
            Matcher.Dispose();
            folder.Dispose();
        }
    }
}
