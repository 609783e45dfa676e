using Hedgerow.Cities;
using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.OverlayNG;

namespace Hedgerow.Assessment.Scenarios;

/// <summary>Brings edits onto the canvas of a city, checks them against it and says which layers they change.</summary>
internal sealed class DrawnGround
{
    private const double LeastM2 = 1;
    private const double PointPartOfCell = 0.1;

    private readonly CityYear city;
    private readonly EditProblems problems;
    private readonly List<Geometry> parks = [];

    public DrawnGround(CityYear city, EditProblems problems)
    {
        (this.city, this.problems) = (city, problems);
        parks.AddRange(city.Parks.Gap is null ? city.Parks.Value.Value.Polygons : []);
    }

    /// <summary>What an edit changes; null where it is wrong, which has been said.</summary>
    public PlaceChange? Draw(ScenarioEdit edit)
    {
        if (OnCanvas(edit) is not { } drawn || !Lies(edit, drawn))
        {
            return null;
        }

        var shape = drawn switch
        {
            IPuntal => ParksAt(edit, drawn),
            ILineal => drawn.Buffer(edit.WidthM!.Value / 2),
            _ => Mended(edit, drawn),
        };
        if (shape is null or { IsEmpty: true } || problems.Refuses(edit.Id))
        {
            return null;
        }

        if (shape.Area < LeastM2)
        {
            problems.Error("too-small", edit.Id, $"It covers {shape.Area:0.##} m²: at least {LeastM2} m² are expected.", $"面积仅 {shape.Area:0.##} 平方米：至少应有 {LeastM2} 平方米。");
            return null;
        }

        Remark(edit, shape);
        if (edit.Kind == EditKind.Park)
        {
            parks.Add(shape);
        }

        return Change(edit, shape);
    }

    private static PlaceChange Change(ScenarioEdit edit, Geometry shape)
    {
        var (becomes, only) = GroundWords.Of(ScenarioEdits.GroundOf(edit));
        var never = only is { } role && edit.Replaces.Count > 0 && !edit.Replaces.Contains(role);
        var takes = edit.Kind is EditKind.Road or EditKind.Building;
        return new PlaceChange(shape)
        {
            Name = edit.Name,
            Ground = never ? new Dictionary<LandRole, bool>() : becomes,
            Replaces = only is { } needed ? new HashSet<LandRole> { needed } : edit.Replaces,
            IsBarrier = edit.Kind == EditKind.Road,
            IsCrossing = edit.Crossing && edit.Kind is (EditKind.Corridor or EditKind.Restored),
            IsPark = edit.Kind == EditKind.Park,
            TakesParks = takes || edit.Kind == EditKind.RemovePark,
            IsRestored = edit.Kind == EditKind.Restored,
            TakesRestored = takes,
            IsProtected = edit.Kind == EditKind.Protected,
            IsAccessible = edit.Accessible,
        };
    }

    private Geometry? OnCanvas(ScenarioEdit edit)
    {
        using var degrees = SpatialReference.FromUserInput("EPSG:4326");
        using var metres = SpatialReference.FromUserInput(city.Canvas.Wkt);
        using var transform = new CoordinateTransform(degrees, metres);
        var copy = edit.Shape.Copy();
        var good = true;
        copy.Apply(new EachPlace(place =>
        {
            if (transform.Transform(place.X, place.Y) is { } found && double.IsFinite(found.X + found.Y))
            {
                (place.X, place.Y) = found;
            }
            else
            {
                good = false;
            }
        }));
        copy.GeometryChanged();
        if (good)
        {
            return copy;
        }

        problems.Error("outside", edit.Id, $"Its coordinates lie outside the reference system of the city.", $"其坐标超出该市坐标参考系的范围。");
        return null;
    }

    private bool Lies(ScenarioEdit edit, Geometry drawn)
    {
        var width = (edit.WidthM ?? 0) / 2;
        var box = drawn.EnvelopeInternal.Copy();
        box.ExpandBy(width);
        var frame = city.Canvas.Frame;
        if (!box.Intersects(new Envelope(frame.Left, frame.Right, frame.Bottom, frame.Top)))
        {
            var swapped = edit.Shape.EnvelopeInternal is var e && Math.Abs(e.MaxX) <= 90 && SwappedLies(edit);
            problems.Error(
                "outside", edit.Id,
                $"It lies outside the city{(swapped ? ": longitude and latitude are swapped" : string.Empty)}.",
                $"位于城市之外{(swapped ? "：经纬度颠倒" : string.Empty)}。");
            return false;
        }

        var window = frame.WindowOver(box.MinX, box.MinY, box.MaxX, box.MaxY);
        var touched = PolygonMask.Touched([width > 0 ? drawn.Buffer(width) : drawn is IPuntal ? drawn.Buffer(frame.CellWidth * PointPartOfCell) : drawn], frame.Part(window));
        if (city.Units.Prepend(city.Whole).Any(area => Meets(area, touched, window)))
        {
            return true;
        }

        if (edit.Kind is EditKind.Park or EditKind.RemovePark or EditKind.Road)
        {
            problems.Note("beyond-boundary", edit.Id, $"It lies beyond the boundary: only what reaches into the city counts.", $"位于边界之外：仅其对城市内部的影响计入。");
            return true;
        }

        problems.Error("outside", edit.Id, $"It lies outside the boundary of the city and of its districts.", $"位于城市及其分区的边界之外。");
        return false;
    }

