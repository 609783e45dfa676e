using System.Buffers.Binary;
using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps;

/// <summary>The patches of one class, summed up.</summary>
/// <param name="Area">The class and its area.</param>
/// <param name="Patches">Number of patches.</param>
/// <param name="MeanHectares">Mean area of a patch, ha.</param>
/// <param name="LargestHectares">Area of the largest one, ha.</param>
/// <param name="PerimeterMetres">Perimeters of all, m: sides that meet another class, no data or the border of the map.</param>
public sealed record PatchesOfClass(ClassArea Area, long Patches, double MeanHectares, double LargestHectares, double PerimeterMetres);

/// <summary>The patches of a map.</summary>
/// <param name="Map">The map.</param>
/// <param name="Patches">All patches, numbered in row-major order of their first cells.</param>
/// <param name="Table">The areas of the classes.</param>
/// <param name="Classes">The patches by class, in the order of the codes.</param>
public sealed record PatchesResult(MapFile Map, ClassPatches Patches, ClassTable Table, IReadOnlyList<PatchesOfClass> Classes);

/// <summary>The patches of all classes of a map: table, per-patch file, map of patches.</summary>
public static class LandscapePatches
{
    private static readonly TableColumn[] Columns =
    [
        new("id", TableKind.Whole), new("class", TableKind.Whole), new("cells", TableKind.Whole), new("area_ha", TableKind.Number), new("perimeter_m", TableKind.Number),
        new("centroid_x", TableKind.Number), new("centroid_y", TableKind.Number), new("first_column", TableKind.Whole), new("first_row", TableKind.Whole),
        new("left", TableKind.Whole), new("top", TableKind.Whole), new("columns", TableKind.Whole), new("rows", TableKind.Whole),
    ];

    /// <summary>Finds the patches.</summary>
    /// <param name="request">The map.</param>
    /// <param name="neighbours">Which cells touch.</param>
    /// <param name="options">How; the result does not depend on it.</param>
    /// <returns>The patches.</returns>
    /// <exception cref="MapException">The map is wrong.</exception>
    public static PatchesResult Run(MapRequest request, Neighbours neighbours = Neighbours.Eight, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (map, classes) = request.OpenClasses(options);
        var patches = Found(request, classes, neighbours, options);
        var sums = new (long Cells, long Count, long Largest, long Upright, long Level)[256];
        foreach (ref readonly var patch in patches.Table)
        {
            ref var sum = ref sums[patch.Class];
            sum = (sum.Cells + patch.Cells, sum.Count + 1, Math.Max(sum.Largest, patch.Cells), sum.Upright + patch.UprightSides, sum.Level + patch.LevelSides);
        }

        var cells = Array.ConvertAll(sums, sum => sum.Cells);
        if (classes.NoData is { } hidden)
        {
            cells[hidden] = map.Frame.Count - cells.Sum();
        }

        var table = ClassTable.Of(classes, cells);
        return new PatchesResult(map, patches, table, [.. table.Classes.Select(area =>
        {
            var (_, count, largest, upright, level) = sums[area.Cell];
            return new PatchesOfClass(
                area, count, area.Hectares / count, largest * map.Frame.CellArea / ClassTable.SquareMetresPerHectare, (upright * map.Frame.CellHeight) + (level * map.Frame.CellWidth));
        })]);
    }

