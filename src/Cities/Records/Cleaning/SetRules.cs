using System.Globalization;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>
/// Rules that need a pass over the set. They add rows to <c>marks</c>, or a bit to a whole data set in <c>kinds</c>. All of it is hash aggregation, which
/// may spill to disk, and sums of whole numbers, so that neither the order of rows nor the number of threads is of account.
/// </summary>
/// <param name="steps">Runs the statements.</param>
/// <param name="rules">The rules.</param>
internal sealed class SetRules(Steps steps, RuleSet rules)
{
    /// <summary>Species on one exact coordinate from which the point stands for an area.</summary>
    internal const int Crowd = 50;

    /// <summary>Fewest places of a species, and records of a data set, that are judged.</summary>
    internal const int FewestPlaces = 7, FewestOfDataset = 50;

    private string Usable => $"(bits & {RuleSet.Text(rules.DropMask)}) = 0";

    /// <summary>Runs those that are switched on.</summary>
    /// <param name="city">The city, for its centres and its ground.</param>
    internal void Run(City? city)
    {
        var centres = CityCentres.Of(city);
        steps.Run("CREATE TABLE found (n BIGINT, bits UBIGINT)");
        // Names and observers as hashes, so that no pass reads their texts for every row.
        steps.Run("CREATE OR REPLACE TABLE spelt AS SELECT taxon, species IS NOT NULL AS named, hash(species) AS species_hash FROM taxa");
        steps.Run("CREATE OR REPLACE TABLE known_persons AS SELECT person, hash(coalesce(observer, '')) AS person_hash FROM persons");
        Step("duplicate", bit => Copies("found", DuplicateIdentity, bit, "true"));
        Settle();
        Step("repeated-observation", bit => Copies("found", Observation, bit, "id_kind > 0 AND named AND lon IS NOT NULL AND (day_date IS NOT NULL OR date_text IS NOT NULL)"));
        Step("crowded-coordinate", Crowded);
        Step("city-centre", bit => Centres(bit, centres));
        Step("garden-of-the-city", bit => Ground(bit, CityGround.Gardens(city), "true"));
        Step("land-species-in-water", bit => Ground(bit, CityGround.Water(city), "base.taxon IN (SELECT taxon FROM taxa WHERE \"group\" IN ('vascular_plants', 'butterflies'))"));
        Step("far-from-its-species", Far);
        Step("degrees-and-minutes", Minutes);
        Step("rastered", Rastered);
        Settle();
        steps.Run("DROP TABLE found");
        steps.Run("DROP TABLE spelt");
        steps.Run("DROP TABLE known_persons");
    }

    private void Step(string rule, Action<string> run)
    {
        if (rules.Bit(rule) is { } bit)
        {
            var name = rules.Rules.First(r => r.BuiltIn == rule).Name;
            steps.Tell(new($"Looking for: {name.En}", $"查找：{name.Zh}"));
            run(bit);
        }
    }

    // What was found so far counts for the passes that follow.
    private void Settle()
    {
        steps.Run("CREATE OR REPLACE TABLE marks AS SELECT n, bit_or(bits) AS bits FROM (SELECT * FROM marks UNION ALL SELECT * FROM found) GROUP BY n");
        steps.Run("DELETE FROM found");
    }

    // The same record: the same identifier; else the same species, date, place and observer; without a date, a row that is the same throughout.
    // Of 100 million hashes of 64 bits, two different records meet with a chance of 1 in 3,000.
    private const string DuplicateIdentity = """
        CASE WHEN id_kind > 0 THEN hash(id_kind, id_number, id_text)
             WHEN day_date IS NOT NULL OR date_text IS NOT NULL THEN hash(species_hash, coalesce(x, lon), coalesce(y, lat), day_date, date_text, person_hash)
             ELSE hash(species_hash, coalesce(x, lon), coalesce(y, lat), row_hash) END
        """;

    // A date with a time is the same day as one without.
    private const string Observation = """
        hash(species_hash, lon, lat, CASE WHEN day_date IS NOT NULL THEN hash(day_date)
          ELSE CASE WHEN CAST(TRY_CAST(left(date_text, 10) AS DATE) AS VARCHAR) = left(date_text, 10) THEN hash(TRY_CAST(left(date_text, 10) AS DATE)) ELSE hash(left(date_text, 10)) END END, person_hash)
        """;

