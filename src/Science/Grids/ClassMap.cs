namespace Hedgerow.Science.Grids;

/// <summary>A map of classes, one byte a cell: what each byte stands for, and which one stands for no data.</summary>
public sealed class ClassMap
{
    private readonly long[] codes;

    /// <summary>Describes a map of classes.</summary>
    /// <param name="rows">The bytes.</param>
    /// <param name="codes">The class code of each byte, different and ascending but for the byte of no data; shape (256). Null where bytes are the codes themselves.</param>
    /// <param name="noData">The byte of cells of which nothing is known; null where every cell has a class.</param>
    /// <exception cref="ArgumentException">There are not 256 codes.</exception>
    public ClassMap(IRows<byte> rows, IReadOnlyList<long>? codes = null, byte? noData = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (codes is not null && codes.Count != 256)
        {
            throw new ArgumentException($"{codes.Count} codes given for the 256 values of a byte: give one for each, used or not.", nameof(codes));
        }

        Rows = rows;
        NoData = noData;
        this.codes = codes is null ? [.. Enumerable.Range(0, 256)] : [.. codes];
    }

    /// <summary>The bytes.</summary>
    public IRows<byte> Rows { get; }

    /// <summary>Where the map lies.</summary>
    public GridFrame Frame => Rows.Frame;

    /// <summary>The byte of cells of which nothing is known; null where every cell has a class.</summary>
    public byte? NoData { get; }

    /// <summary>The class code that a byte stands for.</summary>
    /// <param name="cell">The byte.</param>
    /// <returns>The code.</returns>
    public long Code(byte cell) => codes[cell];

    /// <summary>The byte of a class code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The byte, or null where no byte but that of no data stands for it.</returns>
    public byte? ByteOf(long code)
    {
        for (var cell = 0; cell < codes.Length; cell++)
        {
            if (codes[cell] == code && cell != NoData)
            {
                return (byte)cell;
            }
        }

        return null;
    }
}
