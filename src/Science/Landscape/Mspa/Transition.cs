using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Mspa;

/// <summary>Shows connectors through the rim: the rim cells on every shortest way, within the rim, from a connector's end to the nearest core.</summary>
internal sealed class Transition
{
    /// <summary>Lengths of ways that differ by less than this share are the same.</summary>
    private const double Tie = 1e-9;

    private readonly Grid<byte> map;
    private readonly Steps steps;
    private readonly Dictionary<int, double> far = [];
    private readonly PriorityQueue<int, double> waiting = new();
    private readonly HashSet<int> marked = [];

    private Transition(Grid<byte> map, Steps steps) => (this.map, this.steps) = (map, steps);

    /// <summary>Marks the rim: bridges before loops; and where rims of different cores touch without a connector between them, a bridge.</summary>
    public static void Show(Grid<byte> map, CoreLabels labels, Steps steps, List<(int Cell, byte Kind)> ends, CancellationToken cancel)
    {
        var transition = new Transition(map, steps);
        var joints = Joints(map, labels, steps);
        var loops = transition.Ways(ends.Where(end => end.Kind == (byte)PatternClass.Loop).Select(end => end.Cell), cancel);
        var bridges = transition.Ways(ends.Where(end => end.Kind == (byte)PatternClass.Bridge).Select(end => end.Cell).Concat(joints), cancel);
        foreach (var cell in loops)
        {
            map.Cells[cell] = (byte)PatternClass.Loop;
        }

        foreach (var cell in bridges.Concat(joints))
        {
            map.Cells[cell] = (byte)PatternClass.Bridge;
        }
    }

    /// <summary>Rim cells that touch the rim of another core, or lie equally near to several.</summary>
    private static List<int> Joints(Grid<byte> map, CoreLabels labels, Steps steps)
    {
        var joints = new List<int>();
        for (var cell = 0; cell < map.Cells.Length; cell++)
        {
            if (!IsRim(map.Cells[cell]))
            {
                continue;
            }

            var own = labels.Label.Cells[cell];
            var joint = own == CoreLabels.Several;
            for (var step = 0; step < steps.Count && !joint; step++)
            {
                var other = steps.From(cell, step);
                joint = other >= 0 && IsRim(map.Cells[other]) && labels.Label.Cells[other] != own;
            }

            if (joint)
            {
                joints.Add(cell);
            }
        }

        return joints;
    }

    private static bool IsRim(byte cell) => cell is (byte)PatternClass.Edge or (byte)PatternClass.Perforation;

    private HashSet<int> Ways(IEnumerable<int> ends, CancellationToken cancel)
    {
        marked.Clear();
        foreach (var end in ends)
        {
            cancel.ThrowIfCancellationRequested();
            Way(end);
        }

        return [.. marked];
    }

    private void Way(int end)
    {
        far.Clear();
        waiting.Clear();
        far[end] = 0;
        waiting.Enqueue(end, 0);
        var reached = double.PositiveInfinity;
        var cores = new List<int>();
        while (waiting.TryDequeue(out var cell, out var length) && length <= reached * (1 + Tie))
        {
            if (map.Cells[cell] == (byte)PatternClass.Core)
            {
                reached = Math.Min(reached, length);
                if (!cores.Contains(cell))
                {
                    cores.Add(cell);
                }

                continue;
            }

            if (length > far[cell])
            {
                continue;
            }

            for (var step = 0; step < steps.Count; step++)
            {
                var other = steps.From(cell, step);
                var there = length + steps.Length(step);
                if (other >= 0 && (IsRim(map.Cells[other]) || map.Cells[other] == (byte)PatternClass.Core)
                    && (!far.TryGetValue(other, out var known) || there < known))
                {
                    far[other] = there;
                    waiting.Enqueue(other, there);
                }
            }
        }

        cores.ForEach(core => Back(core, end));
    }

    /// <summary>Goes back along every step that a shortest way can have taken.</summary>
    private void Back(int core, int end)
    {
        var open = new Stack<int>([core]);
        var met = new HashSet<int>();
        while (open.TryPop(out var cell))
        {
            for (var step = 0; step < steps.Count; step++)
            {
                var before = steps.From(cell, step);
                if (before >= 0 && before != end && IsRim(map.Cells[before]) && far.TryGetValue(before, out var there)
                    && Math.Abs(there + steps.Length(step) - far[cell]) <= Tie * far[cell] && met.Add(before))
                {
                    marked.Add(before);
                    open.Push(before);
                }
            }
        }
    }
}
