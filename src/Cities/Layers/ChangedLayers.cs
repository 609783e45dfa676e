using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace Hedgerow.Cities.Layers;

/// <summary>The layers of a year with some places changed. A layer that the city does not have stays unknown: one new park does not tell where the others are.</summary>
internal sealed class ChangedLayers
{
    private readonly CityYear basis;
    private readonly CanvasLayers layers;
    private readonly IReadOnlyList<PlaceChange> changes;
    private readonly ChangedCells cells;
    private readonly Lazy<Found<Sourced<RoleMask>>> natural;
    private readonly Lazy<Sourced<Grid<byte>>?> barriers;
    private readonly Lazy<Found<Sourced<ParkSet>>> parks;
    private readonly Lazy<Found<Sourced<ProtectedSet>>> protection;

    public ChangedLayers(CityYear basis, CanvasLayers layers, IReadOnlyList<PlaceChange> changes)
    {
        foreach (var change in changes)
        {
            if (change.Shape is not (Polygon or MultiPolygon) || change.Shape.IsEmpty || !change.Shape.IsValid)
            {
                throw new ArgumentException($"A {change.Shape.GeometryType} {(change.Shape.IsValid ? string.Empty : "that crosses itself ")}was given: valid polygons in the canvas' reference system are needed.", nameof(changes));
            }
        }

        (this.basis, this.layers, this.changes) = (basis, layers, changes);
        cells = new ChangedCells(basis, changes);
        natural = new(Natural);
        barriers = new(MakeBarriers);
        parks = new(MakeParks);
        protection = new(MakeProtection);
        Restoration = layers.Restoration.With(changes);
    }

    public Sourced<Grid<byte>>? Barriers => barriers.Value;

    public Found<Sourced<ParkSet>> Parks => parks.Value;

    public Found<Sourced<ProtectedSet>> Protected => protection.Value;

    public RestorationLayers Restoration { get; }

    public Found<Sourced<RoleMask>> Role(LandRole role)
    {
        if (role == LandRole.Natural)
        {
            return natural.Value;
        }

        var found = basis.Role(role);
        return found.Gap is not null ? found : found.Value with { Value = found.Value.Value with { Mask = cells.Of(role)! } };
    }

    public Found<Sourced<Grid<byte>>> BuiltUpForSpecies()
    {
        var found = basis.BuiltUpForSpecies;
        return found.Gap is not null ? found : found.Value with { Value = cells.Painted(found.Value.Value, LandRole.BuiltUp) };
    }

    /// <summary>Where the layers differ from the city as it is.</summary>
    public IReadOnlyList<LayerChange> Differences()
    {
        var found = new List<LayerChange>();
        foreach (var role in Enum.GetValues<LandRole>().Where(r => r != LandRole.Sea))
        {
            if (basis.Role(role) is { Gap: null } before)
            {
                found.AddRange(cells.Differences(before.Value.Value.Mask, Role(role).Value.Value.Mask, role).Select(d => new LayerChange(CanvasLayers.KeyOf(role), d.Cells) { Count = d.Count }));
            }
            else if (role == LandRole.BuiltUp && basis.BuiltUpForSpecies is { Gap: null } ground)
            {
                found.AddRange(cells.Differences(ground.Value.Value, cells.Painted(ground.Value.Value, role), role).Select(d => new LayerChange(CanvasLayers.KeyOf(role), d.Cells) { Count = d.Count }));
            }
        }

        foreach (var change in changes)
        {
            var box = change.Shape.EnvelopeInternal;
            var window = basis.Canvas.Frame.WindowOver(box.MinX, box.MinY, box.MaxX, box.MaxY);
            if ((change.IsBarrier || change.IsCrossing) && BarriersDiffer(window) is { } part)
            {
                found.Add(new LayerChange("barriers", part.Cells) { Count = part.Count });
            }

            found.AddRange(
                from layer in new[]
                {
                    (Key: "parks", Changes: change.IsPark || change.TakesParks), (Key: "protected_areas", Changes: change.IsProtected),
                    (Key: "restoration", Changes: change.IsRestored || change.TakesRestored),
                }
                where layer.Changes
                select new LayerChange(layer.Key, window));
        }

        return found;
    }

