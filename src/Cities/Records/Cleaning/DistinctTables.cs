using System.Globalization;
using Hedgerow.Cities.Declaration;
using Hedgerow.DuckDb;
using Hedgerow.Science.Species;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>
/// The tables of what repeats: <c>taxa</c>, <c>kinds</c> and <c>persons</c>, each distinct value once with a number, and <c>taxa_now</c> and so on, those of the
/// file that is read, by the key of their text. What a taxon stands for is looked at once, however many records it has.
/// </summary>
/// <param name="steps">Runs the statements.</param>
/// <param name="rules">The rules.</param>
/// <param name="shared">What all files share.</param>
/// <param name="first">Tells which row is the first of its kind.</param>
internal sealed class DistinctTables(Steps steps, RuleSet rules, FileLoad.Shared shared, FirstSeen first)
{
    /// <summary>Makes the tables, empty.</summary>
    internal static void Make(Steps steps)
    {
        steps.Run("CREATE TABLE taxa (taxon INTEGER, species VARCHAR, written VARCHAR, taxon_key VARCHAR, rank VARCHAR, \"group\" VARCHAR, kingdom VARCHAR, phylum VARCHAR, \"class\" VARCHAR, \"order\" VARCHAR, family VARCHAR, genus VARCHAR, sensitive BOOLEAN)");
        steps.Run("CREATE TABLE kinds (kind INTEGER, dataset VARCHAR, licence VARCHAR, sensitive BOOLEAN, kind_file INTEGER, late_bits UBIGINT, basis VARCHAR)");
        steps.Run("CREATE TABLE persons (person INTEGER, observer VARCHAR)");
    }

    /// <summary>Fills them from a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="file">Its number.</param>
    /// <param name="group">The group of all records, or null to tell it from the higher taxa.</param>
    /// <param name="repair">Whether text was encoded twice.</param>
    internal void Fill(SourceSql source, int file, string? group, bool repair)
    {
        Taxa(source, group, repair);
        var (number, count) = (Number("kind", "kinds"), "row_number() OVER (ORDER BY key)");
        steps.Run($"""
            CREATE OR REPLACE TABLE kinds_now AS
            SELECT CAST({count} + {number} AS INTEGER) AS kind, known.*, {rules.Bits(RuleLevel.Kind)} AS kind_bits
            FROM (SELECT spoken.*, countries.* EXCLUDE (code) FROM ({Distinct(source, SourceSql.KindTerms)}) spoken LEFT JOIN countries ON upper(countryCode) = code) known
            """);
        steps.Run($"INSERT INTO kinds SELECT kind, coalesce(datasetKey, datasetName), license, coalesce(lower(sensitive) IN ('true', 'yes', '1', 'y', '是'), false), {file.ToString(CultureInfo.InvariantCulture)}, {RuleSet.Text(0)}, basisOfRecord FROM kinds_now");
        number = Number("person", "persons");
        steps.Run($"CREATE OR REPLACE TABLE persons_now AS SELECT CAST({count} + {number} AS INTEGER) AS person, * FROM ({Distinct(source, SourceSql.PersonTerms)})");
        steps.Run("INSERT INTO persons SELECT person, recordedBy FROM persons_now");
    }

    private void Taxa(SourceSql source, string? group, bool repair)
    {
        steps.Run($"""
            CREATE OR REPLACE TEMP TABLE spoken AS
            SELECT *, CASE WHEN species IS NOT NULL AND genus IS NOT NULL AND NOT contains(species, ' ') AND regexp_matches(species, '^\p{"{"}Ll{"}"}') THEN genus || ' ' || species
                ELSE coalesce(species, scientific) END AS name
            FROM (SELECT *, coalesce(acceptedScientificName, scientificName) AS scientific FROM ({Distinct(source, SourceSql.TaxonTerms)}))
            """);
        steps.Run("CREATE OR REPLACE TEMP TABLE meant (key BIGINT, lumped VARCHAR, name_kind VARCHAR, repaired BOOLEAN, grp VARCHAR, sensitive_taxon BOOLEAN, resolved_key VARCHAR)");
        var distinct = steps.All(
            "SELECT key, name, kingdom, phylum, \"class\", \"order\", family FROM spoken ORDER BY key",
            r => (Key: r.GetInt64(0), Name: r.GetStringOrNull(1), Higher: new HigherTaxa(r.GetStringOrNull(2), r.GetStringOrNull(3), r.GetStringOrNull(4), r.GetStringOrNull(5), r.GetStringOrNull(6))));
        shared.Taxa.Prepare(distinct.Select(d => (Repaired(d.Name, repair), d.Higher.Kingdom)), steps.Cancel);
        steps.Insert("meant", distinct.Select(d => Row(d.Key, d.Name, d.Higher.Kingdom, group ?? shared.Taxa.Group(d.Higher), repair)));
        steps.Run($"""
            CREATE OR REPLACE TABLE taxa_now AS
            SELECT CAST(row_number() OVER (ORDER BY key) + {Number("taxon", "taxa")} AS INTEGER) AS taxon, *, {rules.Bits(RuleLevel.Taxon)} AS taxon_bits FROM spoken JOIN meant USING (key)
            """);
        steps.Run("INSERT INTO taxa SELECT taxon, lumped, coalesce(scientificName, name), coalesce(resolved_key, taxonKey), taxonRank, grp, kingdom, phylum, \"class\", \"order\", family, genus, sensitive_taxon FROM taxa_now");
    }

    private string Distinct(SourceSql source, string[] terms)
    {
        first.Forget();
        return source.Distinct(terms);
    }

    private string Number(string column, string table) => steps.Number($"SELECT CAST(coalesce(max({column}), 0) AS BIGINT) FROM {table}").ToString(CultureInfo.InvariantCulture);

    private string Row(long key, string? written, string? kingdom, string group, bool repair)
    {
        var better = Repaired(written, repair);
        var repaired = better != written;
        written = better;
        var name = written is null ? null : shared.Taxa.Name(written, kingdom);
        var species = name is { Counts: true } ? name.Text : null;
        // A name on the list of sensitive taxa may be the written or the accepted one.
        var hidden = species is not null && (shared.Sensitive.Holds(species) || (Records.Taxa.Plain(written!) is { } plain && shared.Sensitive.Holds(plain.Text)));
        var taxonKey = written is null ? null : shared.Taxa.Key(written, kingdom);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"({key}, {(species is null ? "NULL" : Sql.Quote(species))}, {(name is null ? "NULL" : $"'{name.Kind}'")}, {(repaired ? "true" : "false")}, {Sql.Quote(group)}, {(hidden ? "true" : "false")}, {(taxonKey is null ? "NULL" : Sql.Quote(taxonKey))})");
    }

    private static string? Repaired(string? written, bool repair) =>
        written is not null && repair && DoubleEncoding.TryRepair(written, out var better) ? better : written;
}