    private void Copies(string into, string identity, string bit, string which)
    {
        var all = $"FROM base JOIN spelt ON base.taxon = spelt.taxon JOIN known_persons ON base.person = known_persons.person WHERE {Usable} AND {which}";
        // Where every row has an identifier, names and observers are not looked at.
        var named = identity == DuplicateIdentity && steps.Number("SELECT count(*) FROM base WHERE id_kind = 0") == 0;
        var rows = named ? $"SELECT n, hash(id_kind, id_number, id_text) AS h FROM base WHERE {Usable}" : $"SELECT base.n, {identity} AS h {all}";
        steps.Run($"CREATE OR REPLACE TABLE twice AS SELECT h FROM ({rows}) GROUP BY h HAVING count(*) > 1");
        steps.Run($"CREATE OR REPLACE TABLE twice AS SELECT n, h FROM ({rows}) SEMI JOIN twice USING (h)");
        // Of copies, the one of the first file stays; within a file the choice is by content, so that the order of rows is of no account.
        steps.Run($"""
            INSERT INTO {into}
            SELECT n, {bit} FROM (
              SELECT n, row_number() OVER (PARTITION BY h ORDER BY file, species, year NULLS LAST, lon, lat, uncertainty, count, day_date, date_text, written, observer, id_number, id_text, n) AS place
              FROM twice JOIN base USING (n) JOIN taxa ON base.taxon = taxa.taxon JOIN persons ON base.person = persons.person {(into == "found" && identity == Observation ? "ANTI JOIN marks USING (n)" : string.Empty)})
            WHERE place > 1
            """);
        steps.Run("DROP TABLE twice");
    }

    // First the 2^24 buckets of coordinates, to leave out most; then exact counts of the rest.
    private void Crowded(string bit)
    {
        steps.Run($"CREATE OR REPLACE TABLE crowded AS SELECT b FROM (SELECT hash(lon, lat) & 16777215 AS b FROM base WHERE {Usable} AND lon IS NOT NULL AND lat IS NOT NULL) GROUP BY b HAVING count(*) >= {Text(Crowd)}");
        steps.Run($"""
            CREATE OR REPLACE TABLE crowded AS
            SELECT lon, lat FROM (SELECT DISTINCT lon, lat, code FROM base JOIN taxa ON base.taxon = taxa.taxon JOIN crowded ON (hash(lon, lat) & 16777215) = b WHERE {Usable} AND code IS NOT NULL) GROUP BY lon, lat HAVING count(*) >= {Text(Crowd)}
            """);
        steps.Run($"INSERT INTO found SELECT n, {bit} FROM base SEMI JOIN crowded ON base.lon = crowded.lon AND base.lat = crowded.lat");
        steps.Run("DROP TABLE crowded");
    }

    private void Centres(string bit, IReadOnlyList<(double Lon, double Lat)> centres)
    {
        if (centres.Count == 0)
        {
            return;
        }

        steps.Run("CREATE OR REPLACE TEMP TABLE centres (lon DOUBLE, lat DOUBLE)");
        steps.Insert("centres", centres.Distinct().Select(c => string.Create(CultureInfo.InvariantCulture, $"(round({c.Lon:R}, 4), round({c.Lat:R}, 4))")));
        steps.Run($"INSERT INTO found SELECT n, {bit} FROM base SEMI JOIN centres ON round(base.lon, 4) = centres.lon AND round(base.lat, 4) = centres.lat");
    }

    // Each place once, and only those in the box around the polygons.
    private void Ground(string bit, CityGround ground, string which)
    {
        if (ground.Box.IsNull)
        {
            return;
        }

        var box = ground.Box;
        var places = steps.All(
            string.Create(CultureInfo.InvariantCulture, $"SELECT DISTINCT lon, lat FROM base WHERE lon BETWEEN {box.MinX:R} AND {box.MaxX:R} AND lat BETWEEN {box.MinY:R} AND {box.MaxY:R} AND {which}"),
            r => (Lon: r.GetDouble(0), Lat: r.GetDouble(1))).Where(p => ground.Holds(p.Lon, p.Lat));
        steps.Run("CREATE OR REPLACE TEMP TABLE held (lon DOUBLE, lat DOUBLE)");
        steps.Insert("held", places.Select(p => string.Create(CultureInfo.InvariantCulture, $"({p.Lon:R}, {p.Lat:R})")));
        steps.Run($"INSERT INTO found SELECT n, {bit} FROM base SEMI JOIN held ON base.lon = held.lon AND base.lat = held.lat WHERE {which}");
        steps.Run("DROP TABLE held");
    }

