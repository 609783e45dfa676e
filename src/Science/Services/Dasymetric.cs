using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Services;

/// <summary>Lays people, known for cells of another grid or for districts, onto the cells of the working grid.</summary>
/// <remarks>
/// <para><b>Formula</b>: people of a source k go to its cells i as pₖ wᵢ / Σ w; equal weights where nothing better is known.</para>
/// <para><b>Meaning</b>: where the people that a census counts by district live, as finely as the map can tell.</para>
/// <para><b>Units</b>: people.</para>
/// <para><b>Range</b>: 0 and above on every cell; the sum over all cells is that of the sources.</para>
/// <para><b>Behaviour</b>: nobody is lost: the outcome carries the account, and its relative error is that of rounding to float.</para>
/// <para><b>Assumes</b>: a working cell belongs to the source that holds its centre.</para>
/// <para><b>Source</b>: dasymetric mapping [mennis-2003].</para>
/// </remarks>
public static class Dasymetric
{
    /// <summary>No source holds the cell, or no cell holds the source.</summary>
    public const int None = -1;

    /// <summary>From the cells of a population grid: equally over the working cells whose centres each holds.</summary>
    /// <param name="holder">Population cell that holds the centre of each working cell, or <see cref="None"/>.</param>
    /// <param name="people">People of each population cell, finite and at least 0.</param>
    /// <param name="home">Working cell that holds each population cell's own centre, or <see cref="None"/>; it takes the people of a cell
    /// that holds no working centre.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The people on cells.</returns>
    /// <exception cref="ArgumentException">Lengths, numbers or places do not fit.</exception>
    public static PeopleOnCells FromCells(Grid<int> holder, ReadOnlySpan<double> people, ReadOnlySpan<int> home, CancellationToken cancel = default)
    {
        var held = Held(holder, people, home);
        var laid = new double[holder.Cells.Length];
        cancel.ThrowIfCancellationRequested();
        for (var cell = 0; cell < laid.Length; cell++)
        {
            var source = holder.Cells[cell];
            laid[cell] = source == None ? 0 : people[source] / held[source];
        }

        var outside = 0.0;
        for (var source = 0; source < people.Length; source++)
        {
            if (held[source] == 0 && home[source] == None)
            {
                outside += people[source];
            }
            else if (held[source] == 0)
            {
                laid[home[source]] += people[source];
            }
        }

        return Account(holder.Frame, laid, people, outside, []);
    }

    /// <summary>From districts: over weights, taking for each district the first choice that has a weight in it, at last all its cells.</summary>
    /// <param name="district">District that holds the centre of each cell, or <see cref="None"/>.</param>
    /// <param name="people">People of each district, finite and at least 0.</param>
    /// <param name="home">Cell that holds a point of each district, or <see cref="None"/>; it takes the people of a district without cells.</param>
    /// <param name="choices">What to go by, the best first.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The people on cells, with the choice taken for each district.</returns>
    /// <exception cref="ArgumentException">Lengths, numbers, places or frames do not fit.</exception>
    public static PeopleOnCells FromDistricts(
        Grid<int> district,
        ReadOnlySpan<double> people,
        ReadOnlySpan<int> home,
        IReadOnlyList<PlacementChoice> choices,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var held = Held(district, people, home);
        var sums = new double[choices.Count][];
        for (var choice = 0; choice < choices.Count; choice++)
        {
            cancel.ThrowIfCancellationRequested();
            if (choices[choice].Frame != district.Frame)
            {
                throw new ArgumentException($"The weights of {choices[choice].By} lie on another frame than the districts.", nameof(choices));
            }

            sums[choice] = new double[people.Length];
            for (var cell = 0; cell < district.Cells.Length; cell++)
            {
                if (district.Cells[cell] != None)
                {
                    sums[choice][district.Cells[cell]] += choices[choice].Weight(cell);
                }
            }
        }

        var taken = new int[people.Length];
        var placedBy = new PlacedBy[people.Length];
        for (var k = 0; k < taken.Length; k++)
        {
            taken[k] = Array.FindIndex(sums, sum => sum[k] > 0);
            placedBy[k] = people[k] == 0 ? PlacedBy.Nobody
                : taken[k] >= 0 ? choices[taken[k]].By
                : held[k] > 0 ? PlacedBy.AllCells
                : home[k] != None ? PlacedBy.OwnPoint
                : PlacedBy.OutsideTheGrid;
        }

        var laid = new double[district.Cells.Length];
        cancel.ThrowIfCancellationRequested();
        for (var cell = 0; cell < laid.Length; cell++)
        {
            var k = district.Cells[cell];
            if (k != None)
            {
                laid[cell] = taken[k] >= 0 ? people[k] * (choices[taken[k]].Weight(cell) / sums[taken[k]][k]) : people[k] / held[k];
            }
        }

        var outside = 0.0;
        for (var k = 0; k < people.Length; k++)
        {
            if (placedBy[k] == PlacedBy.OwnPoint)
            {
                laid[home[k]] += people[k];
            }
            else if (placedBy[k] == PlacedBy.OutsideTheGrid)
            {
                outside += people[k];
            }
        }

        return Account(district.Frame, laid, people, outside, placedBy);
    }

    /// <summary>Checks what was given and counts the cells of each source.</summary>
    private static int[] Held(Grid<int> holder, ReadOnlySpan<double> people, ReadOnlySpan<int> home)
    {
        ArgumentNullException.ThrowIfNull(holder);
        if (home.Length != people.Length)
        {
            throw new ArgumentException($"{home.Length} home cells do not fit {people.Length} sources.", nameof(home));
        }

        for (var source = 0; source < people.Length; source++)
        {
            if (!(people[source] >= 0 && double.IsFinite(people[source])))
            {
                throw new ArgumentException(
                    $"Source {source} has {people[source]} people; a finite number of at least 0 is needed: was a no-data value read?", nameof(people));
            }

            if (home[source] != None && (uint)home[source] >= (uint)holder.Cells.Length)
            {
                throw new ArgumentException($"Source {source} has its home in cell {home[source]}, outside the grid of {holder.Cells.Length} cells.", nameof(home));
            }
        }

        var held = new int[people.Length];
        foreach (var source in holder.Cells)
        {
            if (source != None && (uint)source >= (uint)held.Length)
            {
                throw new ArgumentException($"A cell belongs to source {source}, but there are only {held.Length}.", nameof(holder));
            }

            if (source != None)
            {
                held[source]++;
            }
        }

        return held;
    }

    private static PeopleOnCells Account(
        GridFrame frame, double[] laid, ReadOnlySpan<double> people, double outside, IReadOnlyList<PlacedBy> placedBy)
    {
        var given = 0.0;
        foreach (var number in people)
        {
            given += number;
        }

        var grid = new Grid<float>(frame, Array.ConvertAll(laid, number => (float)number));
        var placed = 0.0;
        foreach (var number in grid.Cells)
        {
            placed += number;
        }

        return new PeopleOnCells(grid, given, placed, outside, placedBy);
    }
}
