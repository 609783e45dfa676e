using Hedgerow.Science.Grids;

namespace Hedgerow.Cities.Layers;

/// <summary>Buildings on cells: people, or footprint times storeys, shared over the cells whose centres a footprint holds.</summary>
internal static class BuildingWeights
{
    /// <summary>The weights over a frame.</summary>
    /// <param name="buildings">The footprints; the last number is the storeys where both fields are read.</param>
    /// <param name="reference">Which fields were read.</param>
    /// <param name="byPeople">People rather than volume.</param>
    /// <param name="frame">The frame.</param>
    public static Grid<float> Of(VectorFeatures buildings, BuildingsRef reference, bool byPeople, GridFrame frame)
    {
        var weights = new Grid<float>(frame);
        var cells = new List<int>();
        foreach (var building in buildings.Items)
        {
            var weight = byPeople ? building.Numbers[0] ?? 0 : building.Geometry.Area * Storeys(building, reference);
            if (!(weight > 0) || !double.IsFinite(weight))
            {
                continue;
            }

            cells.Clear();
            PolygonCells.Runs(building.Geometry, frame, (row, first, end) =>
            {
                for (var column = first; column < end; column++)
                {
                    cells.Add((row * frame.Columns) + column);
                }
            });
            if (cells.Count == 0)
            {
                var point = building.Geometry.InteriorPoint;
                var (column, row) = frame.CellAt(point.X, point.Y);
                if (!frame.Holds(column, row))
                {
                    continue;
                }

                cells.Add((row * frame.Columns) + column);
            }

            foreach (var cell in cells)
            {
                weights.Cells[cell] += (float)(weight / cells.Count);
            }
        }

        return weights;
    }

    // A building of unknown height has one storey.
    private static double Storeys(VectorFeature building, BuildingsRef reference) =>
        reference.LevelsField is not null && building.Numbers[^1] is >= 1 and { } storeys ? storeys : 1;
}
