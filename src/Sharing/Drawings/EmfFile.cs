using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Hedgerow.Sharing.Drawings;

/// <summary>Writes a drawing as an enhanced metafile, which every word processor draws sharply at any size, also those that know no SVG.</summary>
internal sealed class EmfFile
{
    // Units of the file in a point: places are whole numbers there.
    private const int Fine = 20;
    private const int HeaderBytes = 100;
    private const int Object = 1;

    private readonly List<byte> records = [];
    private int count = 1;

    private EmfFile()
    {
    }

    /// <summary>The bytes of the file.</summary>
    public static byte[] Of(Drawing drawing)
    {
        var file = new EmfFile();
        var (width, height) = (Units(drawing.Width), Units(drawing.Height));
        file.Record(17, 8);
        file.Record(10, 0, 0);
        file.Record(9, width, height);
        file.Record(12, 0, 0);
        file.Record(11, width, height);
        file.Record(18, 1);
        file.Record(19, 1);
        foreach (var mark in drawing.Marks)
        {
            file.Draw(mark);
        }

        file.Record(14, 0, 16, 20);
        return file.Finish(drawing, width, height);
    }

    private void Draw(Mark mark)
    {
        switch (mark)
        {
            case Box box:
                Shaped(box.Fill, box.Stroke, 0.6, () => Polygon(3, [(box.X, box.Y), (box.X + box.Width, box.Y), (box.X + box.Width, box.Y + box.Height), (box.X, box.Y + box.Height)]));
                break;
            case Disc disc:
                Shaped(disc.Fill, disc.Stroke, 0.8, () => Record(42, Units(disc.X - disc.Radius), Units(disc.Y - disc.Radius), Units(disc.X + disc.Radius), Units(disc.Y + disc.Radius)));
                break;
            case Stroke line:
                Pen(line.Color, line.Width, line.IsDashed);
                Polygon(4, line.Points);
                Drop(unchecked((int)0x80000007));
                break;
            case Shape shape:
                Shaped(shape.Fill, shape.Stroke, shape.Width, () => Polygons(shape.Rings));
                break;
            case Label label:
                Text(label);
                break;
            default:
                throw new ArgumentException($"A drawing holds a mark of an unknown kind, {mark.GetType().Name}.", nameof(mark));
        }
    }

    // Object 1 is the pen or font of the moment, object 2 the brush. Stock objects: 5 the empty brush, 8 the empty pen.
    private void Shaped(string? fill, string? stroke, double width, Action draw)
    {
        if (stroke is null)
        {
            Record(37, unchecked((int)0x80000008));
        }
        else
        {
            Pen(stroke, width, dashed: false);
        }

        if (fill is null)
        {
            Record(37, unchecked((int)0x80000005));
        }
        else
        {
            Record(39, Object + 1, 0, Colour(fill), 0);
            Record(37, Object + 1);
        }

        draw();
        if (fill is not null)
        {
            Record(37, unchecked((int)0x80000005));
            Record(40, Object + 1);
        }

        if (stroke is not null)
        {
            Drop(unchecked((int)0x80000008));
        }
    }

    private void Pen(string colour, double width, bool dashed)
    {
        Record(38, Object, dashed ? 1 : 0, Math.Max(1, Units(width)), 0, Colour(colour));
        Record(37, Object);
    }

    private void Drop(int stock)
    {
        Record(37, stock);
        Record(40, Object);
    }

    private void Polygon(int type, IReadOnlyList<(double X, double Y)> points) =>
        Record(type, [.. Bounds(points), points.Count, .. points.SelectMany(Place)]);

    private void Polygons(IReadOnlyList<IReadOnlyList<(double X, double Y)>> rings)
    {
        var all = rings.SelectMany(ring => ring).ToList();
        if (all.Count > 0)
        {
            Record(8, [.. Bounds(all), rings.Count, all.Count, .. rings.Select(ring => ring.Count), .. all.SelectMany(Place)]);
        }
    }

