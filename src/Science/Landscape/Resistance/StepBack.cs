namespace Hedgerow.Science.Landscape.Resistance;

/// <summary>Finds from finished costs which step led to a cell: the one whose sum is the cost, to the last bit.</summary>
internal sealed class StepBack(ResistanceMap map, StepTable table)
{
    private readonly (int Offset, int Lane)[] touching =
    [
        .. from direction in Enumerable.Range(1, 8)
           let offset = StepDirection.Offset((byte)direction)
           select ((offset.Rows * map.Stride) + offset.Columns, ((offset.Rows + 1) * 4) + offset.Columns + 1),
    ];

    /// <summary>The direction of the cell before; of several the one with the same source, then the first.</summary>
    public byte To(int at, double here, double[] costs, int[]? ids)
    {
        var own = map.ResistanceAt(at);
        for (var n = 0; n < touching.Length; n++)
        {
            var (offset, lane) = touching[n];
            var from = at + offset;
            if (costs[from] >= 0 && costs[from] + ((own + map.ResistanceAt(from)) * table.Factors[lane]) == here && (ids is null || ids[from] == ids[at])
                && !(table.Sideways[lane] != 0 && costs[at + table.Sideways[lane]] == CostSearch.Barrier && costs[at + table.Downward[lane]] == CostSearch.Barrier))
            {
                return (byte)(n + 1);
            }
        }

        for (var move = 0; move < table.Knights.Length; move++)
        {
            var (from, near, far) = (at + table.Knights[move], at + table.Between[2 * move], at + table.Between[(2 * move) + 1]);
            if (costs[from] >= 0 && costs[near] >= 0 && costs[far] >= 0 && (ids is null || ids[from] == ids[at])
                && costs[from] + (((own + map.ResistanceAt(from)) + (map.ResistanceAt(near) + map.ResistanceAt(far))) * table.KnightFactors[move]) == here)
            {
                return (byte)(move + 9);
            }
        }

        return StepDirection.None;
    }
}
