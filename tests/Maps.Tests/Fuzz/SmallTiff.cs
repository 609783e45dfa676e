using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Hedgerow.Maps.Tests.Fuzz;

/// <summary>A small GeoTIFF built by hand, so that every field of its header can be found and bent.</summary>
/// <param name="Columns">Columns.</param>
/// <param name="Rows">Rows.</param>
internal sealed record SmallTiff(int Columns, int Rows)
{
    /// <summary>Bytes of a cell: 1, 2 or 4 for whole numbers, 8 for real ones.</summary>
    public int CellBytes { get; init; } = 1;

    /// <summary>Rows of a strip; with <see cref="Tile"/> unused.</summary>
    public int StripRows { get; init; } = 4;

    /// <summary>Side of a tile, a multiple of 16; 0 for strips.</summary>
    public int Tile { get; init; }

    /// <summary>Whether blocks are compressed by DEFLATE.</summary>
    public bool Deflate { get; init; }

    /// <summary>Whether offsets have 64 bits.</summary>
    public bool Big { get; init; }

    /// <summary>The value of no data, as written.</summary>
    public string? NoData { get; init; } = "0";

    /// <summary>Height of a cell, m; its width is 10.</summary>
    public double CellHeight { get; init; } = 10;

    /// <summary>Where the 8 or 12 or 20 bytes of each entry of the header lie, after <see cref="Build"/>.</summary>
    public List<int> Entries { get; } = [];

    /// <summary>The file.</summary>
    /// <param name="cell">Value of a cell by column and row.</param>
    public byte[] Build(Func<int, int, int> cell)
    {
        Entries.Clear();
        using var file = new MemoryStream();
        file.Write(Big ? [(byte)'I', (byte)'I', 43, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] : [(byte)'I', (byte)'I', 42, 0, 0, 0, 0, 0]);
        var (offsets, sizes) = (new List<long>(), new List<long>());
        var (width, height) = Tile > 0 ? (Tile, Tile) : (Columns, StripRows);
        for (var top = 0; top < Rows; top += height)
        {
            for (var left = 0; left < Columns; left += width)
            {
                var block = Pack(Block(cell, left, top, width, Tile > 0 ? height : Math.Min(height, Rows - top)));
                offsets.Add(file.Position);
                sizes.Add(block.Length);
                file.Write(block);
            }
        }

        if (file.Position % 2 == 1)
        {
            file.WriteByte(0);
        }

        WriteDirectory(file, offsets, sizes);
        return file.ToArray();
    }

    private byte[] Block(Func<int, int, int> cell, int left, int top, int width, int height)
    {
        var bytes = new byte[width * height * CellBytes];
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
            {
                var value = left + column < Columns && top + row < Rows ? cell(left + column, top + row) : 0;
                var at = bytes.AsSpan(((row * width) + column) * CellBytes);
                switch (CellBytes)
                {
                    case 1: at[0] = (byte)value; break;
                    case 2: BinaryPrimitives.WriteUInt16LittleEndian(at, (ushort)value); break;
                    case 4: BinaryPrimitives.WriteInt32LittleEndian(at, value); break;
                    default: BinaryPrimitives.WriteDoubleLittleEndian(at, value); break;
                }
            }
        }

        return bytes;
    }

    private byte[] Pack(byte[] bytes)
    {
        if (!Deflate)
        {
            return bytes;
        }

        using var memory = new MemoryStream();
        using (var packer = new ZLibStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        {
            packer.Write(bytes);
        }

        return memory.ToArray();
    }

    private void WriteDirectory(MemoryStream file, List<long> offsets, List<long> sizes)
    {
        const int Ascii = 2, Short = 3, Long = 4, Real = 12;
        var places = Big ? 16 : Long;
        List<(int Tag, int Type, long Count, byte[] Value)> entries =
        [
            (256, Long, 1, Longs(Columns)), (257, Long, 1, Longs(Rows)), (258, Short, 1, Shorts(8 * CellBytes)), (259, Short, 1, Shorts(Deflate ? 8 : 1)), (262, Short, 1, Shorts(1)), (277, Short, 1, Shorts(1)),
            (339, Short, 1, Shorts(CellBytes == 8 ? 3 : CellBytes == 4 ? 2 : 1)), (33550, Real, 3, Reals(10, CellHeight, 0)), (33922, Real, 6, Reals(0, 0, 0, 500000, 5200000, 0)),
            (34735, Short, 16, Shorts(1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 3035)),
            .. Tile > 0
                ? new (int, int, long, byte[])[] { (322, Short, 1, Shorts(Tile)), (323, Short, 1, Shorts(Tile)), (324, places, offsets.Count, Places(offsets)), (325, places, sizes.Count, Places(sizes)) }
                : [(273, places, offsets.Count, Places(offsets)), (278, Long, 1, Longs(StripRows)), (279, places, sizes.Count, Places(sizes))],
        ];
        if (NoData is not null)
        {
            var text = Encoding.ASCII.GetBytes(NoData + "\0");
            entries.Add((42113, Ascii, text.Length, text));
        }

        entries.Sort((one, other) => one.Tag.CompareTo(other.Tag));
        var (entrySize, inline) = Big ? (20, 8) : (12, 4);
        var at = (int)file.Position;
        var tailAt = at + (Big ? 8 : 2) + (entries.Count * entrySize) + (Big ? 8 : 4);
        using var tail = new MemoryStream();
        file.Write(Big ? BitConverter.GetBytes((long)entries.Count) : BitConverter.GetBytes((ushort)entries.Count));
        foreach (var (tag, type, count, value) in entries)
        {
            Entries.Add((int)file.Position);
            file.Write([.. BitConverter.GetBytes((ushort)tag), .. BitConverter.GetBytes((ushort)type), .. Number(count)]);
            if (value.Length <= inline)
            {
                file.Write([.. value, .. new byte[inline - value.Length]]);
            }
            else
            {
                file.Write(Number(tailAt + tail.Position));
                tail.Write(value);
                tail.Write(new byte[(8 - (value.Length % 8)) % 8]);
            }
        }

        file.Write(Number(0));
        file.Write(tail.ToArray());
        file.Position = Big ? 8 : 4;
        file.Write(Number(at));
    }

    private byte[] Number(long value) => Big ? BitConverter.GetBytes(value) : BitConverter.GetBytes((uint)value);

    private byte[] Places(List<long> values) => [.. values.SelectMany(Number)];

    private static byte[] Longs(int value) => BitConverter.GetBytes(value);

    private static byte[] Shorts(params int[] values) => [.. values.SelectMany(value => BitConverter.GetBytes((ushort)value))];

    private static byte[] Reals(params double[] values) => [.. values.SelectMany(BitConverter.GetBytes)];
}
