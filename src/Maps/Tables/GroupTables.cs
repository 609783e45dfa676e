using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;

namespace Hedgerow.Maps.Tables;

/// <summary>Groups of patches as tables and as a map.</summary>
internal static class GroupTables
{
    public static void WriteGroups(GroupsResult result, string path)
    {
        using var writer = TableWriter.Create(path, "groups",
        [
            new("group", TableKind.Whole), new("cells", TableKind.Whole), new("area_ha", TableKind.Number), new("patches", TableKind.Whole), new("x", TableKind.Number), new("y", TableKind.Number),
        ], new TableShapes(GeometryType.Point, result.Map.Place.Wkt));
        for (var i = 0; i < result.Groups.Count; i++)
        {
            var group = result.Groups[i];
            var (x, y) = (result.Map.Place.X(group.Column), result.Map.Place.Y(group.Row));
            writer.Add(i + 1L);
            writer.Add(group.Cells);
            writer.Add(group.Cells * result.Map.Frame.CellArea / ClassTable.SquareMetresPerHectare);
            writer.Add(group.Patches);
            writer.Add(x);
            writer.Add(y);
            writer.EndRow(path.EndsWith(".gpkg", StringComparison.OrdinalIgnoreCase) ? new Point(x, y).AsBinary() : null);
        }

        writer.Finish();
    }

    public static void WriteUnits(GroupsResult result, string path)
    {
        using var writer = TableWriter.Create(path, "units",
        [
            new("unit", TableKind.Text), new("area_ha", TableKind.Number), new("natural_ha", TableKind.Number), new("outside_percent", TableKind.Number), new("mesh_cut_ha", TableKind.Number),
            new("coherence_cut_percent", TableKind.Number), new("mesh_cbc_ha", TableKind.Number), new("mesh_cut_landscape_ha", TableKind.Number), new("mesh_cbc_landscape_ha", TableKind.Number),
        ]);
        foreach (var unit in result.Units)
        {
            writer.Add(unit.Name);
            writer.Add(unit.Hectares);
            writer.Add(unit.NaturalHectares);
            writer.Add(unit.OutsidePercent);
            writer.Add(unit.CutMeshHectares ?? double.NaN);
            writer.Add(unit.CoherencePercent ?? double.NaN);
            writer.Add(unit.MeshHectares ?? double.NaN);
            writer.Add(unit.CutLandscapeHectares);
            writer.Add(unit.LandscapeHectares);
            writer.EndRow();
        }

        writer.Finish();
    }

    public static void WriteMap(GroupsResult result, string path, RunOptions options)
    {
        var found = result.Found ?? throw new MapException(
            "--out", new Wording("a map of more than 2^31 cells", "像元数超过 2^31 的地图"), new Wording("a table, or 'hedgerow landscape patches' for a map of patches", "表格；斑块图请用 hedgerow landscape patches"));
        using var writer = new MapWriter<uint>(path, result.Map.Place, 0, "group", options.Threads);
        var (runs, row) = (found.Patches.Runs, new uint[result.Map.Frame.Columns]);
        for (var y = 0; y < result.Map.Frame.Rows; y++)
        {
            options.Cancel.ThrowIfCancellationRequested();
            Array.Clear(row);
            for (var run = runs.RowStart[y]; run < runs.RowStart[y + 1]; run++)
            {
                row.AsSpan(runs.First[run], runs.End[run] - runs.First[run]).Fill((uint)found.Groups.GroupOfPatch[found.Patches.PatchOfRun[run]] + 1);
            }

            writer.Write(y, row);
        }

        writer.Finish();
    }
}
