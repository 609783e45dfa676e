namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>Rules that need a pass over the set. Each adds rows to <c>marks</c>, by hash aggregation that may spill.</summary>
internal static class SetRules
{
    /// <summary>Runs those that are switched on.</summary>
    internal static void Run(Steps steps, RuleSet rules)
    {
        if (rules.Bit("duplicate") is { } duplicate)
        {
            steps.Tell(new("Looking for duplicates", "查找重复记录"));
            Duplicates(steps, rules, duplicate);
        }
    }

    // The same record: the same identifier; else the same species, date, place and observer; without a date, a row that is the same throughout.
    // Of 100 million hashes of 64 bits, two different records meet with a chance of 1 in 3,000.
    private const string Identity = """
        CASE WHEN id_kind > 0 THEN hash(id_kind, id_number, id_text)
             WHEN day_date IS NOT NULL OR date_text IS NOT NULL THEN hash(species, coalesce(x, lon), coalesce(y, lat), day_date, date_text, coalesce(observer, ''))
             ELSE hash(species, coalesce(x, lon), coalesce(y, lat), row_hash) END
        """;

    private static void Duplicates(Steps steps, RuleSet rules, string bit)
    {
        var all = $"FROM base JOIN taxa ON base.taxon = taxa.taxon JOIN persons ON base.person = persons.person WHERE (bits & {RuleSet.Text(rules.DropMask)}) = 0";
        // Where every row has an identifier, names and observers are not looked at.
        var named = steps.Number("SELECT count(*) FROM base WHERE id_kind = 0") == 0;
        var (identity, usable) = named ? ("hash(id_kind, id_number, id_text)", $"FROM base WHERE (bits & {RuleSet.Text(rules.DropMask)}) = 0") : (Identity, all);
        steps.Run($"CREATE TABLE twice AS SELECT h FROM (SELECT {identity} AS h {usable}) GROUP BY h HAVING count(*) > 1");
        // Of copies, the one of the first file stays; within a file the choice is by content, so that the order of rows is of no account.
        steps.Run($"""
            INSERT INTO marks
            SELECT n, {bit} FROM (
              SELECT n, row_number() OVER (PARTITION BY h ORDER BY file, species, year NULLS LAST, lon, lat, uncertainty, count, day_date, date_text, written, observer, n) AS place
              FROM (SELECT {Identity} AS h, base.*, species, written, observer {all}) SEMI JOIN twice USING (h))
            WHERE place > 1
            """);
        steps.Run("DROP TABLE twice");
    }
}
