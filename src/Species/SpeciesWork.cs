using Hedgerow.Cities;
using Hedgerow.DuckDb;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species;
using Hedgerow.Species.Cells;
using Hedgerow.Species.Ground;
using Hedgerow.Species.Tables;

namespace Hedgerow.Species;

/// <summary>One run of a verb: the cleaned records, the ground of the city, the tables that are made. Its view <c>used</c> holds the records that count.</summary>
internal sealed class SpeciesWork : IDisposable
{
    /// <summary>The records that count, in numbers: the rows of <c>used</c> over the relation <c>coded</c>.</summary>
    internal const string Coded = "used_coded";

    /// <summary>The records that count, counted: file, kind, taxon, year, only_listed, unit, habitat, placed, records.</summary>
    internal const string Tallies = "used_tallies";

    private readonly List<IDisposable> held = [];

    internal SpeciesWork(DuckDbConnection database, SpeciesRequest request, CityYear? ground, CancellationToken cancel)
    {
        (Database, Request, Ground, Cancel) = (database, request, ground, cancel);
        Store = new TableStore(database);
    }

    internal DuckDbConnection Database { get; }

    internal SpeciesRequest Request { get; }

    internal CityYear? Ground { get; }

    internal City? City => Request.City?.City;

    internal CancellationToken Cancel { get; }

    internal TableStore Store { get; }

    internal List<Note> Notes { get; } = [];

    internal List<Finding> Findings { get; } = [];

    internal IReadOnlyList<DatasetCredit> Datasets { get; private set; } = [];

    /// <summary>The table of data sets, once it is made.</summary>
    internal ResultTable? Credits { get; private set; }

    /// <summary>The grid of the cells in the result, where it has any.</summary>
    internal CellGrid? Grid { get; set; }

    /// <summary>The records with their counts of cleaning; null in tests that bring tables of their own.</summary>
    internal Occurrences? Occurrences { get; set; }

    /// <summary>Names of the districts by their number in the column <c>unit</c>, from 1.</summary>
    internal IReadOnlyList<string> UnitNames { get; private set; } = [];

    /// <summary>Something that ends with the run.</summary>
    internal T Hold<T>(T part)
        where T : IDisposable
    {
        held.Add(part);
        return part;
    }

