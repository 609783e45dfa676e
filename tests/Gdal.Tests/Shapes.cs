using System.Buffers.Binary;

namespace Hedgerow.Gdal.Tests;

/// <summary>Well-known binary written and read by hand, so that the tests do not lean on the library that they test.</summary>
internal static class Shapes
{
    internal static byte[] Box(double left, double bottom, double right, double top) =>
        Polygon((left, bottom), (right, bottom), (right, top), (left, top));

    internal static byte[] Point(double x, double y)
    {
        var bytes = new List<byte> { 1 };
        Add(bytes, 1);
        Add(bytes, x);
        Add(bytes, y);
        return [.. bytes];
    }

    /// <summary>A polygon of one ring, which is closed here.</summary>
    internal static byte[] Polygon(params (double X, double Y)[] corners)
    {
        var bytes = new List<byte> { 1 };
        Add(bytes, 3);
        Add(bytes, 1);
        Add(bytes, corners.Length + 1);
        foreach (var (x, y) in corners.Append(corners[0]))
        {
            Add(bytes, x);
            Add(bytes, y);
        }

        return [.. bytes];
    }

    /// <summary>Type, then the rings of a polygon.</summary>
    internal static List<(double X, double Y)[]> Rings(byte[] wkb)
    {
        Assert.Equal(1, wkb[0]);
        Assert.Equal(3, Type(wkb));
        var at = 9;
        var rings = new List<(double, double)[]>();
        for (var ring = BinaryPrimitives.ReadInt32LittleEndian(wkb.AsSpan(5)); ring > 0; ring--)
        {
            var points = new (double, double)[BinaryPrimitives.ReadInt32LittleEndian(wkb.AsSpan(at))];
            at += 4;
            for (var i = 0; i < points.Length; i++, at += 16)
            {
                points[i] = (BinaryPrimitives.ReadDoubleLittleEndian(wkb.AsSpan(at)), BinaryPrimitives.ReadDoubleLittleEndian(wkb.AsSpan(at + 8)));
            }

            rings.Add(points);
        }

        return rings;
    }

    internal static int Type(byte[] wkb) => BinaryPrimitives.ReadInt32LittleEndian(wkb.AsSpan(1));

    private static void Add(List<byte> bytes, int value)
    {
        var four = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(four, value);
        bytes.AddRange(four);
    }

    private static void Add(List<byte> bytes, double value)
    {
        var eight = new byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(eight, value);
        bytes.AddRange(eight);
    }
}
