using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hedgerow.Cities.Records.Cleaning;
using Hedgerow.DuckDb;
using Hedgerow.Science.Species;

namespace Hedgerow.Cities.Records.Keeping;

/// <summary>The name of a cleaned set: the SHA-256 of everything that it depends on. Memory, threads and folders are not among it, because they change nothing.</summary>
internal static class SetKey
{
    /// <summary>The key; null where a set cannot be told from its files alone.</summary>
    /// <param name="request">What is to be read and cleaned.</param>
    /// <param name="rules">The rules, as they are switched.</param>
    /// <param name="sums">Sums of files.</param>
    internal static string? Of(OccurrenceRequest request, RuleSet rules, FileSums sums)
    {
        var city = request.City;
        List<FileRef> named = [.. city?.Records ?? [], .. request.Files, .. city is null ? [] : (FileRef[])[city.Boundary, .. Ground(city)]];
        if (request.Names is not null || named.Any(f => f.Path.StartsWith("/vsi", StringComparison.Ordinal)))
        {
            return null;
        }

        var text = new StringBuilder();
        Program(text);
        Add(text, "rules", string.Join('\n', rules.Rules.Select(r => string.Join('\t', r.Key, r.Order, r.Severity, r.When, r.BuiltIn, r.Name.En, r.Name.Zh, r.Source))));
        foreach (var file in CountryExtents.Files)
        {
            Add(text, "countries", sums.Of(file));
        }

        Add(text, "metres", string.Create(CultureInfo.InvariantCulture, $"{request.UnitMetres:R} {request.CityMetres:R} {request.UncertaintyShare:R} {request.UnknownUncertaintyMetres:R}"));
        Add(text, "sensitive", string.Join('\n', request.Sensitive));
        foreach (var file in request.Files)
        {
            Records(text, file, Path.GetFileName(file.Path), sums);
        }

        if (city is not null)
        {
            City(text, city, sums);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // Another build of what reads, cleans or parses names is another program, whatever its version is called.
    private static void Program(StringBuilder text)
    {
        Add(text, "cities", typeof(SetKey).Module.ModuleVersionId.ToString());
        Add(text, "science", typeof(TaxonGroups).Module.ModuleVersionId.ToString());
        Add(text, "database", typeof(DuckDbConnection).Module.ModuleVersionId.ToString());
        Add(text, "duckdb", DuckDbConnection.LibraryVersion);
    }

    private static void City(StringBuilder text, City city, FileSums sums)
    {
        Add(text, "city", string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(city.File)} {city.Year}"));
        Add(text, "city.yaml", sums.Of(city.File));
        Add(text, "city sensitive", string.Join('\n', city.Sensitive));
        Layer(text, city.Boundary, sums);
        foreach (var layer in Ground(city))
        {
            Layer(text, layer, sums);
        }

        foreach (var path in city.SensitiveFiles)
        {
            Contents(text, path, sums);
        }

        if (city.Taxonomy is { } taxonomy)
        {
            Add(text, "taxonomy", string.Join('\t', taxonomy.Name, taxonomy.Version, taxonomy.Encoding, taxonomy.Line, Pairs(taxonomy.Columns)));
            Contents(text, taxonomy.Path, sums);
            Contents(text, taxonomy.Accepted, sums);
        }

        foreach (var file in city.Records)
        {
            Records(text, file, Path.GetRelativePath(city.Folder, file.Path), sums);
        }
    }

    // The layers that rules look at, besides the boundary.
    private static IEnumerable<VectorRef> Ground(City city) => city.Units.Select(u => u.Layer).Concat(CityGround.Layers(city));

    private static void Records(StringBuilder text, RecordsRef file, string name, FileSums sums)
    {
        Add(text, "records", string.Join('\t', name, file.Line, file.Crs, file.Group, file.Layer, file.Where, file.Quantity, file.Source, file.Licence, file.Year, file.Encoding, Pairs(file.Columns)));
        Contents(text, file.Path, sums);
        if (file.Sites is { } sites)
        {
            Add(text, "sites", string.Join('\t', sites.Layer, sites.Encoding, Pairs(sites.Columns)));
            Contents(text, sites.Path, sums);
        }
    }

    private static void Layer(StringBuilder text, VectorRef layer, FileSums sums)
    {
        Add(text, "layer", string.Join('\t', layer.Layer, layer.Where, layer.Encoding));
        Contents(text, layer.Path, sums);
    }

    // A folder counts with all its files; a layer with the files of its name beside it, such as .dbf and .prj.
    private static void Contents(StringBuilder text, string? path, FileSums sums)
    {
        if (path is null)
        {
            return;
        }

        if (Directory.Exists(path))
        {
            foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                Add(text, Path.GetRelativePath(path, file), sums.Of(file));
            }

            return;
        }

        Add(text, "file", File.Exists(path) ? sums.Of(path) : "none");
        if (File.Exists(path) && FileKinds.Of(path) == FileKind.Vector)
        {
            var stem = Path.GetFileNameWithoutExtension(path);
            foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(path))!, "*").Where(f => Path.GetFileName(f).StartsWith(stem + ".", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal))
            {
                Add(text, Path.GetFileName(file), sums.Of(file));
            }
        }
    }

    private static string Pairs(IReadOnlyDictionary<string, string> pairs) => string.Join(';', pairs.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}"));

    // With its length before it no value can pass for two.
    private static void Add(StringBuilder text, string name, string value) => text.Append(CultureInfo.InvariantCulture, $"{name}\n{value.Length}\n{value}\n");
}
