using System.Runtime.InteropServices;

namespace Hedgerow.Species.Cubes;

/// <summary>A record in two words: cell and species; person, uncertainty and how exact its date is.</summary>
/// <param name="Place">Number of the cell above, code of the species in the lower 32 bits.</param>
/// <param name="Rest">Person in the upper 32 bits, then the number of the uncertainty, then the lowest 2 bits for the date.</param>
internal readonly record struct CodedRecord(ulong Place, ulong Rest);

/// <summary>The records of one year or month: in memory, and what had no room there in a file.</summary>
/// <param name="file">The file, made when it is needed.</param>
internal sealed class RecordBucket(string file)
{
    private const int First = 512, Largest = 16_384;

    private readonly List<CodedRecord[]> full = [];
    private CodedRecord[] last = new CodedRecord[First];
    private int filled;
    private long inFile;

    /// <summary>Records in it.</summary>
    internal long Count { get; private set; }

    /// <summary>Adds a record.</summary>
    internal void Add(CodedRecord record)
    {
        if (filled == last.Length)
        {
            full.Add(last);
            last = new CodedRecord[Math.Min(last.Length * 2, Largest)];
            filled = 0;
        }

        last[filled++] = record;
        Count++;
    }

    /// <summary>Puts all that is in memory into the file.</summary>
    internal void Spill()
    {
        using (var stream = new FileStream(file, FileMode.Append))
        {
            foreach (var (part, length) in InMemory())
            {
                stream.Write(MemoryMarshal.AsBytes(part.AsSpan(0, length)));
            }
        }

        inFile = Count;
        full.Clear();
        (last, filled) = (new CodedRecord[First], 0);
    }

    /// <summary>All records, some at a time.</summary>
    /// <param name="read">Receives them.</param>
    internal void Read(ReadOnlySpanAction read)
    {
        if (inFile > 0)
        {
            using var stream = File.OpenRead(file);
            var room = new CodedRecord[Largest];
            for (var left = inFile; left > 0;)
            {
                var some = room.AsSpan(0, (int)Math.Min(left, Largest));
                stream.ReadExactly(MemoryMarshal.AsBytes(some));
                read(some);
                left -= some.Length;
            }
        }

        foreach (var (part, length) in InMemory())
        {
            read(part.AsSpan(0, length));
        }
    }

    /// <summary>Forgets everything.</summary>
    internal void Clear()
    {
        full.Clear();
        (last, filled, inFile, Count) = ([], 0, 0, 0);
        File.Delete(file);
    }

    /// <summary>Receives records.</summary>
    internal delegate void ReadOnlySpanAction(ReadOnlySpan<CodedRecord> records);

    private IEnumerable<(CodedRecord[] Part, int Length)> InMemory() => full.Select(part => (part, part.Length)).Append((last, filled));
}