    /// <summary>
    /// Makes the view <c>used</c>: kept records of a species, of the group and years asked for, inside the boundary where there is one. Its columns besides those of
    /// <c>occurrences</c>: <c>unit</c> (number of the district, 0 none), <c>habitat</c> (bits of <see cref="Habitat"/>), <c>placed</c> (sure enough of its place for the city).
    /// </summary>
    internal void Choose()
    {
        var groups = Groups();
        var conditions = new List<string> { "kept", "species IS NOT NULL" };
        if (groups is not null)
        {
            conditions.Add($"\"group\" IN ({string.Join(", ", groups.Select(Sql.Quote))})");
        }

        if (Request.From is { } from)
        {
            conditions.Add(FormattableString.Invariant($"year >= {from}"));
        }

        if (Request.To is { } to)
        {
            conditions.Add(FormattableString.Invariant($"year <= {to}"));
        }

        var where = string.Join(" AND ", conditions);
        var coded = string.Join(" AND ", (string[])["kept", "code IS NOT NULL", .. conditions.Skip(2).Where(one => !one.StartsWith('"')),
            .. groups is null ? [] : (string[])[$"taxon IN (SELECT taxon FROM taxa WHERE \"group\" IN ({string.Join(", ", groups.Select(Sql.Quote))}))"]]);
        if (Ground is null)
        {
            Database.Execute($"CREATE VIEW used AS SELECT *, 0 AS unit, 0 AS habitat, serves <> 'list' AND lon IS NOT NULL AS placed FROM occurrences WHERE {where}");
            Database.Execute($"CREATE VIEW {Coded} AS SELECT *, 0 AS unit, 0 AS habitat, serves < 2 AND lon IS NOT NULL AS placed FROM coded WHERE {coded}");
            Database.Execute($"CREATE VIEW {Tallies} AS SELECT file, kind, taxon, year, serves = 2 AS only_listed, 0 AS unit, 0 AS habitat, serves < 2 AS placed, records FROM tallies WHERE taxon IN (SELECT taxon FROM taxa WHERE code IS NOT NULL){string.Concat(conditions.Skip(2).Where(one => !one.StartsWith('"')).Concat(groups is null ? [] : [$"taxon IN (SELECT taxon FROM taxa WHERE \"group\" IN ({string.Join(", ", groups.Select(Sql.Quote))}))"]).Select(one => $" AND {one}"))}");
            return;
        }

        var place = Hold(new PlaceFunction(Ground));
        place.Register(Database);
        UnitNames = [.. Ground.Units.Select(unit => unit.Name)];
        Placed("used", "occurrences", where, "'list'");
        Placed(Coded, "coded", coded, "2");
        Database.Execute($"CREATE VIEW {Tallies} AS SELECT file, kind, taxon, year, serves = 2 AS only_listed, unit, habitat, placed, count(*) AS records FROM {Coded} GROUP BY ALL");
    }

    private void Placed(string view, string from, string where, string list) => Database.Execute(
        $"""
        CREATE VIEW {view} AS
        SELECT * EXCLUDE (place), CAST(place >> {PlaceFunction.UnitShift} AS INTEGER) AS unit, CAST(place & {(int)Habitat.All} AS INTEGER) AS habitat, place <> 0 AND serves <> {list} AS placed
        FROM (SELECT *, CASE WHEN lon IS NULL OR lat IS NULL THEN 0 ELSE {PlaceFunction.Name}(lon, lat, uncertainty) END AS place FROM {from} WHERE {where})
        WHERE place <> 0 OR lon IS NULL OR lat IS NULL
        """);

    /// <summary>Counts the data sets behind coded records and makes their table.</summary>
    /// <param name="from">A relation or query with the columns file and kind.</param>
    internal void CreditCoded(string from = Coded) =>
        CreditTallied($"(SELECT file, kind, count(*) AS records FROM {from} GROUP BY file, kind)");

    /// <summary>Adds up the data sets behind counted records and makes their table.</summary>
    /// <param name="from">A relation or query with the columns file, kind and records.</param>
    internal void CreditTallied(string from = Tallies) =>
        Credited($"(SELECT file, dataset, licence, records FROM (SELECT file, kind, sum(records) AS records FROM {from} GROUP BY file, kind) JOIN kinds USING (kind))");

    /// <summary>Counts the data sets behind a query of records and makes their table.</summary>
    /// <param name="from">A relation or query with the columns file, dataset and licence.</param>
    internal void Credit(string from = "used") => Credited($"(SELECT file, dataset, licence, count(*) AS records FROM {from} GROUP BY ALL)");

    private void Credited(string from)
    {
        var found = new List<DatasetCredit>();
        using (var reader = Database.Query(
            $"""
            SELECT coalesce(o.dataset, f.path), f.path, CAST(sum(records) AS BIGINT), coalesce(nullif(string_agg(DISTINCT o.licence, '; ' ORDER BY o.licence), ''), max(f.licence)), max(f.citation)
            FROM {from} o JOIN files f ON f.file = o.file GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2
            """,
            Cancel))
        {
            while (reader.Read())
            {
                var name = reader.GetString(0);
                found.Add(new DatasetCredit(
                    name, reader.GetString(1), reader.GetInt64(2), reader.GetStringOrNull(3), Guid.TryParseExact(name, "D", out _) ? $"https://www.gbif.org/dataset/{name}" : reader.GetStringOrNull(4)));
            }
        }

        Datasets = found;
        Credits = Store.Fill(
            "datasets",
            new Wording("Data sets", "数据集"),
            [
                TableStore.Text("dataset", "data set", "数据集"), TableStore.Text("file", "file", "文件"), TableStore.Whole("records", "records", "记录数"),
                TableStore.Text("licence", "licence", "许可"), TableStore.Text("citation", "citation", "引用"),
            ],
            found.Select(one => new object?[] { one.Dataset, one.File, one.Records, one.Licence, one.Citation }));
        if (found.Any(one => one.Licence is null))
        {
            Note("unknown-licence", "Some data sets state no licence: do not pass them on before you have asked.", "部分数据集未注明许可：转发前请先征询。");
        }
    }

    /// <summary>Adds a remark.</summary>
    internal void Note(string code, string en, string zh, Severity severity = Severity.Note)
    {
        if (Notes.All(note => note.Text.En != en))
        {
            Notes.Add(new Note(severity, code, new Wording(en, zh)));
        }
    }

    /// <summary>The caller's input is wrong.</summary>
    internal InputException Wrong(string code, string given, Wording expected) =>
        new([new Finding(Severity.Error, code, City is null ? "species" : "city.yaml", null, Wording.Same(given), expected)]);

    /// <summary>One number of SQL.</summary>
    internal long Number(string sql)
    {
        using var reader = Database.Query(sql, Cancel);
        return reader.Read() ? reader.GetInt64OrNull(0) ?? 0 : 0;
    }

    /// <summary>Name of a group.</summary>
    internal static Wording GroupName(string key) => TaxonGroups.Find(key)?.Name ?? Wording.Same(key);

    /// <inheritdoc />
    public void Dispose()
    {
        for (var at = held.Count - 1; at >= 0; at--)
        {
            held[at].Dispose();
        }
    }

    private string[]? Groups()
    {
        if (Request.Group is not { } asked)
        {
            return null;
        }

        var group = TaxonGroups.Named(asked) ?? throw Wrong(
            "unknown-group", asked, Wording.Same(string.Join(", ", TaxonGroups.All.Select(one => one.Key))));
        return [.. TaxonGroups.All.Where(one => one.IsWithin(group.Key)).Select(one => one.Key)];
    }
}
