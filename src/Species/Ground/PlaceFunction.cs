using System.Runtime.InteropServices;
using Hedgerow.Cities;
using Hedgerow.DuckDb;
using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Species;

namespace Hedgerow.Species.Ground;

/// <summary>
/// Tells SQL where a record of a longitude, latitude and uncertainty lies: 0 outside the boundary, else a bit for that, the bits of its habitats where it is sure enough
/// of its ground, and above them the number of its district where it is sure enough for this district.
/// </summary>
internal sealed class PlaceFunction : IDisposable
{
    internal const string Name = "hedgerow_place";

    /// <summary>The district's number begins at this bit.</summary>
    internal const int UnitShift = 8;

    private const int Inside = 16;

    private readonly GridFrame frame;
    private readonly Grid<byte> flags;
    private readonly Grid<ushort>? units;
    private readonly double[] largest;
    private readonly ThreadLocal<CoordinateTransform> transforms;

    internal PlaceFunction(CityYear ground)
    {
        frame = ground.Canvas.Frame;
        flags = new Grid<byte>(frame);
        Mark(ground.Whole, (column, row) => flags[column, row] |= Inside);
        Mark(ground.BuiltUpForSpecies, mask => mask, Habitat.BuiltUp);
        Mark(ground.Role(LandRole.Natural), role => role.Mask, Habitat.Natural);
        Mark(ground.Parks, parks => PolygonMask.ByCentre(parks.Polygons, frame), Habitat.Park);
        Mark(ground.Protected, areas => areas.Mask, Habitat.Protected);
        largest = [double.PositiveInfinity, .. ground.Units.Select(unit => PlaceCertainty.Largest(unit.PolygonAreaM2))];
        if (ground.Units.Count > 0)
        {
            units = new Grid<ushort>(frame);
            for (var unit = 0; unit < Math.Min(ground.Units.Count, ushort.MaxValue); unit++)
            {
                var number = (ushort)(unit + 1);
                Mark(ground.Units[unit], (column, row) =>
                {
                    // Districts should not overlap; where they do, the first has the record.
                    units[column, row] = units[column, row] == 0 ? number : units[column, row];
                });
            }
        }

        var wkt = ground.Canvas.Wkt;
        transforms = new ThreadLocal<CoordinateTransform>(() => Transform(wkt), trackAllValues: true);
    }

    /// <summary>Makes the function known.</summary>
    internal void Register(DuckDbConnection database) => database.Register(Name, [DuckDbType.Double, DuckDbType.Double, DuckDbType.Double], DuckDbType.BigInt, Run);

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var transform in transforms.Values)
        {
            transform.Dispose();
        }

        transforms.Dispose();
    }

    private static CoordinateTransform Transform(string wkt)
    {
        using var source = SpatialReference.FromUserInput("EPSG:4326");
        using var target = SpatialReference.FromUserInput(wkt);
        return new CoordinateTransform(source, target);
    }

    private void Run(DuckDbBatch batch)
    {
        var (xs, ys) = (batch.Values<double>(0).ToArray(), batch.Values<double>(1).ToArray());
        for (var row = 0; row < batch.Rows; row++)
        {
            if (batch.IsNull(0, row) || batch.IsNull(1, row))
            {
                (xs[row], ys[row]) = (0, 0);
            }
        }

        transforms.Value!.Transform(xs, ys);
        var uncertainties = batch.Values<double>(2);
        var results = batch.Results<long>();
        for (var row = 0; row < batch.Rows; row++)
        {
            results[row] = batch.IsNull(0, row) || batch.IsNull(1, row) ? 0 : At(xs[row], ys[row], batch.IsNull(2, row) ? PlaceCertainty.UnknownM : uncertainties[row]);
        }
    }

    private long At(double x, double y, double uncertainty)
    {
        if (!double.IsFinite(x) || !double.IsFinite(y))
        {
            return 0;
        }

        var (column, row) = frame.CellAt(x, y);
        if (!frame.Holds(column, row) || (flags[column, row] & Inside) == 0)
        {
            return 0;
        }

        var habitats = PlaceCertainty.TellsGround(uncertainty) ? flags[column, row] : (byte)Inside;
        var unit = units is null ? 0 : units[column, row];
        return habitats | ((long)(uncertainty <= largest[unit] ? unit : 0) << UnitShift);
    }

    private static void Mark(AssessedArea area, Action<int, int> mark)
    {
        var mask = area.Mask;
        for (var row = 0; row < mask.Frame.Rows; row++)
        {
            for (var column = 0; column < mask.Frame.Columns; column++)
            {
                if (mask[column, row] == Cell.Yes)
                {
                    mark(column + area.Window.Column, row + area.Window.Row);
                }
            }
        }
    }

    private void Mark<T>(Science.Quantities.Found<Sourced<T>> layer, Func<T, Grid<byte>> mask, Habitat habitat)
    {
        if (layer.Missing(out _))
        {
            return;
        }

        var cells = mask(layer.Value.Value).Cells;
        var all = flags.Cells;
        for (var at = 0; at < cells.Length; at++)
        {
            if (cells[at] == Cell.Yes)
            {
                all[at] |= (byte)habitat;
            }
        }
    }
}