    /// <summary>Writes the patches by the ending: .csv and .json (a row a patch), .gpkg (a point a patch, at its centroid), .tif (its number in each cell, 0 no data).</summary>
    /// <param name="result">The patches.</param>
    /// <param name="path">Where to.</param>
    /// <param name="options">How; the bytes do not depend on it.</param>
    /// <exception cref="MapException">The ending is another, or the folder is missing.</exception>
    public static void Write(PatchesResult result, string path, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(path);
        options ??= RunOptions.Default;
        if (MapWriter.IsMap(path))
        {
            WriteMap(result, path, options);
            return;
        }

        if (!TableWriter.IsTable(path))
        {
            throw new MapException(
                "--out",
                new Wording($"{path} has the ending {Path.GetExtension(path)}", $"{path} 的扩展名为 {Path.GetExtension(path)}"),
                new Wording(".csv, .json or .gpkg for a table of patches, .tif for a map of them", "斑块表请用 .csv、.json 或 .gpkg，斑块图请用 .tif"));
        }

        using var writer = TableWriter.Create(path, "patches", Columns, new TableShapes(GeometryType.Point, result.Map.Place.Wkt));
        var shapes = Path.GetExtension(path).Equals(".gpkg", StringComparison.OrdinalIgnoreCase);
        var (frame, place) = (result.Map.Frame, result.Map.Place);
        var table = result.Patches.Table;
        for (var number = 0; number < table.Length; number++)
        {
            if (number % 65536 == 0)
            {
                options.Cancel.ThrowIfCancellationRequested();
                options.Progress?.Report((double)number / table.Length);
            }

            ref readonly var patch = ref table[number];
            var (x, y, box) = (place.X(patch.CentroidColumn), place.Y(patch.CentroidRow), patch.Box);
            writer.Add(number + 1L);
            writer.Add(result.Patches.Map.Code(patch.Class));
            writer.Add(patch.Cells);
            writer.Add(patch.SquareMetres(frame) / ClassTable.SquareMetresPerHectare);
            writer.Add(patch.PerimeterMetres(frame));
            writer.Add(x);
            writer.Add(y);
            writer.Add((long)patch.FirstColumn);
            writer.Add((long)patch.FirstRow);
            writer.Add((long)box.Column);
            writer.Add((long)box.Row);
            writer.Add((long)box.Columns);
            writer.Add((long)box.Rows);
            writer.EndRow(shapes ? Point(x, y) : null);
        }

        writer.Finish();
    }

    /// <summary>What is said of a map that reads differently a second time.</summary>
    internal static MapException Changed(string path, InvalidOperationException changed) => new(
        path,
        new Wording(changed.Message, "两次读取的内容不一致：文件在读取期间被改动，或已损坏"),
        new Wording("a file that is whole and that nobody writes; 'gdalinfo -checksum' shows whether it can be read to its end", "完整且未在写入中的文件；可用 gdalinfo -checksum 检查能否完整读取"));

    private static ClassPatches Found(MapRequest request, ClassMap classes, Neighbours neighbours, RunOptions? options)
    {
        try
        {
            return ClassPatches.Of(classes, neighbours, options);
        }
        catch (ArgumentException tooMany) when (tooMany is not ArgumentOutOfRangeException)
        {
            throw new MapException(
                request.Path,
                new Wording(tooMany.Message, $"地图破碎成超过 {Array.MaxLength} 块，无法逐一编号"),
                new Wording("a map of classes: sieved, with coarser cells, or a part of it", "分类图：请先去除噪点(gdal_sieve.py)、用更粗的像元，或裁剪一部分(gdalwarp -te)"));
        }
    }

    private static void WriteMap(PatchesResult result, string path, RunOptions options)
    {
        using var writer = new MapWriter<uint>(path, result.Map.Place, 0, "patch", options.Threads);
        var labels = result.Patches.Labels;
        using var reader = labels.Open();
        var frame = result.Map.Frame;
        var rows = Math.Clamp((1 << 22) / frame.Columns, 1, frame.Rows);
        var cells = new uint[rows * frame.Columns];
        for (var row = 0; row < frame.Rows;)
        {
            options.Cancel.ThrowIfCancellationRequested();
            options.Progress?.Report((double)row / frame.Rows);
            var height = Math.Min(rows, frame.Rows - row);
            var piece = cells.AsSpan(0, height * frame.Columns);
            try
            {
                reader.Read(row, piece);
            }
            catch (InvalidOperationException changed)
            {
                throw Changed(result.Map.Path, changed);
            }

            writer.Write(row, piece);
            row += height;
        }

        writer.Finish();
    }

    private static byte[] Point(double x, double y)
    {
        var shape = new byte[21];
        shape[0] = 1; // little endian
        BinaryPrimitives.WriteUInt32LittleEndian(shape.AsSpan(1), (uint)GeometryType.Point);
        BinaryPrimitives.WriteDoubleLittleEndian(shape.AsSpan(5), x);
        BinaryPrimitives.WriteDoubleLittleEndian(shape.AsSpan(13), y);
        return shape;
    }
}
