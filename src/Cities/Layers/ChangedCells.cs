using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Layers;

/// <summary>
/// The masks of land roles with some places painted over, change by change. A mask is copied when it is first asked for. The sea is never painted:
/// what lies under water is no ground.
/// </summary>
internal sealed class ChangedCells
{
    private readonly CityYear basis;
    private readonly Lock gate = new();
    private readonly Dictionary<LandRole, (Grid<byte>? Mask, bool IsCopy)> painted = [];
    private readonly List<(PlaceChange Change, List<(int Row, int First, int End)> Runs)> steps = [];

    public ChangedCells(CityYear basis, IReadOnlyList<PlaceChange> changes)
    {
        this.basis = basis;
        foreach (var change in changes)
        {
            if (change.Ground.Count > 0)
            {
                Take(change);
            }
        }
    }

    /// <summary>The cells of a role after all changes; null where the city knows nothing of it.</summary>
    public Grid<byte>? Of(LandRole role)
    {
        lock (gate)
        {
            if (!painted.TryGetValue(role, out var kept))
            {
                var found = basis.Role(role);
                var mask = found.Gap is null ? found.Value.Value.Mask : null;
                kept = (mask is null ? null : Painted(mask, role), IsPainted(role));
                painted.Add(role, kept);
            }

            return kept.Mask;
        }
    }

    /// <summary>A mask with everything painted that the changes say of a role; the mask itself where they say nothing.</summary>
    public Grid<byte> Painted(Grid<byte> mask, LandRole role)
    {
        if (!IsPainted(role))
        {
            return mask;
        }

        var copy = new Grid<byte>(mask.Frame, [.. mask.Cells]);
        foreach (var (change, runs) in steps)
        {
            Paint(copy, change, runs, role);
        }

        return copy;
    }

    /// <summary>Where a mask differs from what it was, one part for each change that paints it.</summary>
    public IEnumerable<(GridWindow Cells, long Count)> Differences(Grid<byte> before, Grid<byte> after, LandRole role)
    {
        if (ReferenceEquals(before, after))
        {
            yield break;
        }

        foreach (var (change, runs) in steps)
        {
            if (change.Ground.ContainsKey(role) && Difference.Of(before, after, runs) is { } found)
            {
                yield return found;
            }
        }
    }

    // The cells are chosen by the ground that the changes before have left.
    private void Take(PlaceChange change)
    {
        Grid<byte>?[] wanted = [.. change.Replaces.Select(Of)];
        var sea = basis.Sea?.Value;
        var runs = new List<(int Row, int First, int End)>();
        PolygonCells.Runs(change.Shape, basis.Canvas.Frame, (row, first, end) =>
        {
            for (var column = first; column < end; column++)
            {
                if (!Changes(wanted, sea, row, column))
                {
                    continue;
                }

                var from = column;
                while (column + 1 < end && Changes(wanted, sea, row, column + 1))
                {
                    column++;
                }

                runs.Add((row, from, column + 1));
            }
        });
        steps.Add((change, runs));
        foreach (var role in change.Ground.Keys.Where(painted.ContainsKey).ToList())
        {
            // The city's own mask is copied before it is painted; a copy has been shown to nobody yet.
            if (painted[role] is ({ } mask, var isCopy))
            {
                painted[role] = (isCopy ? Paint(mask, change, runs, role) : Painted(mask, role), true);
            }
        }
    }

    private bool IsPainted(LandRole role) => steps.Exists(s => s.Change.Ground.ContainsKey(role));

    private static bool Changes(Grid<byte>?[] wanted, Grid<byte>? sea, int row, int column) =>
        (sea is null || sea[column, row] != Cell.Yes)
        && (wanted.Length == 0 || Array.Exists(wanted, mask => mask is not null && mask[column, row] == Cell.Yes));

    private static Grid<byte> Paint(Grid<byte> mask, PlaceChange change, List<(int Row, int First, int End)> runs, LandRole role)
    {
        if (change.Ground.TryGetValue(role, out var becomes))
        {
            foreach (var (row, first, end) in runs)
            {
                mask.Row(row)[first..end].Fill(becomes ? Cell.Yes : Cell.No);
            }
        }

        return mask;
    }
}
