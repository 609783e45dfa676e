namespace Hedgerow.Science.Landscape.Resistance;

/// <summary>A cost that leaves a tile for a cell of another one.</summary>
internal readonly record struct CostMessage(double Cost, int Id, int Tile, ushort Place);

/// <summary>A small part of the map with the cells in it that wait: what one thread works on at a time, near in memory.</summary>
internal sealed class CostTile(int column, int row, int first)
{
    /// <summary>A place in a tile is 16 bits: its column in the lower ones, its row above.</summary>
    public const int ColumnBits = 9;

    public const int Columns = 1 << ColumnBits;

    public const int Rows = 1 << (16 - ColumnBits);

    private ushort[] waiting = [];

    /// <summary>First column, from that of the window.</summary>
    public int Column => column;

    /// <summary>First row, from that of the window.</summary>
    public int Row => row;

    /// <summary>Where the tile's first cell stands in the arrays.</summary>
    public int First => first;

    /// <summary>No bucket that waits is before this one.</summary>
    public long Earliest { get; set; } = long.MaxValue;

    /// <summary>The first bucket of the stretch of costs in which the tile was worked on last.</summary>
    public long Stretch { get; set; } = -1;

    /// <summary>Whether any of its cells may have a cost.</summary>
    public bool Reached => Stretch >= 0 || Earliest < long.MaxValue;

    /// <summary>Costs that left the tile and are not delivered yet.</summary>
    public List<CostMessage> Leaving { get; } = [];

    /// <summary>The places that wait; some may have been settled since.</summary>
    public Span<ushort> Waiting => waiting.AsSpan(0, Count);

    /// <summary>How many wait.</summary>
    public int Count { get; set; }

    public void Wait(ushort place, long bucket)
    {
        if (Count == waiting.Length)
        {
            Array.Resize(ref waiting, Math.Max(64, Count * 2));
        }

        waiting[Count++] = place;
        Earliest = Math.Min(Earliest, bucket);
    }
}