    // Where barriers appear or end, that they are declared at all changes everywhere.
    private (GridWindow Cells, long Count)? BarriersDiffer(GridWindow window)
    {
        var frame = basis.Canvas.Frame;
        return Barriers is null ? null : basis.Barriers is null
            ? (new GridWindow(0, 0, frame.Columns, frame.Rows), frame.Count)
            : Difference.Of(basis.Barriers.Value, Barriers.Value, Difference.Rows(window));
    }

    private Found<Sourced<RoleMask>> Natural()
    {
        var found = basis.Role(LandRole.Natural);
        if (found.Gap is not null || cells.Of(LandRole.Natural) is not { } mask)
        {
            return found;
        }

        var (value, inputs, notes) = found.Value;
        var changed = value with { Mask = mask };
        if (basis.Sea is not null)
        {
            return new Sourced<RoleMask>(changed, inputs, notes);
        }

        var kept = notes.Where(n => !WaterRemark.Codes.Contains(n.Code));
        var remark = cells.Of(LandRole.Water) is { } water ? WaterRemark.Of(basis.Whole, mask, water.Part(basis.Whole.Window)) : null;
        return new Sourced<RoleMask>(changed, inputs, remark is null ? [.. kept] : [.. kept, remark]);
    }

    private Sourced<Grid<byte>>? MakeBarriers()
    {
        var found = basis.Barriers;
        if (!changes.Any(c => c.IsBarrier || (c.IsCrossing && found is not null)))
        {
            return found;
        }

        var mask = found is null ? new Grid<byte>(basis.Canvas.Frame) : new Grid<byte>(found.Value.Frame, [.. found.Value.Cells]);
        foreach (var change in changes)
        {
            if (change.IsBarrier)
            {
                TouchedCells.Fill(change.Shape, mask, Cell.Yes);
            }

            if (change.IsCrossing)
            {
                PolygonCells.Fill(change.Shape, mask, Cell.No);
            }
        }

        return new Sourced<Grid<byte>>(mask, found?.Inputs ?? [], found?.Notes ?? []);
    }

    private Found<Sourced<ParkSet>> MakeParks()
    {
        var found = layers.Parks;
        if (found.Gap is not null || !changes.Any(c => c.IsPark || c.TakesParks))
        {
            return found;
        }

        var all = found.Value.Value.Polygons.Zip(found.Value.Value.Names, (polygon, name) => new Park(polygon, name)).ToList();
        foreach (var change in changes)
        {
            if (change.TakesParks)
            {
                var taken = PreparedGeometryFactory.Prepare(change.Shape);
                all = [.. all.SelectMany(park => taken.Intersects(park.Polygon) ? park.Without(change.Shape) : [park])];
            }

            if (change.IsPark)
            {
                all.Add(new Park(change.Shape, change.Name));
            }
        }

        return found.Value with { Value = new ParkSet([.. all.Select(p => p.Polygon)], [.. all.Select(p => p.Name)]) };
    }

    private Found<Sourced<ProtectedSet>> MakeProtection()
    {
        var found = layers.Protected;
        if (found.Gap is not null || !changes.Any(c => c.IsProtected))
        {
            return found;
        }

        ProtectedSite[] sites = [.. found.Value.Value.Sites, .. changes.Where(c => c.IsProtected).Select(c => new ProtectedSite(c.Shape, c.Name, ProtectionKind.Local, c.IsAccessible))];
        var union = Outline.United(sites.Select(s => s.Polygon));
        return found.Value with { Value = new ProtectedSet(sites, union, new RunMask(union, basis.Canvas.Frame)) };
    }

    private sealed record Park(Geometry Polygon, string? Name)
    {
        /// <summary>What is left when some ground is taken; nothing where all of it is.</summary>
        public IEnumerable<Park> Without(Geometry ground) =>
            Shapes.Polygonal(OverlayNGRobust.Overlay(Polygon, ground, SpatialFunction.Difference)) is { } rest ? [this with { Polygon = rest }] : [];
    }
}
