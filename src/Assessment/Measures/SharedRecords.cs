using System.Collections.Concurrent;
using Hedgerow.Cities;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>Species records of a span of years, each with the cell of the canvas that holds it; read once in a run.</summary>
internal sealed class SharedRecords
{
    private readonly ConcurrentDictionary<(int Year, int From, int To), Lazy<Found<Sourced<IReadOnlyList<PlacedRecord>>>>> spans = new();

    /// <summary>The records inside an area. Those without a place count for the whole city only.</summary>
    public Found<Sourced<IReadOnlyList<PlacedRecord>>> In(MeasureContext at, int from, int to)
    {
        var all = spans.GetOrAdd((at.Year, from, to), _ => new Lazy<Found<Sourced<IReadOnlyList<PlacedRecord>>>>(() => Place(at.Data, from, to))).Value;
        return all.Missing(out var gap)
            ? gap
            : new Sourced<IReadOnlyList<PlacedRecord>>([.. all.Value.Value.Where(r => r.IsIn(at.Area))], all.Value.Inputs, all.Value.Notes);
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
    public bool IsIn(AssessedArea area)
    {
        if (!HasPlace)
        {
            return !area.IsUnit;
        }

        var (column, row) = (Column - area.Window.Column, Row - area.Window.Row);
        return area.Mask.Frame.Holds(column, row) && area.Mask[column, row] == Cell.Yes;
    }
}
