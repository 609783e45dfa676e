using System.Buffers.Binary;

namespace Hedgerow.Maps.Tests.Fuzz;

/// <summary>Small GeoTIFFs that were cut off or bent in one to four places, the same for the same number.</summary>
internal static class BentTiff
{
    private static readonly SmallTiff[] Whole =
    [
        new(37, 29), new(37, 29) { Deflate = true }, new(50, 40) { Tile = 16 }, new(50, 40) { Tile = 32, Deflate = true, CellHeight = 12.5 }, new(23, 31) { Big = true, Deflate = true },
        new(31, 17) { CellBytes = 2, Deflate = true, NoData = "65535" }, new(31, 17) { CellBytes = 4, NoData = "-9999" }, new(19, 23) { CellBytes = 8, NoData = "nan", Deflate = true },
        new(1, 64) { StripRows = 1 }, new(64, 1) { NoData = null }, new(48, 48) { Tile = 16, CellBytes = 2, Big = true },
    ];

    private static readonly long[] Extremes =
        [0, 1, 2, 3, 7, 8, 16, 255, 256, 0x7fff, 0x8000, 0xffff, 0x10000, 0xffffff, 0x7fffff00, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff, 0x100000000, long.MaxValue, -1];

    /// <summary>The file of a number.</summary>
    public static byte[] Of(int number)
    {
        var random = new Random(number);
        var tiff = Whole[random.Next(Whole.Length)] with { };
        var file = tiff.Build((column, row) => ((column / 5) + (row / 3)) % 4);
        for (var bends = random.Next(1, 5); bends > 0; bends--)
        {
            file = Bend(file, tiff, random);
        }

        return file;
    }

    private static byte[] Bend(byte[] file, SmallTiff tiff, Random random)
    {
        switch (random.Next(10))
        {
            case 0:
                return file[..random.Next(file.Length + 1)];
            case 1:
                return [.. file[..random.Next(file.Length + 1)], .. file[random.Next(file.Length + 1)..]];
            case 2 or 3:
                for (var i = random.Next(1, 9); i > 0 && file.Length > 0; i--)
                {
                    file[random.Next(file.Length)] = (byte)random.Next(256);
                }

                return file;
            default:
                // A tag, a type, a count, a value, or what a value points at.
                var entry = tiff.Entries[random.Next(tiff.Entries.Count)];
                var (count, value, wide) = tiff.Big ? (entry + 4, entry + 12, 8) : (entry + 4, entry + 8, 4);
                switch (random.Next(7))
                {
                    case 0: Put(file, entry, random.Next(65536), 2); break;
                    case 1: Put(file, entry + 2, random.Next(20), 2); break;
                    case 2: Put(file, count, Extreme(random), wide); break;
                    case 3 when value + wide <= file.Length:
                        var target = tiff.Big ? BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(value)) : BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(value));
                        if (target >= 0 && target < file.Length - 16)
                        {
                            Put(file, (int)target + (wide * random.Next(3)), Extreme(random), wide);
                        }

                        break;
                    default: Put(file, value, Extreme(random), wide); break;
                }

                return file;
        }
    }

    private static long Extreme(Random random) => Extremes[random.Next(Extremes.Length)] + (random.Next(8) == 0 ? random.Next(-2, 3) : 0);

    private static void Put(byte[] file, int at, long value, int bytes)
    {
        for (var i = 0; i < bytes && at + i < file.Length; i++)
        {
            file[at + i] = (byte)(value >> (8 * i));
        }
    }
}