    // Places are cells of a hundredth of a degree, distances whole kilometres from the mean place: counts and sums of whole numbers only.
    private void Far(string bit)
    {
        steps.Run($"""
            CREATE OR REPLACE TABLE places AS
            SELECT CAST(place >> 32 AS INTEGER) AS code, CAST((place >> 16) & 65535 AS INTEGER) - 18000 AS cx, CAST(place & 65535 AS INTEGER) - 9000 AS cy
            FROM (SELECT DISTINCT (CAST(code AS BIGINT) << 32) | ((CAST(floor(lon * 100) AS BIGINT) + 18000) << 16) | (CAST(floor(lat * 100) AS BIGINT) + 9000) AS place
              FROM base JOIN taxa ON base.taxon = taxa.taxon WHERE {Usable} AND abs(lon) <= 180 AND abs(lat) <= 90 AND code IS NOT NULL)
            """);
        steps.Run($"""
            CREATE OR REPLACE TABLE places AS
            SELECT code, cx, cy, CAST(round(6371 * 2 * asin(least(1, sqrt(pow(sin(radians(cy - my) / 200), 2) + cos(radians(cy / 100.0)) * cos(radians(my / 100.0)) * pow(sin(radians(cx - mx) / 200), 2))))) AS INTEGER) AS km
            FROM places JOIN (SELECT code, CAST(sum(cx) AS DOUBLE) / count(*) AS mx, CAST(sum(cy) AS DOUBLE) / count(*) AS my FROM places GROUP BY code HAVING count(*) >= {Text(FewestPlaces)}) USING (code)
            """);
        steps.Run("""
            CREATE OR REPLACE TABLE far AS
            WITH steps AS (SELECT code, km, sum(count(*)) OVER (PARTITION BY code ORDER BY km) AS upto, sum(count(*)) OVER (PARTITION BY code) AS total FROM places GROUP BY code, km),
            quartiles AS (SELECT code, min(km) FILTER (4 * upto >= total) AS q1, min(km) FILTER (4 * upto >= 3 * total) AS q3 FROM steps GROUP BY code)
            SELECT code, cx, cy FROM places JOIN quartiles USING (code) WHERE km > q3 + 5 * greatest(q3 - q1, 1)
            """);
        steps.Run("CREATE OR REPLACE TABLE far AS SELECT taxon, cx, cy FROM far JOIN taxa ON far.code = taxa.code");
        steps.Run($"INSERT INTO found SELECT n, {bit} FROM base SEMI JOIN far ON base.taxon = far.taxon AND cx = CAST(floor(lon * 100) AS INTEGER) AND cy = CAST(floor(lat * 100) AS INTEGER) WHERE {Usable} AND abs(lon) <= 180 AND abs(lat) <= 90");
        steps.Run("DROP TABLE places");
        steps.Run("DROP TABLE far");
    }

    // Of places spread over two degrees or more, 40 % have decimals above .6 on each axis; less by more than 4 standard deviations on both is no chance.
    private void Minutes(string bit) => Datasets(bit, """
        count(*) >= 50 AND max(lon) - min(lon) >= 2 AND max(lat) - min(lat) >= 2
          AND count_if(abs(lon) - floor(abs(lon)) > 0.6) < 0.4 * count(*) - 4 * sqrt(0.24 * count(*)) AND count_if(abs(lat) - floor(abs(lat)) > 0.6) < 0.4 * count(*) - 4 * sqrt(0.24 * count(*))
        """);

    // Nine of ten places lie on a lattice of one of the usual steps, counted from the least longitude and latitude, and there are many lattice points.
    private void Rastered(string bit)
    {
        string[] lattices = ["1.0", "0.5", "0.25", "0.2", "0.1", "1 / 6.0", "1 / 12.0", "0.05", "1 / 60.0", "0.01"];
        var on = lattices.Select(step => $"10 * count_if({On("lon", step)} AND {On("lat", step)}) >= 9 * count(*)");
        Datasets(bit, $"count(*) >= {Text(FewestOfDataset)} AND ({string.Join(" OR ", on)})");
    }

    private static string On(string axis, string step) => $"abs(({axis} - least_{axis}) / ({step}) - round(({axis} - least_{axis}) / ({step}))) < 0.001";

    private void Datasets(string bit, string condition)
    {
        steps.Run($"""
            CREATE OR REPLACE TABLE places AS
            SELECT DISTINCT coalesce(dataset, CAST(file AS VARCHAR)) AS set, lon, lat FROM base JOIN kinds ON base.kind = kinds.kind
            WHERE {Usable} AND lon IS NOT NULL AND lat IS NOT NULL AND (hash(lon, lat) & (SELECT CASE WHEN count(*) > 1000000 THEN 63 ELSE 0 END FROM base)) = 0
            """);
        steps.Run($"""
            UPDATE kinds SET late_bits = late_bits | {bit} WHERE coalesce(dataset, CAST(kind_file AS VARCHAR)) IN (
              SELECT set FROM (SELECT *, min(lon) OVER (PARTITION BY set) AS least_lon, min(lat) OVER (PARTITION BY set) AS least_lat FROM places) GROUP BY set HAVING {condition})
            """);
        steps.Run("DROP TABLE places");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