    private void Text(Label label)
    {
        if (label.Text.Length == 0)
        {
            return;
        }

        // The face that the text needs: one with Chinese signs where it has any.
        var han = label.Text.Any(letter => letter >= 0x2e80);
        var font = new byte[4 + 92 + 228];
        BinaryPrimitives.WriteInt32LittleEndian(font, Object);
        BinaryPrimitives.WriteInt32LittleEndian(font.AsSpan(4), -Units(label.Size));
        BinaryPrimitives.WriteInt32LittleEndian(font.AsSpan(20), label.IsBold ? 700 : 400);
        font[27] = han ? (byte)134 : (byte)1;
        font[31] = 0x22;
        Encoding.Unicode.GetBytes(han ? "Microsoft YaHei" : "Arial").CopyTo(font, 32);
        Bytes(82, font);
        Record(37, Object);
        Record(24, Colour(label.Color));
        Record(22, 24 + label.Anchor switch { Anchor.Middle => 6, Anchor.End => 2, _ => 0 });
        var words = Encoding.Unicode.GetBytes(label.Text);
        var padded = (words.Length + 3) / 4 * 4;
        var (x, y) = (Units(label.X), Units(label.Y));
        var steps = Steps(label);
        var body = new byte[68 + padded + (4 * steps.Length)];
        int[] head = [0, 0, -1, -1, 1, 0, 0, x, y, label.Text.Length, 76, 0, 0, 0, -1, -1, 76 + padded];
        Write(body, 0, head);
        BinaryPrimitives.WriteSingleLittleEndian(body.AsSpan(20), 1);
        BinaryPrimitives.WriteSingleLittleEndian(body.AsSpan(24), 1);
        words.CopyTo(body, 68);
        Write(body, 68 + padded, steps);
        Bytes(84, body);
        Drop(unchecked((int)0x8000000d));
    }

    private static int[] Steps(Label label) => [.. label.Text.Select(letter => Units(label.Size * TextWidth.Of(letter, label.IsBold)))];

    private static IEnumerable<int> Bounds(IReadOnlyList<(double X, double Y)> points) => points.Count == 0
        ? [0, 0, -1, -1]
        : [Units(points.Min(p => p.X)), Units(points.Min(p => p.Y)), Units(points.Max(p => p.X)), Units(points.Max(p => p.Y))];

    private static IEnumerable<int> Place((double X, double Y) point) => [Units(point.X), Units(point.Y)];

    private static int Units(double points) => (int)Math.Round(points * Fine, MidpointRounding.AwayFromZero);

    // Colours stand as blue, green, red.
    private static int Colour(string css)
    {
        var rgb = int.Parse(css.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16);
    }

    private void Record(int type, params int[] values)
    {
        var body = new byte[4 * values.Length];
        Write(body, 0, values);
        Bytes(type, body);
    }

    private void Bytes(int type, byte[] body)
    {
        Span<byte> head = stackalloc byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(head, type);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], 8 + body.Length);
        records.AddRange(head);
        records.AddRange(body);
        count++;
    }

    private static void Write(byte[] body, int at, int[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(body.AsSpan(at + (4 * i)), values[i]);
        }
    }

    private byte[] Finish(Drawing drawing, int width, int height)
    {
        // A device of 20 units a point: 25.4 mm are 72 points.
        int Hundredths(double points) => (int)Math.Round(points * 2540 / 72);
        var header = new byte[HeaderBytes];
        int[] values =
        [
            1, HeaderBytes, 0, 0, width, height, 0, 0, Hundredths(drawing.Width), Hundredths(drawing.Height), 0x464d4520, 0x10000, HeaderBytes + records.Count, count, Object + 2, 0, 0, 0,
            width, height, Hundredths(drawing.Width) / 100, Hundredths(drawing.Height) / 100, 0, 0, 0,
        ];
        Write(header, 0, values);
        return [.. header, .. records];
    }
}
