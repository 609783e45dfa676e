using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Mspa;

/// <summary>
/// The foreground that is neither core, rim nor islet, as a graph: its cells, and the places where it touches the rims. Contacts of touching
/// cells with the same core are one place.
/// </summary>
internal sealed class Residue
{
    private readonly Steps steps;
    private readonly Grid<byte> map;
    private readonly int[] index;          // number of a residual cell, where the map says branch
    private readonly List<int> cells = [];
    private readonly List<(int Cell, int Core)> contacts = [];   // in order of cells
    private readonly int[] firstContact;   // of each cell; shape (cells + 1)
    private readonly int[] placeOf;        // of each contact
    private readonly int[] placeStart;     // shape (places + 1)
    private readonly int[] placeContact;

    public Residue(Grid<byte> map, CoreLabels labels, Steps steps, CancellationToken cancel)
    {
        (this.map, this.steps, index) = (map, steps, labels.Label.Cells);
        for (var row = 0; row < map.Frame.Rows; row++)
        {
            cancel.ThrowIfCancellationRequested();
            Gather(labels, row);
        }

        firstContact = new int[cells.Count + 1];
        foreach (var (cell, _) in contacts)
        {
            firstContact[cell + 1]++;
        }

        for (var cell = 0; cell < cells.Count; cell++)
        {
            firstContact[cell + 1] += firstContact[cell];
        }

        placeOf = UnitePlaces(out var places);
        placeStart = new int[places + 1];
        foreach (var place in placeOf)
        {
            placeStart[place + 1]++;
        }

        for (var place = 0; place < places; place++)
        {
            placeStart[place + 1] += placeStart[place];
        }

        var next = placeStart.AsSpan(0, places).ToArray();
        placeContact = new int[contacts.Count];
        for (var contact = 0; contact < placeOf.Length; contact++)
        {
            placeContact[next[placeOf[contact]]++] = contact;
        }
    }

    /// <summary>Number of residual cells; the nodes before this number are cells, those from it on are places.</summary>
    public int Cells => cells.Count;

    /// <summary>Number of places.</summary>
    public int PlaceCount => placeStart.Length - 1;

    /// <summary>Where a residual cell lies on the map.</summary>
    public int CellOf(int node) => cells[node];

    /// <summary>Whether a residual cell touches a rim.</summary>
    public bool IsContact(int node) => firstContact[node + 1] > firstContact[node];

    /// <summary>The core that a place touches.</summary>
    public int CoreOf(int node) => contacts[placeContact[placeStart[node - Cells]]].Core;

    /// <summary>The neighbour of a node at a position: -1 for none there, -2 past the last position.</summary>
    public int Neighbour(int node, int position)
    {
        if (node >= Cells)
        {
            var at = placeStart[node - Cells] + position;
            return at < placeStart[node - Cells + 1] ? contacts[placeContact[at]].Cell : -2;
        }

        if (position < steps.Count)
        {
            var cell = steps.From(cells[node], position);
            return cell >= 0 && map.Cells[cell] == (byte)PatternClass.Branch ? index[cell] : -1;
        }

        var contact = firstContact[node] + position - steps.Count;
        return contact < firstContact[node + 1] ? Cells + placeOf[contact] : -2;
    }

    private void Gather(CoreLabels labels, int row)
    {
        var (columns, found, near) = (map.Frame.Columns, new List<int>(), new List<int>());
        for (var column = 0; column < columns; column++)
        {
            if (map[column, row] != (byte)PatternClass.Branch)
            {
                continue;
            }

            var cell = (row * columns) + column;
            found.Clear();
            for (var step = 0; step < steps.Count; step++)
            {
                var other = steps.From(cell, step);
                if (other >= 0 && map.Cells[other] is (byte)PatternClass.Edge or (byte)PatternClass.Perforation)
                {
                    labels.Nearest(other % columns, other / columns, near);
                    found.AddRange(near);
                }
            }

            foreach (var core in found.Distinct())
            {
                contacts.Add((cells.Count, core));
            }

            index[cell] = cells.Count;
            cells.Add(cell);
        }
    }

    private int[] UnitePlaces(out int count)
    {
        var parent = new int[contacts.Count];
        for (var contact = 0; contact < parent.Length; contact++)
        {
            parent[contact] = contact;
        }

        for (var contact = 0; contact < parent.Length; contact++)
        {
            var (cell, core) = contacts[contact];
            for (var step = 0; step < steps.Count; step++)
            {
                var other = Neighbour(cell, step);
                for (var beside = other < 0 ? 0 : firstContact[other]; other >= 0 && beside < firstContact[other + 1]; beside++)
                {
                    if (contacts[beside].Core == core)
                    {
                        RunUnion.Unite(parent, contact, beside);
                    }
                }
            }
        }

        count = 0;
        var number = new int[parent.Length];
        for (var contact = 0; contact < parent.Length; contact++)
        {
            var root = RunUnion.Root(parent, contact); // the smallest of its set
            number[contact] = root == contact ? count++ : number[root];
        }

        return number;
    }
}
