using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Hedgerow.Assessment.RunMaps;

/// <summary>A layer of shapes with its fields.</summary>
internal sealed record TileLayer(string Name, IReadOnlyList<string> Fields, IReadOnlyList<TileShape> Shapes);

/// <summary>Writes one tile in the form of the Mapbox Vector Tile specification 2.1.</summary>
internal static class VectorTile
{
    /// <summary>Units along a side of a tile.</summary>
    public const int Extent = 4096;

    /// <summary>The bytes of a tile; null when nothing can be seen in it.</summary>
    /// <param name="layers">Layers cut to the tile and its margin.</param>
    /// <param name="zoom">Zoom of the tile.</param>
    /// <param name="column">Its column, from the west.</param>
    /// <param name="row">Its row, from the north.</param>
    /// <param name="finest">Whether no finer tile follows: every point is then kept.</param>
    public static byte[]? Encode(IReadOnlyList<TileLayer> layers, int zoom, int column, int row, bool finest)
    {
        var tile = new Writer();
        foreach (var layer in layers)
        {
            if (Layer(layer, zoom, column, row, finest) is { } bytes)
            {
                tile.Bytes(3, bytes);
            }
        }

        return tile.Length == 0 ? null : tile.ToArray();
    }

    private static byte[]? Layer(TileLayer layer, int zoom, int column, int row, bool finest)
    {
        var body = new Writer();
        body.Text(1, layer.Name);
        var values = new Dictionary<object, int>();
        var ordered = new List<object>();
        var any = false;
        foreach (var shape in layer.Shapes)
        {
            var drawing = new Drawing(zoom, column, row, finest);
            if (!drawing.Draw(shape))
            {
                continue;
            }

            any = true;
            var tags = new Writer();
            for (var i = 0; i < layer.Fields.Count; i++)
            {
                if (shape.Values[i] is not { } value)
                {
                    continue;
                }

                value = value is int whole ? (long)whole : value;
                if (!values.TryGetValue(value, out var place))
                {
                    values[value] = place = ordered.Count;
                    ordered.Add(value);
                }

                tags.Varint((ulong)i);
                tags.Varint((ulong)place);
            }

            var feature = new Writer();
            feature.Key(1, 0);
            feature.Varint((ulong)shape.Id);
            feature.Bytes(2, tags.ToArray());
            feature.Key(3, 0);
            feature.Varint((ulong)shape.Kind);
            feature.Bytes(4, drawing.Commands.ToArray());
            body.Bytes(2, feature.ToArray());
        }

        if (!any)
        {
            return null;
        }

        foreach (var field in layer.Fields)
        {
            body.Text(3, field);
        }

        foreach (var value in ordered)
        {
            body.Bytes(4, Value(value));
        }

        body.Key(5, 0);
        body.Varint(Extent);
        body.Key(15, 0);
        body.Varint(2);
        return body.ToArray();
    }

    private static byte[] Value(object value)
    {
        var bytes = new Writer();
        switch (value)
        {
            case bool flag:
                bytes.Key(7, 0);
                bytes.Varint(flag ? 1u : 0u);
                break;
            case double number:
                bytes.Double(3, number);
                break;
            case long number:
                bytes.Key(6, 0);
                bytes.Varint(Writer.ZigZag(number));
                break;
            default:
                bytes.Text(1, Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty);
                break;
        }

        return bytes.ToArray();
    }

    /// <summary>Turns the paths of one shape into the drawing commands of a tile.</summary>
    private sealed class Drawing(int zoom, int column, int row, bool finest)
    {
        // What moves a line by less than this many units of the tile is not seen.
        private const double Unseen = 3;

        private readonly double scale = 1 << zoom;
        private readonly double tolerance = finest ? 0 : Unseen / (Extent * (double)(1 << zoom));
        private readonly List<(int X, int Y)> points = [];
        private (int X, int Y) pen;

        public Writer Commands { get; } = new();

