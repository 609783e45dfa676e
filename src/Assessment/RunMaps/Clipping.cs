namespace Hedgerow.Assessment.RunMaps;

/// <summary>Cuts shapes to a strip of the square between two values of x (axis 0) or y (axis 1).</summary>
internal static class Clipping
{
    /// <summary>The parts of shapes that lie in the strip; a shape wholly inside comes back as it is.</summary>
    public static List<TileShape> Cut(IReadOnlyList<TileShape> shapes, double from, double to, int axis)
    {
        var kept = new List<TileShape>(shapes.Count);
        foreach (var shape in shapes)
        {
            var parts = new List<IReadOnlyList<Path3>>(shape.Parts.Count);
            var whole = true;
            foreach (var part in shape.Parts)
            {
                if (part[0].Least[axis] >= from && part[0].Most[axis] <= to)
                {
                    parts.Add(part);
                    continue;
                }

                whole = false;
                if (part[0].Most[axis] >= from && part[0].Least[axis] <= to)
                {
                    Cut(shape.Kind, part, from, to, axis, parts);
                }
            }

            if (parts.Count > 0)
            {
                kept.Add(whole ? shape : shape with { Parts = parts });
            }
        }

        return kept;
    }

    private static void Cut(ShapeKind kind, IReadOnlyList<Path3> part, double from, double to, int axis, List<IReadOnlyList<Path3>> found)
    {
        if (kind == ShapeKind.Polygon)
        {
            var rings = part.Select(ring => Ring(Ring(ring.Numbers, from, axis, 1), to, axis, -1)).ToList();
            if (rings[0].Length >= 12)
            {
                found.Add([.. rings.Where(ring => ring.Length >= 12).Select(ring => new Path3(ring))]);
            }
        }
        else if (kind == ShapeKind.Line)
        {
            found.AddRange(Line(part[0].Numbers, from, axis, 1).SelectMany(piece => Line(piece, to, axis, -1)).Select(piece => new[] { new Path3(piece) }));
        }

        // A point whose box is not wholly inside lies outside.
    }

    // Sutherland and Hodgman's rule for one side: sign 1 keeps what is at least the limit, -1 what is at most.
    private static double[] Ring(double[] n, double limit, int axis, int sign)
    {
        var kept = new List<double>(n.Length + 6);
        for (var i = 0; i + 3 < n.Length; i += 3)
        {
            var (a, b) = (sign * (n[i + axis] - limit), sign * (n[i + 3 + axis] - limit));
            if (a >= 0)
            {
                kept.AddRange(n.AsSpan(i, 3));
            }

            if ((a < 0 && b > 0) || (a > 0 && b < 0))
            {
                Meet(kept, n, i, a / (a - b), limit, axis);
            }
        }

        if (kept.Count > 0)
        {
            kept.AddRange([kept[0], kept[1], kept[2]]);
        }

        return [.. kept];
    }

    private static List<double[]> Line(double[] n, double limit, int axis, int sign)
    {
        var pieces = new List<double[]>();
        var kept = new List<double>();
        void Close()
        {
            if (kept.Count >= 6)
            {
                kept[2] = kept[^1] = 1;
                pieces.Add([.. kept]);
            }

            kept.Clear();
        }

        for (var i = 0; i < n.Length; i += 3)
        {
            var a = sign * (n[i + axis] - limit);
            if (a >= 0)
            {
                kept.AddRange(n.AsSpan(i, 3));
            }

            if (i + 3 >= n.Length)
            {
                break;
            }

            var b = sign * (n[i + 3 + axis] - limit);
            if ((a < 0 && b > 0) || (a > 0 && b < 0))
            {
                Meet(kept, n, i, a / (a - b), limit, axis);
            }

            if (a >= 0 && b < 0)
            {
                Close();
            }
        }

        Close();
        return pieces;
    }

    private static void Meet(List<double> kept, double[] n, int i, double along, double limit, int axis)
    {
        var other = n[i + 1 - axis] + (along * (n[i + 4 - axis] - n[i + 1 - axis]));
        kept.AddRange(axis == 0 ? [limit, other, 1] : [other, limit, 1]);
    }
}
