using Hedgerow.Maps.Rows;
using Hedgerow.Maps.Tables;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;

namespace Hedgerow.Maps;

/// <summary>Groups of patches whose gaps are crossed, effective mesh size and coherence, with barriers and across boundaries.</summary>
public static class LandscapeGroups
{
    /// <summary>Finds the groups.</summary>
    /// <param name="request">The map and the choices.</param>
    /// <param name="options">How; the result does not depend on it.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="MapException">A file or a choice is wrong, or the machine has not the memory.</exception>
    public static GroupsResult Run(GroupsRequest request, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        options ??= RunOptions.Default;
        Check(request);
        var (map, classes) = request.Map.OpenClasses(options);
        var table = ClassMask.Table("--classes", map, classes, request.Classes, options);
        var units = request.Boundary is { } boundary ? MapShapes.Read("--boundary", boundary, map.Place) : [];
        if (request is { BridgeMetres: 0, Barriers: null, Boundary: null } && map.Frame.Count > int.MaxValue)
        {
            return Plain(request, map, classes, table, options);
        }

        if (map.Frame.Count > int.MaxValue)
        {
            throw new MapException(
                map.Path,
                new Wording($"{map.Frame.Count} cells", $"共 {map.Frame.Count} 个像元"),
                new Wording($"at most {int.MaxValue} cells for groups; --bridge 0 without barriers and boundary takes any number", $"斑块群最多 {int.MaxValue} 个像元；--bridge 0 且无阻隔与边界时不限"));
        }

        var barriers = request.Barriers is { } file ? Widened(MapShapes.Read("--barriers", file, map.Place), map, request.BarrierWidthMetres) : [];
        var bits = barriers.Count > 0 ? map.Frame.Count / 8 : 0;
        var found = GapGroups.Of(
            classes.Rows, table, Length.FromMetres(request.BridgeMetres), barriers.Count > 0 ? new MaskRows(barriers, map.Frame, map.Place.Own, true) : null, request.Neighbours, options,
            runs => MemoryCheck.Require(
                map.Path, new Wording("Grouping patches", "斑块分组"), (runs * GapGroups.BytesPerRun) + bits,
                new Wording("a smaller map, or 'hedgerow landscape patches', which reads by strips", "更小的地图，或按条带读取的 hedgerow landscape patches")));
        var total = found.Total;
        var mesh = found.MeshSize ?? Area.Zero;
        var within = found.Patches.Count == 0 ? Area.Zero : WithinPatchPart.Of(found.Patches.Areas(), total);
        return new GroupsResult(
            map, request.BridgeMetres, total.Hectares, found.Patches.Count, mesh.Hectares, found.Patches.Count == 0 ? 0 : Share.Of(mesh, total).Percent,
            within.Hectares, BetweenPatchPart.Of(mesh, within).Hectares, Areas(found), new UnitMeshes(map, classes, table, found, barriers, request, options).Of(units))
        {
            Found = found,
        };
    }

    /// <summary>Writes the groups, or the reporting units where there are some, as .csv, .json or .gpkg; or a map of group numbers (1 the largest, 0 none) as .tif.</summary>
    /// <param name="result">The groups.</param>
    /// <param name="path">Where to.</param>
    /// <param name="options">How; the bytes do not depend on it.</param>
    /// <exception cref="MapException">The ending is another, the folder is missing, or there is no map to write.</exception>
    public static void Write(GroupsResult result, string path, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        options ??= RunOptions.Default;
        if (MapWriter.IsMap(path))
        {
            GroupTables.WriteMap(result, path, options);
        }
        else if (result.Units.Count > 0)
        {
            GroupTables.WriteUnits(result, path);
        }
        else
        {
            GroupTables.WriteGroups(result, path);
        }
    }

    private static void Check(GroupsRequest request)
    {
        if (!(request.BridgeMetres >= 0 && double.IsFinite(request.BridgeMetres)))
        {
            throw new MapException("--bridge", Wording.Same(FormattableString.Invariant($"{request.BridgeMetres}")), new Wording("metres of at least 0", "不小于 0 的米数"));
        }

        if (!(request.BarrierWidthMetres >= 0 && double.IsFinite(request.BarrierWidthMetres)))
        {
            throw new MapException("--barrier-width", Wording.Same(FormattableString.Invariant($"{request.BarrierWidthMetres}")), new Wording("metres of at least 0", "不小于 0 的米数"));
        }
    }

    /// <summary>Plain patches by strips, for maps of any number of cells.</summary>
    private static GroupsResult Plain(GroupsRequest request, MapFile map, ClassMap classes, byte[] table, RunOptions options)
    {
        var natural = Array.ConvertAll(table, cell => cell == Cell.Yes ? Cell.Yes : Cell.NoData);
        var rows = new RecodedRows<byte>(classes.Rows, cells =>
        {
            foreach (ref var cell in cells)
            {
                cell = natural[cell];
            }
        });
        var patches = ClassPatches.Of(new ClassMap(rows, null, Cell.NoData), request.Neighbours, options);
        var groups = patches.Table.ToArray().Select(patch => new GroupArea(patch.Cells, 1, patch.FirstColumn, patch.FirstRow)).OrderByDescending(group => group.Cells).ToArray();
        var areas = Array.ConvertAll(groups, group => Area.FromSquareMetres(group.Cells * map.Frame.CellArea));
        var total = Area.FromSquareMetres(groups.Sum(group => group.Cells) * map.Frame.CellArea);
        var mesh = groups.Length == 0 ? Area.Zero : EffectiveMeshSize.Of(areas, total);
        return new GroupsResult(
            map, 0, total.Hectares, groups.Length, mesh.Hectares, groups.Length == 0 ? 0 : Share.Of(mesh, total).Percent, mesh.Hectares, 0, groups, []);
    }

    private static List<Geometry> Widened(List<(string Name, Geometry Shape)> shapes, MapFile map, double width)
    {
        var half = width / 2 * map.Place.Own.CellWidth / map.Frame.CellWidth;
        return [.. shapes.Select(shape => shape.Shape is ILineal && half > 0 ? shape.Shape.Buffer(half) : shape.Shape)];
    }

    private static GroupArea[] Areas(GapGroups found)
    {
        var areas = new GroupArea[found.Groups.Count];
        for (var group = 0; group < areas.Length; group++)
        {
            var (cells, patches, first) = found.Groups.Table[group];
            var (row, column) = Math.DivRem(found.Patches[first].FirstCell, found.Patches.Frame.Columns);
            areas[group] = new GroupArea(cells, patches, column, row);
        }

        return areas;
    }
}
