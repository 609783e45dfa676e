using System.Buffers.Binary;
using Hedgerow.Sharing.Drawings;
using Xunit;

namespace Hedgerow.Sharing.Tests.Drawings;

/// <summary>The metafile is built as its specification (MS-EMF) says: a header that counts right, records in sequence, an end.</summary>
public sealed class EmfFileTests
{
    private static readonly Drawing Drawn = new(72, 144,
    [
        new Box(1, 2, 30, 40, "#112233"), new Disc(10, 10, 5, null, "#445566"), new Stroke([(0, 0), (10, 10)], "#778899", 2, IsDashed: true),
        new Shape([[(0, 0), (10, 0), (0, 10)]], "#aabbcc"), new Label(5, 5, "ab棘", 10, Anchor.End), new Label(5, 5, string.Empty),
    ]);

    [Fact]
    public void Header_counts_bytes_and_records()
    {
        var bytes = EmfFile.Of(Drawn);
        var records = Records(bytes);

        Assert.Equal(1, records[0].Type);
        Assert.Equal(0x464d4520, Int(bytes, 40));
        Assert.Equal(bytes.Length, Int(bytes, 48));
        Assert.Equal(records.Count, Int(bytes, 52));
        Assert.Equal(14, records[^1].Type);
    }

    [Fact]
    public void Frame_is_as_large_as_the_drawing() => Assert.Equal((2540, 5080), (Int(EmfFile.Of(Drawn), 32), Int(EmfFile.Of(Drawn), 36)));

    [Fact]
    public void Every_mark_is_a_record_of_its_kind() =>
        Assert.Equal([3, 42, 4, 8, 84], Records(EmfFile.Of(Drawn)).Select(record => record.Type).Where(type => type is 3 or 42 or 4 or 8 or 84));

    [Fact]
    public void What_is_made_is_given_back()
    {
        var types = Records(EmfFile.Of(Drawn)).Select(record => record.Type).ToList();

        Assert.Equal(types.Count(type => type is 38 or 39 or 82), types.Count(type => type == 40));
    }

    private static List<(int Type, int Size)> Records(byte[] bytes)
    {
        List<(int Type, int Size)> found = [];
        for (var at = 0; at < bytes.Length;)
        {
            var size = Int(bytes, at + 4);
            Assert.True(size >= 8 && size % 4 == 0, $"a record at {at} has {size} bytes");
            found.Add((Int(bytes, at), size));
            at += size;
        }

        return found;
    }

    private static int Int(byte[] bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
}
