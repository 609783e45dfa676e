using System.Globalization;
using Hedgerow.DuckDb;

namespace Hedgerow.SpeciesRuns;

/// <summary>Made records as an aggregator would hand them out: a log-series community, more records in some places and in later years, and dirt of every kind. The same for the same seed.</summary>
/// <param name="folder">Where the files stand.</param>
/// <param name="seed">Seed.</param>
internal sealed class SampleRecords(string folder, int seed)
{
    private const int Towns = 400;

    private static readonly string[] Draws = ["taxon", "town", "dirt", "far", "way", "year", "day", "observer", "set", "fine"];

    /// <summary>The file of so many records, made when it is not there.</summary>
    /// <param name="records">How many.</param>
    /// <param name="text">Tab-separated text, with broken lines, in place of Parquet.</param>
    public string Make(long records, bool text)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"records-{records}-{seed}.{(text ? "tsv" : "parquet")}"));
        if (File.Exists(path))
        {
            return path;
        }

        Directory.CreateDirectory(folder);
        using var database = new DuckDbConnection(new DuckDbSettings { MemoryLimit = "4GB", TempDirectory = Path.Combine(folder, "spill") });
        database.Open();
        new Community(seed).Enter(database);
        Places(database);
        database.Execute("SET preserve_insertion_order = false");
        var pending = path + ".part";
        var how = text ? "FORMAT csv, DELIMITER '\t', HEADER, QUOTE '', ESCAPE ''" : "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880";
        database.Execute($"COPY ({Records(records)}) TO {Sql.Quote(pending)} ({how})");
        if (text)
        {
            Break(pending);
        }

        File.Move(pending, path);
        return path;
    }

    private void Places(DuckDbConnection database)
    {
        var random = new Random(seed + 1);
        var (rest, sum) = (1.0, 0.0);
        var cumulated = new double[Towns];
        var (east, north) = (new double[Towns], new double[Towns]);
        for (var town = 0; town < Towns; town++)
        {
            var part = 1 - Math.Pow(1 - random.NextDouble(), 1.0 / 40);
            cumulated[town] = sum += rest * part;
            rest *= 1 - part;
            (east[town], north[town]) = (6.5 + (8 * random.NextDouble()), 47.8 + (6.4 * random.NextDouble()));
        }

        void Towned(string name, double[] values) => database.Register(name, [DuckDbType.Double], DuckDbType.Double, batch =>
        {
            var shares = batch.Values<double>(0);
            var found = batch.Results<double>();
            for (var row = 0; row < shares.Length; row++)
            {
                var place = Array.BinarySearch(cumulated, shares[row] * cumulated[^1]);
                found[row] = values[Math.Min(place < 0 ? ~place : place, Towns - 1)];
            }
        });
        Towned("town_east", east);
        Towned("town_north", north);
    }

    // Every value is drawn from the number of its record alone, so that threads change nothing. k is the record whose content it has: one in thirty repeats the one before, a third of them with its identifier too.
    private string Records(long records) => string.Create(CultureInfo.InvariantCulture, $"""
        WITH numbers AS (SELECT i, CASE WHEN hash((i * 16) + 15) % 30 = 0 AND i > 0 THEN i - 1 ELSE i END AS k FROM range({records}) AS all_numbers(i)),
        drawn AS (SELECT i, k, taxon_of({Draw("taxon")}) AS taxon, {Draw("town")} AS town, {Draw("dirt")} * 100 AS dirt,
          sqrt(-2 * ln(1 - {Draw("far")})) * 0.05 AS far, 2 * pi() * {Draw("way")} AS way,
          CAST(1950 + floor(75 * pow({Draw("year")}, 0.25)) AS INTEGER) AS y, CAST(1 + floor(365 * {Draw("day")}) AS INTEGER) AS d,
          CAST(floor(4000 * pow({Draw("observer")}, 4)) AS INTEGER) AS observer, CAST(floor(12 * pow({Draw("set")}, 2)) AS INTEGER) AS dataset, {Draw("fine")} AS fine FROM numbers),
        placed AS (SELECT *, town_east(town) + far * cos(way) AS x0, town_north(town) + far * sin(way) * 0.65 AS y0, make_date(y, 1, 1) + (d - 1) AS day FROM drawn)
        SELECT 4000000000 + CASE WHEN i % 3 = 0 THEN k ELSE i END AS gbifID, format('{"{:08x}"}-0000-4000-8000-000000000000', dataset) AS datasetKey, 'urn:made:' || i AS occurrenceID,
          kingdom, phylum, class, "order", family, genus,
          CASE WHEN dirt BETWEEN 10 AND 11 THEN NULL ELSE species END AS species,
          CASE WHEN dirt BETWEEN 10 AND 11 THEN 'GENUS' ELSE 'SPECIES' END AS taxonRank,
          CASE WHEN dirt BETWEEN 10 AND 11 THEN genus WHEN dirt BETWEEN 11 AND 11.5 THEN genus || ' cf. ' || split_part(species, ' ', 2) ELSE species || ' Made, 1900' END AS scientificName,
          'DE' AS countryCode, CASE WHEN dirt BETWEEN 12 AND 12.5 THEN 'ABSENT' ELSE 'PRESENT' END AS occurrenceStatus,
          CASE WHEN fine < 0.3 THEN CAST(1 + floor(fine * 40) AS INTEGER) END AS individualCount,
          CASE WHEN dirt < 2 THEN NULL WHEN dirt < 2.3 THEN 0 WHEN dirt < 2.6 THEN round(x0, 5) WHEN dirt < 3.1 THEN 51.1 WHEN dirt < 4.1 THEN round(y0, 0) WHEN dirt < 4.3 THEN 251.5 ELSE round(y0, 5) END AS decimalLatitude,
          CASE WHEN dirt < 2 THEN NULL WHEN dirt < 2.3 THEN 0 WHEN dirt < 2.6 THEN round(y0, 5) WHEN dirt < 3.1 THEN 10.4 WHEN dirt < 4.1 THEN round(x0, 0) WHEN dirt < 4.3 THEN 3.5 WHEN dirt < 4.8 THEN -round(x0, 5) ELSE round(x0, 5) END AS decimalLongitude,
          CASE WHEN fine < 0.2 THEN NULL WHEN fine < 0.6 THEN 10 WHEN fine < 0.85 THEN 100 WHEN fine < 0.95 THEN 1000 ELSE 25000 END AS coordinateUncertaintyInMeters,
          CASE WHEN dirt BETWEEN 13 AND 14 THEN NULL WHEN dirt BETWEEN 14 AND 14.3 THEN '2199-01-01' WHEN dirt BETWEEN 14.3 AND 14.6 THEN '0012-05-01' WHEN dirt BETWEEN 14.6 AND 15.6 THEN CAST(y AS VARCHAR) ELSE CAST(day AS VARCHAR) END AS eventDate,
          CASE WHEN dirt BETWEEN 14.6 AND 15.6 OR dirt BETWEEN 13 AND 14 THEN NULL ELSE dayofmonth(day) END AS day, CASE WHEN dirt BETWEEN 14.6 AND 15.6 OR dirt BETWEEN 13 AND 14 THEN NULL ELSE month(day) END AS month,
          CASE WHEN dirt BETWEEN 13 AND 14 THEN NULL WHEN dirt BETWEEN 14 AND 14.3 THEN 2199 WHEN dirt BETWEEN 14.3 AND 14.6 THEN 12 ELSE y END AS year,
          taxon AS taxonKey, taxon AS speciesKey,
          CASE WHEN dirt BETWEEN 16 AND 16.5 THEN 'FOSSIL_SPECIMEN' WHEN dirt BETWEEN 16.5 AND 17 THEN 'LIVING_SPECIMEN' WHEN fine > 0.9 THEN 'PRESERVED_SPECIMEN' ELSE 'HUMAN_OBSERVATION' END AS basisOfRecord,
          CASE WHEN dirt BETWEEN 18 AND 20 THEN NULL ELSE 'Observer ' || observer END AS recordedBy,
          CASE dataset % 3 WHEN 0 THEN 'CC0_1_0' WHEN 1 THEN 'CC_BY_4_0' ELSE 'CC_BY_NC_4_0' END AS license,
          CASE WHEN dirt < 2.3 THEN 'ZERO_COORDINATE' WHEN dirt BETWEEN 4.1 AND 4.3 THEN 'COORDINATE_OUT_OF_RANGE' WHEN dirt BETWEEN 14 AND 14.6 THEN 'RECORDED_DATE_UNLIKELY' END AS issue
        FROM placed JOIN taxa USING (taxon)
        """);

    // One number in, one hash out: DuckDB's hash of several arguments leaves the draws of a record dependent on each other.
    private string Draw(string what) => string.Create(CultureInfo.InvariantCulture, $"(CAST(hash(((k * 16) + {Array.IndexOf(Draws, what)}) * 1009 + {seed}) >> 11 AS DOUBLE) / 9007199254740992)");

    // Lines as bad exports have them, at the end of the file: too few cells, too many, bytes that are no text, an empty line.
    private static void Break(string path)
    {
        using var file = new FileStream(path, FileMode.Append);
        for (var line = 0; line < 200; line++)
        {
            file.Write((line % 4) switch
            {
                0 => "4999999999\tbroken off\n"u8,
                1 => [.. "4999999998"u8, .. Enumerable.Repeat((byte)'\t', 60), (byte)'\n'],
                2 => [.. "4999999997\tK\xF6ln"u8[..^1], 0xF6, 0xFF, (byte)'\t', (byte)'\n'],
                _ => "\n"u8,
            });
        }
    }
}
