using System.Text;
using Hedgerow.DuckDb;
using Hedgerow.Science.Species.Names;

namespace Hedgerow.Cities.Names;

/// <summary>Brings a taxonomy into the table <c>backbone</c>: id, name, author, key, genus, rank, status, synonym, accepted, kingdom, family.</summary>
internal static class BackboneTable
{
    /// <summary>Makes the SQL functions known that read names.</summary>
    /// <param name="database">The database.</param>
    internal static void Register(DuckDbConnection database)
    {
        // The key of a name with or without authors.
        Text(database, "name_key", written => ScientificName.Of(written) is { IsParsed: true } name ? name.Key : null);
    }

    /// <summary>Makes the table.</summary>
    /// <param name="database">The database.</param>
    /// <param name="file">The file.</param>
    /// <param name="places">Role → place of its column.</param>
    /// <param name="cancel">Stops it.</param>
    internal static void Load(DuckDbConnection database, BackboneFile file, IReadOnlyDictionary<string, int> places, CancellationToken cancel)
    {
        string Column(string role) => places.TryGetValue(role, out var place) ? $"nullif(trim(c{place}), '')" : "CAST(NULL AS VARCHAR)";
        var byName = places.ContainsKey("accepted_name") && !places.ContainsKey("accepted_key");
        // The Catalogue of Life names the accepted taxon of a synonym as its parent.
        var accepted = places.ContainsKey("accepted_key") ? Column("accepted_key") : byName ? Column("accepted_name") : $"CASE WHEN said_synonym THEN {Column("parent")} END";
        database.Execute(
            $"""
            CREATE TABLE raw AS
            SELECT coalesce({Column("key")}, concat_ws(' ', {Column("name")}, {Column("author")})) AS id, {Column("name")} AS name, {Column("author")} AS author, {Column("canonical")} AS canonical,
              lower({Column("rank")}) AS rank, lower({Column("status")}) AS status, {accepted} AS accepted, {Column("kingdom")} AS kingdom, {Column("family")} AS family
            FROM (SELECT *, coalesce(regexp_matches(lower({Column("status")}), 'synonym|misapplied'), false) AS said_synonym FROM {file.Sql})
            WHERE {Column("name")} IS NOT NULL
            """,
            cancel);
        database.Execute(
            """
            CREATE TABLE backbone AS
            SELECT id, name, author, key, split_part(key, ' ', 1) AS genus, rank, status, accepted, kingdom, family, coalesce(regexp_matches(status, 'synonym|misapplied'), false) AS synonym
            FROM (SELECT *, name_key(coalesce(canonical, name)) AS key FROM raw)
            """,
            cancel);
        database.Execute("DROP TABLE raw", cancel);
        if (byName)
        {
            AcceptedByName(database, cancel);
        }

        database.Execute("UPDATE backbone SET accepted = NULL WHERE accepted = id", cancel);
        database.Execute("UPDATE backbone SET synonym = true WHERE accepted IS NOT NULL AND NOT synonym", cancel);
    }

    // A plain table gives the accepted name as text: its key takes the place of an identifier, and what has no row of its own gets one.
    private static void AcceptedByName(DuckDbConnection database, CancellationToken cancel)
    {
        database.Execute("CREATE TABLE targets AS SELECT id AS from_id, key AS from_key, accepted AS accepted_name, name_key(accepted) AS target_key FROM backbone WHERE accepted IS NOT NULL", cancel);
        database.Execute("UPDATE backbone SET accepted = NULL", cancel);
        database.Execute(
            """
            INSERT INTO backbone
            SELECT any_value(accepted_name), any_value(accepted_name), NULL, target_key, split_part(target_key, ' ', 1), NULL, 'accepted', NULL, NULL, NULL, false
            FROM targets WHERE target_key IS NOT NULL AND target_key <> from_key AND target_key NOT IN (SELECT key FROM backbone WHERE key IS NOT NULL) GROUP BY target_key
            """,
            cancel);
        database.Execute(
            """
            UPDATE backbone SET accepted = found.id, synonym = true
            FROM (SELECT from_id, min(b.id) AS id FROM targets JOIN backbone b ON b.key = target_key AND NOT b.synonym WHERE target_key <> from_key GROUP BY from_id HAVING count(DISTINCT b.id) = 1) found
            WHERE backbone.id = found.from_id
            """,
            cancel);
        // An accepted name that several taxa bear settles nothing: the synonym leads nowhere, which is told.
        database.Execute("UPDATE backbone SET synonym = true FROM targets WHERE backbone.id = from_id AND target_key <> from_key", cancel);
        database.Execute("DROP TABLE targets", cancel);
    }

    private static void Text(DuckDbConnection database, string name, Func<string, string?> function) =>
        database.Register(name, [DuckDbType.Varchar], DuckDbType.Varchar, batch =>
        {
            for (var row = 0; row < batch.Rows; row++)
            {
                var text = batch.IsNull(0, row) ? null : function(Encoding.UTF8.GetString(batch.Utf8(0, row)));
                if (text is null)
                {
                    batch.SetNull(row);
                }
                else
                {
                    batch.SetText(row, text);
                }
            }
        });
}
