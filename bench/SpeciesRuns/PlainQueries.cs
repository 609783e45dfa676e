using System.Diagnostics;
using System.Globalization;
using Hedgerow.DuckDb;

namespace Hedgerow.SpeciesRuns;

/// <summary>What a skilled person would type into DuckDB, nothing cleaned: all records read and written again, the summary, the cube. Run in a process of its own, so that its memory is its own.</summary>
internal static class PlainQueries
{
    /// <summary>Summary and cube with the threads and the memory that Hedgerow gets; a line each: name, seconds, rows.</summary>
    public static int Run(string file, string memory, int threads)
    {
        using var database = new DuckDbConnection(new DuckDbSettings { MemoryLimit = memory, Threads = threads, TempDirectory = Path.Combine(Path.GetDirectoryName(file)!, "spill") });
        database.Open();
        var from = file.EndsWith(".parquet", StringComparison.Ordinal)
            ? $"read_parquet({Sql.Quote(file)})"
            : $"read_csv({Sql.Quote(file)}, delim = '\t', quote = '', header = true, ignore_errors = true, null_padding = false, types = {{'eventDate': 'VARCHAR'}})";
        (string Name, string Query)[] queries =
        [
            ("clean", $"SELECT * FROM {from}"),
            ("summary", $"SELECT class, count(DISTINCT species), count(*), min(year), max(year) FROM {from} GROUP BY class"),
            ("cube", $"SELECT species, year, floor(decimalLongitude * 64) AS cellx, floor(decimalLatitude * 64) AS celly, count(*) AS records FROM {from} GROUP BY ALL"),
        ];
        foreach (var (name, query) in queries)
        {
            var watch = Stopwatch.StartNew();
            var written = Path.Combine(Path.GetDirectoryName(file)!, $"plain-{name}.parquet");
            database.Execute($"COPY ({query}) TO {Sql.Quote(written)} (FORMAT parquet{(name == "clean" ? ", COMPRESSION zstd" : string.Empty)})");
            var seconds = watch.Elapsed.TotalSeconds;
            using (var counted = database.Query($"SELECT count(*) FROM read_parquet({Sql.Quote(written)})"))
            {
                counted.Read();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{seconds:0.00}\t{counted.GetInt64(0)}"));
            }

            File.Delete(written);
        }

        return 0;
    }
}
