using System.Collections.Concurrent;
using System.Globalization;
using Hedgerow.Cities;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species;

namespace Hedgerow.Assessment.Measures;

/// <summary>Species records of a span of years, each with the cell of the canvas that holds it; read once in a run.</summary>
internal sealed class SharedRecords
{
    private readonly ConcurrentDictionary<(int Year, int From, int To), Lazy<Found<Sourced<IReadOnlyList<PlacedRecord>>>>> spans = new();

    /// <summary>
    /// The records inside an area that are sure enough of their place to serve it; how many are not is noted. Those without a place count for the whole city only.
    /// </summary>
    public Found<Sourced<IReadOnlyList<PlacedRecord>>> In(MeasureContext at, int from, int to)
    {
        var all = spans.GetOrAdd((at.Year, from, to), _ => new Lazy<Found<Sourced<IReadOnlyList<PlacedRecord>>>>(() => Place(at.Data, from, to))).Value;
        if (all.Missing(out var gap))
        {
            return gap;
        }

        var mask = at.Area.Mask;
        List<PlacedRecord> inside = [.. all.Value.Value.Where(r => r.IsIn(at.Area, mask))];
        var unsure = inside.RemoveAll(r => r.HasPlace && !PlaceCertainty.Serves(r.Record.UncertaintyM, at.Area.PolygonAreaM2));
        return new Sourced<IReadOnlyList<PlacedRecord>>(inside, all.Value.Inputs, unsure == 0 ? all.Value.Notes : [.. all.Value.Notes, Unsure(unsure, at.Area)]);
    }

    private static Note Unsure(int records, AssessedArea area)
    {
        var (count, metres) = (records.ToString(CultureInfo.InvariantCulture), PlaceCertainty.Largest(area.PolygonAreaM2).ToString("0", CultureInfo.InvariantCulture));
        return area.IsUnit
            ? new Note(
                Severity.Note,
                "place-not-sure",
                new($"{count} records in {area.Name} are less sure of their place than {metres} m, half the side of the unit: they count for the city, not for this unit.", $"{area.Name}内有 {count} 条记录的坐标不确定度超过 {metres} 米（分区边长的一半）：计入全市，不计入该分区。"))
            : new Note(
                Severity.Note,
                "place-not-sure",
                new($"{count} records are less sure of their place than {metres} m, half the side of the city: they stay on the list and count in no indicator.", $"{count} 条记录的坐标不确定度超过 {metres} 米（城市边长的一半）：仅列入名录，不计入任何指标。"));
    }

    private static Found<Sourced<IReadOnlyList<PlacedRecord>>> Place(CityYear data, int from, int to)
    {
        var found = data.City.Species.Records(from, to, data.Canvas);
        if (found.Missing(out var gap))
        {
            return gap;
        }

        var frame = data.Canvas.Frame;
        return new Sourced<IReadOnlyList<PlacedRecord>>(
            [
                .. found.Value.Value.Select(r =>
                {
                    if (!double.IsFinite(r.X) || !double.IsFinite(r.Y))
                    {
                        return new PlacedRecord(r, -1, -1, HasPlace: false);
                    }

                    var (column, row) = frame.CellAt(r.X, r.Y);
                    return new PlacedRecord(r, column, row, HasPlace: true);
                }),
            ],
            found.Value.Inputs,
            found.Value.Notes);
    }
}

/// <summary>A record and the cell that holds it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Column">Column of the canvas.</param>
/// <param name="Row">Row of the canvas.</param>
/// <param name="HasPlace">Whether it has coordinates at all.</param>
internal readonly record struct PlacedRecord(SpeciesRecord Record, int Column, int Row, bool HasPlace)
{
    /// <summary>Whether it lies in an area.</summary>
    /// <param name="area">The area.</param>
    /// <param name="mask">Its cells.</param>
    public bool IsIn(AssessedArea area, Grid<byte> mask)
    {
        if (!HasPlace)
        {
            return !area.IsUnit;
        }

        var (column, row) = (Column - area.Window.Column, Row - area.Window.Row);
        return mask.Frame.Holds(column, row) && mask[column, row] == Cell.Yes;
    }
}
