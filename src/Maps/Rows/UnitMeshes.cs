using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;

namespace Hedgerow.Maps.Rows;

/// <summary>The mesh of reporting units, one after the other: cut out, and with what lies beyond their boundaries.</summary>
internal sealed class UnitMeshes(MapFile map, ClassMap classes, byte[] table, GapGroups found, IReadOnlyList<Geometry> barriers, GroupsRequest request, RunOptions options)
{
    private static readonly byte[] Same = [.. Enumerable.Range(0, 256).Select(cell => (byte)cell)];

    private readonly long[] inside = new long[found.Groups.Count];

    public List<UnitMesh> Of(IReadOnlyList<(string Name, Geometry Shape)> units) => [.. units.Select(Of)];

    private UnitMesh Of((string Name, Geometry Shape) unit)
    {
        options.Cancel.ThrowIfCancellationRequested();
        var (frame, own) = (map.Frame, map.Place.Own);
        var box = unit.Shape.EnvelopeInternal;
        if (unit.Shape is not IPolygonal || unit.Shape.IsEmpty || box.MinX >= own.Right || box.MaxX <= own.Left || box.MinY >= own.Top || box.MaxY <= own.Bottom)
        {
            throw new MapException(
                "--boundary",
                new Wording($"unit {unit.Name} is no polygon that meets the map", $"单元“{unit.Name}”不是与地图相交的多边形"),
                new Wording("polygons inside the map; the map should reach well beyond them", "位于图内的多边形；地图范围应明显大于单元"));
        }

        var metres = frame.CellWidth / own.CellWidth;
        var window = frame.WindowOver(
            frame.Left + ((box.MinX - own.Left) * metres), frame.Top - ((own.Top - box.MinY) * metres), frame.Left + ((box.MaxX - own.Left) * metres), frame.Top - ((own.Top - box.MaxY) * metres));
        var (part, ownPart) = (frame.Part(window), own with
        {
            Left = own.Left + (window.Column * own.CellWidth), Top = own.Top - (window.Row * own.CellHeight), Columns = window.Columns, Rows = window.Rows,
        });
        var cut = new Grid<byte>(part);
        var (valid, natural, groups) = Fill(cut, new MaskRows([unit.Shape], part, ownPart, false), window);
        var covered = valid.Cells * frame.CellArea;
        var alone = GapGroups.Of(
            cut, Same, Length.FromMetres(request.BridgeMetres), barriers.Count > 0 ? new MaskRows(barriers, part, ownPart, true) : null, request.Neighbours, options with { Progress = null });
        var polygon = unit.Shape.Area * metres * metres;
        var outside = Math.Max(0, 100 * (1 - (valid.All * frame.CellArea / polygon)));
        var parts = groups.Select(group => Area.FromSquareMetres(inside[group] * frame.CellArea)).ToArray();
        var wholes = groups.Select(found.Groups.AreaOf).ToArray();
        var unitMesh = natural == 0 ? (Area?)null : CrossBoundaryMesh.Of(parts, wholes, Area.FromSquareMetres(natural * frame.CellArea));
        var result = new UnitMesh(
            unit.Name, covered / ClassTable.SquareMetresPerHectare, natural * frame.CellArea / ClassTable.SquareMetresPerHectare, outside < 0.5 ? 0 : outside,
            alone.MeshSize?.Hectares, alone.MeshSize is { } size ? Share.Of(size, alone.Total).Percent : null, unitMesh?.Hectares,
            natural == 0 ? 0 : EffectiveMeshSize.Of(alone.Groups.Areas(), Area.FromSquareMetres(covered)).Hectares,
            natural == 0 ? 0 : CrossBoundaryMesh.Of(parts, wholes, Area.FromSquareMetres(covered)).Hectares);
        groups.ForEach(group => inside[group] = 0);
        return result;
    }

    /// <summary>Marks nature inside the unit and counts it by group.</summary>
    private ((long Cells, long All) Valid, long Natural, List<int> Groups) Fill(Grid<byte> cut, MaskRows unit, GridWindow window)
    {
        var (row, mine) = (new byte[map.Frame.Columns], new byte[window.Columns]);
        using var cells = classes.Rows.Open();
        using var within = unit.Open();
        var (valid, all, natural, groups) = (0L, 0L, 0L, new List<int>());
        var runs = found.Patches.Runs;
        for (var y = 0; y < window.Rows; y++)
        {
            cells.Read(window.Row + y, row);
            within.Read(y, mine);
            for (var x = 0; x < mine.Length; x++)
            {
                all += mine[x];
                valid += mine[x] == Cell.Yes && table[row[window.Column + x]] != Cell.NoData ? 1 : 0;
            }

            for (var run = runs.RowStart[window.Row + y]; run < runs.RowStart[window.Row + y + 1]; run++)
            {
                var (from, to) = (Math.Max(runs.First[run] - window.Column, 0), Math.Min(runs.End[run] - window.Column, window.Columns));
                var count = from < to ? mine.AsSpan(from, to - from).Count(Cell.Yes) : 0;
                if (count > 0)
                {
                    var group = found.Groups.GroupOfPatch[found.Patches.PatchOfRun[run]];
                    if (inside[group] == 0)
                    {
                        groups.Add(group);
                    }

                    inside[group] += count;
                    natural += count;
                    mine.AsSpan(from, to - from).CopyTo(cut.Row(y)[from..to]);
                }
            }
        }

        groups.Sort();
        return ((valid, all), natural, groups);
    }
}
