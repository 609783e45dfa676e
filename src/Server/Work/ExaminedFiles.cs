using System.Text.Json;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Work;

/// <summary>
/// What child processes found out about single files, by content: kept beside the contents under DATA/examined, where every worker of a team finds it. It can be made again at any time, so it is in no
/// backup; the server reads it without any library for maps.
/// </summary>
/// <param name="office">The workspace.</param>
public sealed class ExaminedFiles(Office office)
{
    // Raised when something more is found out: files are then looked at anew.
    private const string Form = "1";

    private readonly string root = Path.Combine(office.Folder, "examined", Form);

    /// <summary>Whether a content has been looked at.</summary>
    /// <param name="sha256">Its name.</param>
    /// <returns>Whether it has.</returns>
    public bool Has(string sha256) => File.Exists(PathOf(sha256, ".json"));

    /// <summary>What was found out; null where nobody has looked yet.</summary>
    /// <param name="sha256">Its name.</param>
    /// <returns>It.</returns>
    public ExaminedFile? Find(string sha256)
    {
        var path = PathOf(sha256, ".json");
        return File.Exists(path) ? JobJson.Read<ExaminedFile>(File.ReadAllText(path)) : null;
    }

    /// <summary>The layers of a vector file in longitude and latitude, a GeoPackage; null where it has none or they are too many.</summary>
    /// <param name="sha256">Its name.</param>
    /// <returns>The path.</returns>
    public string? Degrees(string sha256) => PathOf(sha256, ".gpkg") is var path && File.Exists(path) ? path : null;

    /// <summary>A small picture of what it holds, for a list: GeoJSON of at most some thousand points; null where there is none.</summary>
    /// <param name="sha256">Its name.</param>
    /// <returns>The path.</returns>
    public string? Preview(string sha256) => PathOf(sha256, ".geojson") is var path && File.Exists(path) ? path : null;

    /// <summary>Takes what a child left in a folder; each content's .json comes last, so that what it names is there.</summary>
    internal void Take(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var path in Directory.EnumerateFiles(folder).OrderBy(file => file.EndsWith(".json", StringComparison.Ordinal)).ThenBy(file => file, StringComparer.Ordinal))
        {
            var target = PathOf(Path.GetFileNameWithoutExtension(path), Path.GetExtension(path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(path, target, overwrite: true);
        }
    }

    private string PathOf(string sha256, string ending)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        return sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(root, sha256[..2], sha256[2..] + ending)
            : throw new ArgumentException("A content is named by 64 hexadecimal digits in small letters.", nameof(sha256));
    }
}

/// <summary>What a single file holds.</summary>
/// <param name="Kind"><c>raster</c>, <c>vector</c>, <c>table</c>, <c>text</c> or <c>unsafe</c>.</param>
/// <param name="Driver">What reads it; null where nothing does.</param>
/// <param name="Layers">Layers of a vector file.</param>
/// <param name="Raster">What a raster says of itself.</param>
/// <param name="Box">West, south, east, north in degrees.</param>
/// <param name="Problem">Why it cannot be used, in both languages.</param>
public sealed record ExaminedFile(string Kind, string? Driver, IReadOnlyList<ExaminedLayer> Layers, ExaminedRaster? Raster, double[]? Box, Science.Quantities.Wording? Problem);

/// <summary>A layer of a vector file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Geometry">Type of its geometries.</param>
/// <param name="Count">Number of features.</param>
/// <param name="Crs">Name of its reference system.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Box">West, south, east, north in degrees.</param>
public sealed record ExaminedLayer(string Name, string Geometry, long Count, string? Crs, IReadOnlyList<ExaminedField> Fields, double[]? Box);

/// <summary>A field.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
public sealed record ExaminedField(string Name, string Type);

/// <summary>A raster.</summary>
/// <param name="Columns">Columns.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Bands">Types of its bands.</param>
/// <param name="CellWidth">Width of a cell in the unit of the reference system.</param>
/// <param name="CellHeight">Height of a cell.</param>
/// <param name="Crs">Name of its reference system.</param>
/// <param name="NoData">Value that stands for no data.</param>
public sealed record ExaminedRaster(int Columns, int Rows, IReadOnlyList<string> Bands, double? CellWidth, double? CellHeight, string? Crs, double? NoData);
