using System.IO.Compression;
using System.Text;

namespace Hedgerow.LandscapeRuns;

/// <summary>Writes a GeoTIFF of one band in strips of 64 rows, compressed by DEFLATE on all cores, whatever its size up to 4 GB of file.</summary>
internal static class TiffFile
{
    /// <summary>Rows of a strip.</summary>
    public const int StripRows = 64;

    /// <summary>Writes a square map of cells of 10 m in EPSG:3035 with 0 for no data.</summary>
    /// <param name="path">The file; nothing of it is seen before it is whole.</param>
    /// <param name="side">Columns and rows.</param>
    /// <param name="bytesPerCell">1 or 2.</param>
    /// <param name="strip">Makes the cells of a strip: first row, number of rows, bytes.</param>
    public static void Write(string path, int side, int bytesPerCell, Action<int, int, byte[]> strip)
    {
        var count = (side + StripRows - 1) / StripRows;
        var (offsets, sizes) = (new uint[count], new uint[count]);
        var unfinished = path + ".part";
        using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
        {
            file.Write("II*\0\0\0\0\0"u8);
            var batch = Environment.ProcessorCount * 4;
            for (var first = 0; first < count; first += batch)
            {
                var packed = new byte[Math.Min(batch, count - first)][];
                Parallel.For(0, packed.Length, i => packed[i] = Packed(first + i));
                for (var i = 0; i < packed.Length; i++)
                {
                    (offsets[first + i], sizes[first + i]) = (checked((uint)file.Position), (uint)packed[i].Length);
                    file.Write(packed[i]);
                }
            }

            file.Position += file.Position % 2;
            var directory = checked((uint)file.Position);
            file.Write(Directory(directory, side, bytesPerCell, offsets, sizes));
            file.Position = 4;
            file.Write(BitConverter.GetBytes(directory));
        }

        File.Move(unfinished, path, overwrite: true);

        byte[] Packed(int index)
        {
            var (row, rows) = (index * StripRows, Math.Min(StripRows, side - (index * StripRows)));
            var cells = new byte[(long)rows * side * bytesPerCell];
            strip(row, rows, cells);
            using var memory = new MemoryStream();
            using (var packer = new ZLibStream(memory, CompressionLevel.Optimal, leaveOpen: true))
            {
                packer.Write(cells);
            }

            return memory.ToArray();
        }
    }

    private static byte[] Directory(uint at, int side, int bytesPerCell, uint[] offsets, uint[] sizes)
    {
        const ushort Ascii = 2, Short = 3, Long = 4, Double = 12;
        var noData = Encoding.ASCII.GetBytes("0\0");
        (ushort Tag, ushort Type, uint Count, byte[] Value)[] entries =
        [
            (256, Long, 1, Bytes([(uint)side])), (257, Long, 1, Bytes([(uint)side])), (258, Short, 1, Shorts(8 * bytesPerCell)), (259, Short, 1, Shorts(8)), (262, Short, 1, Shorts(1)),
            (273, Long, (uint)offsets.Length, Bytes(offsets)), (277, Short, 1, Shorts(1)), (278, Long, 1, Bytes([StripRows])), (279, Long, (uint)sizes.Length, Bytes(sizes)),
            (339, Short, 1, Shorts(1)), (33550, Double, 3, Doubles(10, 10, 0)), (33922, Double, 6, Doubles(0, 0, 0, 4_000_000, 3_000_000 + (10.0 * side), 0)),
            // A projected system (1024 = 1), cells are areas (1025 = 1), EPSG:3035 (3072).
            (34735, Short, 16, Shorts(1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 3035)), (42113, Ascii, (uint)noData.Length, noData),
        ];
        using var head = new MemoryStream();
        using var tail = new MemoryStream();
        var tailAt = at + 2 + ((uint)entries.Length * 12) + 4;
        using var writer = new BinaryWriter(head);
        writer.Write((ushort)entries.Length);
        foreach (var (tag, type, count, value) in entries)
        {
            writer.Write(tag);
            writer.Write(type);
            writer.Write(count);
            if (value.Length <= 4)
            {
                writer.Write([.. value, .. new byte[4 - value.Length]]);
            }
            else
            {
                writer.Write(tailAt + (uint)tail.Length);
                tail.Write(value);
                tail.Write(new byte[value.Length % 2]);
            }
        }

        writer.Write(0u);
        return [.. head.ToArray(), .. tail.ToArray()];
    }

    private static byte[] Shorts(params int[] values) => [.. values.SelectMany(value => BitConverter.GetBytes((ushort)value))];

    private static byte[] Bytes(uint[] values) => [.. values.SelectMany(BitConverter.GetBytes)];

    private static byte[] Doubles(params double[] values) => [.. values.SelectMany(BitConverter.GetBytes)];
}