    private static bool Meets(AssessedArea area, Grid<byte> touched, GridWindow window)
    {
        var mask = area.Mask;
        var (left, right) = (Math.Max(window.Column, area.Window.Column), Math.Min(window.Column + window.Columns, area.Window.Column + area.Window.Columns));
        var (top, bottom) = (Math.Max(window.Row, area.Window.Row), Math.Min(window.Row + window.Rows, area.Window.Row + area.Window.Rows));
        for (var row = top; row < bottom; row++)
        {
            for (var column = left; column < right; column++)
            {
                if (touched[column - window.Column, row - window.Row] == Cell.Yes && mask[column - area.Window.Column, row - area.Window.Row] == Cell.Yes)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool SwappedLies(ScenarioEdit edit)
    {
        var turned = edit.Shape.Copy();
        turned.Apply(new EachPlace(place => (place.X, place.Y) = (place.Y, place.X)));
        turned.GeometryChanged();
        var frame = city.Canvas.Frame;
        return new DrawnGround(city, new EditProblems()).OnCanvas(edit with { Shape = turned }) is { } there
            && there.EnvelopeInternal.Intersects(new Envelope(frame.Left, frame.Right, frame.Bottom, frame.Top));
    }

    private Geometry? ParksAt(ScenarioEdit edit, Geometry point)
    {
        Geometry[] held = [.. parks.Where(p => p.EnvelopeInternal.Intersects(point.EnvelopeInternal) && p.Intersects(point))];
        if (held.Length > 0)
        {
            return held.Length == 1 ? held[0] : OverlayNGRobust.Union(held);
        }

        problems.Error("no-park-here", edit.Id, $"There is no park at this point.", $"该点没有公园。");
        return null;
    }

    private Geometry? Mended(ScenarioEdit edit, Geometry polygon)
    {
        if (polygon.IsValid)
        {
            return polygon;
        }

        var mended = PolygonalShape.Of(GeometryFixer.Fix(polygon));
        if (mended is null)
        {
            problems.Error("too-small", edit.Id, $"It crosses itself and covers no ground.", $"图形自相交且不覆盖任何地面。");
        }
        else
        {
            problems.Note("mended", edit.Id, $"It crossed itself and was mended: it covers {mended.Area / 1e4:0.####} ha.", $"图形自相交，已修复：面积 {mended.Area / 1e4:0.####} 公顷。");
        }

        return mended;
    }

    // What the city cannot show of an edit is said, so that nobody takes silence for "no effect".
    private void Remark(ScenarioEdit edit, Geometry shape)
    {
        if (ScenarioEdits.GroundOf(edit) != EditGround.Unchanged && edit.Kind is not (EditKind.Road or EditKind.Park) && NoCentre(shape))
        {
            problems.Error("too-small", edit.Id, $"No centre of a cell of {city.CellSizeM:0.#} m lies in it: it is too small or too narrow for the map of this city.", $"其中没有任何像元中心（像元边长 {city.CellSizeM:0.#} 米）：对本市地图而言过小或过窄。");
        }

        if (edit.Kind is EditKind.Park or EditKind.RemovePark && city.Parks.Gap is not null)
        {
            problems.Warn("no-parks-layer", edit.Id, $"The city names no parks, so what a park changes for people cannot be said.", $"城市未提供公园图层，无法说明公园对居民的影响。");
        }

        if (edit.Kind == EditKind.Protected && city.Protected.Gap is not null)
        {
            problems.Warn("no-protected-layer", edit.Id, $"The city names no protected areas, so its protected share cannot be said.", $"城市未提供保护地图层，无法说明受保护比例。");
        }

        if (!edit.Crossing && edit.Kind == EditKind.Corridor && city.Barriers is { } barriers && Holds(shape, barriers.Value))
        {
            problems.Note("cut-by-barrier", edit.Id, $"Roads or other barriers cut this corridor. With `crossing` animals pass them by a bridge or a tunnel.", $"该廊道被道路等障碍切断。设置 `crossing` 表示建有供动物通行的桥梁或涵洞。");
        }
    }

    private bool NoCentre(Geometry shape)
    {
        var box = shape.EnvelopeInternal;
        var frame = city.Canvas.Frame;
        return !PolygonMask.ByCentre([shape], frame.Part(frame.WindowOver(box.MinX, box.MinY, box.MaxX, box.MaxY))).Cells.AsSpan().Contains(Cell.Yes);
    }

    private static bool Holds(Geometry shape, Grid<byte> mask)
    {
        var box = shape.EnvelopeInternal;
        var window = mask.Frame.WindowOver(box.MinX, box.MinY, box.MaxX, box.MaxY);
        var inside = PolygonMask.ByCentre([shape], mask.Frame.Part(window));
        for (var row = 0; row < window.Rows; row++)
        {
            var barrier = mask.Row(window.Row + row).Slice(window.Column, window.Columns);
            for (var column = 0; column < window.Columns; column++)
            {
                if (inside[column, row] == Cell.Yes && barrier[column] == Cell.Yes)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private sealed class EachPlace(Action<Coordinate> visit) : ICoordinateFilter
    {
        // A ring's first place is its last, and may be the same object.
        private readonly HashSet<Coordinate> seen = new(ReferenceEqualityComparer.Instance);

        public void Filter(Coordinate coord)
        {
            if (seen.Add(coord))
            {
                visit(coord);
            }
        }
    }
}