        public bool Draw(TileShape shape)
        {
            foreach (var part in shape.Parts)
            {
                for (var i = 0; i < part.Count; i++)
                {
                    var drawn = Take(part[i], shape.Kind) && Put(shape.Kind, hole: i > 0);
                    if (!drawn && i == 0)
                    {
                        break;
                    }
                }
            }

            return Commands.Length > 0;
        }

        private bool Take(Path3 path, ShapeKind kind)
        {
            points.Clear();
            if (kind != ShapeKind.Point && path.Size < tolerance)
            {
                return false;
            }

            var least = tolerance * tolerance;
            for (var i = 0; i < path.Numbers.Length; i += 3)
            {
                if (tolerance > 0 && path.Numbers[i + 2] <= least)
                {
                    continue;
                }

                var point = ((int)Math.Round(((path.Numbers[i] * scale) - column) * Extent), (int)Math.Round(((path.Numbers[i + 1] * scale) - row) * Extent));
                if (points.Count == 0 || points[^1] != point)
                {
                    points.Add(point);
                }
            }

            return points.Count > 0;
        }

        private bool Put(ShapeKind kind, bool hole)
        {
            if (kind == ShapeKind.Point)
            {
                Move();
                return true;
            }

            if (kind == ShapeKind.Polygon)
            {
                if (points.Count > 1 && points[0] == points[^1])
                {
                    points.RemoveAt(points.Count - 1);
                }

                var area = Area();
                if (points.Count < 3 || area == 0)
                {
                    return false;
                }

                // Outer rings turn one way in a tile, holes the other.
                if (area > 0 == hole)
                {
                    points.Reverse();
                }
            }
            else if (points.Count < 2)
            {
                return false;
            }

            Move();
            Commands.Varint((ulong)(((points.Count - 1) << 3) | 2));
            foreach (var point in points.Skip(1))
            {
                Step(point);
            }

            if (kind == ShapeKind.Polygon)
            {
                Commands.Varint(15);
            }

            return true;
        }

        private void Move()
        {
            Commands.Varint((1 << 3) | 1);
            Step(points[0]);
        }

        private void Step((int X, int Y) point)
        {
            Commands.Varint(Writer.ZigZag(point.X - pen.X));
            Commands.Varint(Writer.ZigZag(point.Y - pen.Y));
            pen = point;
        }

        private long Area()
        {
            var twice = 0L;
            for (var i = 0; i < points.Count; i++)
            {
                var (a, b) = (points[i], points[(i + 1) % points.Count]);
                twice += ((long)a.X * b.Y) - ((long)b.X * a.Y);
            }

            return twice;
        }
    }

    /// <summary>Writes the wire form of protocol buffers.</summary>
    private sealed class Writer
    {
        private byte[] buffer = new byte[256];

        public int Length { get; private set; }

        public static ulong ZigZag(long value) => (ulong)((value << 1) ^ (value >> 63));

        public byte[] ToArray() => buffer.AsSpan(0, Length).ToArray();

        public void Key(int field, int type) => Varint((ulong)((field << 3) | type));

        public void Varint(ulong value)
        {
            Room(10);
            while (value >= 0x80)
            {
                buffer[Length++] = (byte)(value | 0x80);
                value >>= 7;
            }

            buffer[Length++] = (byte)value;
        }

        public void Double(int field, double value)
        {
            Key(field, 1);
            Room(8);
            BinaryPrimitives.WriteDoubleLittleEndian(buffer.AsSpan(Length), value);
            Length += 8;
        }

        public void Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

        public void Bytes(int field, byte[] bytes)
        {
            Key(field, 2);
            Varint((ulong)bytes.Length);
            Room(bytes.Length);
            bytes.CopyTo(buffer, Length);
            Length += bytes.Length;
        }

        private void Room(int bytes)
        {
            if (Length + bytes > buffer.Length)
            {
                Array.Resize(ref buffer, Math.Max(buffer.Length * 2, Length + bytes));
            }
        }
    }
}
