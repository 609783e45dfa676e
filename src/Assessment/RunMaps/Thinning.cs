using NetTopologySuite.Geometries;

namespace Hedgerow.Assessment.RunMaps;

/// <summary>Weighs the points of a line once, so that every zoom can leave out those that it cannot show (Douglas and Peucker's rule).</summary>
internal static class Thinning
{
    /// <summary>The line with the weight of each point: the square of its distance from the line that stands without it.</summary>
    public static Path3 Weigh(CoordinateSequence line)
    {
        var numbers = new double[3 * line.Count];
        for (var i = 0; i < line.Count; i++)
        {
            numbers[3 * i] = line.GetX(i);
            numbers[(3 * i) + 1] = line.GetY(i);
        }

        // The ends stay, and of a ring the point farthest from them too.
        numbers[2] = 1;
        numbers[^1] = 1;
        var open = new Stack<(int First, int Last)>();
        open.Push((0, line.Count - 1));
        while (open.TryPop(out var piece))
        {
            var (best, at) = (0.0, -1);
            for (var i = piece.First + 1; i < piece.Last; i++)
            {
                var distance = FromSegment(numbers, i, piece.First, piece.Last);
                // Where several are as far, the one nearest the middle keeps the work short on long straight steps.
                if (distance > best || (distance == best && at >= 0 && Math.Abs((2 * i) - piece.First - piece.Last) < Math.Abs((2 * at) - piece.First - piece.Last)))
                {
                    (best, at) = (distance, i);
                }
            }

            if (at > 0)
            {
                numbers[(3 * at) + 2] = best;
                open.Push((piece.First, at));
                open.Push((at, piece.Last));
            }
        }

        return new Path3(numbers);
    }

    private static double FromSegment(double[] n, int point, int first, int last)
    {
        var (x, y) = (n[3 * first], n[(3 * first) + 1]);
        var (dx, dy) = (n[3 * last] - x, n[(3 * last) + 1] - y);
        var (px, py) = (n[3 * point] - x, n[(3 * point) + 1] - y);
        var length = (dx * dx) + (dy * dy);
        if (length > 0)
        {
            var along = Math.Clamp(((px * dx) + (py * dy)) / length, 0, 1);
            px -= along * dx;
            py -= along * dy;
        }

        return (px * px) + (py * py);
    }
}
