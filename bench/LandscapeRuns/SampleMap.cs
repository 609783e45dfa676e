using System.Collections.Concurrent;
using System.Diagnostics;

namespace Hedgerow.LandscapeRuns;

/// <summary>
/// A made landscape of 10 m cells: correlated noise cut at quantiles into 8 classes of unequal shares, holes cut by a second field, an irregular border without data; a
/// resistance from 1 to 100 by class and the second field; 40 squares of 21 × 21 cells as sources.
/// </summary>
/// <param name="Side">Columns and rows.</param>
/// <param name="Seed">Seed.</param>
/// <param name="Folder">Where the files stand.</param>
internal sealed record SampleMap(int Side, ulong Seed, string Folder)
{
    /// <summary>Number of sources.</summary>
    public const int SourceCount = 40;

    private static readonly Dictionary<int, int> Patches = new() { [2000] = 67_706, [5000] = 386_458, [10000] = 1_562_066 };

    private const float White = 0.06f;
    private static readonly double[] Shares = [1, 2, 3, 2, 4, 2, 1, 1];
    private static readonly float[] Costs = [0, 90, 60, 35, 20, 8, 3, 1, 15];

    /// <summary>Classes 1 to 8, no data 0.</summary>
    public string Classes => File("classes");

    /// <summary>Resistance 1 to 100, no data 0.</summary>
    public string Resistance => File("resistance");

    /// <summary>Numbers of the sources, 0 elsewhere.</summary>
    public string Sources => File("sources");

    /// <summary>Two cells far apart, 1 and 2; 0 elsewhere.</summary>
    public string Focal => File("focal");

    /// <summary>Makes the files that are missing.</summary>
    /// <param name="withResistance">Whether resistance and sources are wanted.</param>
    public void Make(bool withResistance)
    {
        Directory.CreateDirectory(Folder);
        if (!System.IO.File.Exists(Classes) || (withResistance && !System.IO.File.Exists(Resistance)))
        {
            var watch = Stopwatch.StartNew();
            var cuts = Cuts();
            Write(Classes, cuts, resistance: false);
            if (withResistance)
            {
                Write(Resistance, cuts, resistance: true);
            }

            Console.WriteLine($"Made the map of {Side} × {Side} cells in {watch.Elapsed.TotalSeconds:0.0} s.");
        }

        if (withResistance && !System.IO.File.Exists(Sources))
        {
            WriteSources();
        }

        if (withResistance && !System.IO.File.Exists(Focal))
        {
            TiffFile.Write(Focal, Side, 1, (row, rows, cells) =>
            {
                foreach (var (place, number) in new[] { (3 * Side / 10, (byte)1), (7 * Side / 10, (byte)2) })
                {
                    if (place >= row && place < row + rows)
                    {
                        cells[((place - row) * Side) + place] = number;
                    }
                }
            });
        }
    }

    /// <summary>Whether the maps are like those of the recipe: patches within 20 % of what it gave at three sides, 4 to 5 % without data.</summary>
    /// <param name="outcomes">What was counted on them.</param>
    /// <returns>What is not, in words.</returns>
    public static IEnumerable<string> Check(IEnumerable<Outcome> outcomes)
    {
        foreach (var outcome in outcomes.Where(outcome => outcome is { Tool: "Hedgerow", Ran: true }))
        {
            if (Patches.TryGetValue(outcome.Side, out var expected) && outcome.Answer.TryGetValue("patches", out var patches) && Math.Abs(patches - expected) > 0.2 * expected)
            {
                yield return $"The map of {outcome.Side}² has {patches} patches, which is not within 20 % of {expected}.";
            }

            if (outcome.Answer.TryGetValue("no data", out var cells) && cells / outcome.Side / outcome.Side is < 0.04 or > 0.05)
            {
                yield return $"{100 * cells / outcome.Side / outcome.Side:0.0} % of the map of {outcome.Side}² hold no data, not 4 to 5 %.";
            }
        }
    }

    private string File(string what) => Path.Combine(Folder, $"{what}-{Side}-{Seed}.tif");

    // The cuts between classes are quantiles of the first field on a fixed sample of rows and columns.
    private float[] Cuts()
    {
        var step = Math.Max(1, Side / 400);
        var field = new NoiseField(Side, Seed, 1);
        var row = new float[Side];
        var sample = new List<float>();
        for (var r = 0; r < Side; r += step)
        {
            field.Row(r, row);
            for (var c = 0; c < Side; c += step)
            {
                sample.Add(row[c]);
            }
        }

        sample.Sort();
        var upTo = 0.0;
        return [.. Shares.SkipLast(1).Select(share => sample[(int)((upTo += share / Shares.Sum()) * (sample.Count - 1))])];
    }

    private void Write(string path, float[] cuts, bool resistance)
    {
        var makers = new ConcurrentBag<StripMaker>();
        TiffFile.Write(path, Side, 1, (row, rows, cells) =>
        {
            var maker = makers.TryTake(out var idle) ? idle : new StripMaker(this, cuts);
            maker.Fill(row, rows, cells, resistance);
            makers.Add(maker);
        });
    }

    private void WriteSources()
    {
        var places = Enumerable.Range(0, SourceCount).Select(i => (Row: Place(2 * i), Column: Place((2 * i) + 1), Number: (byte)(i + 1))).ToArray();
        TiffFile.Write(Sources, Side, 2, (row, rows, cells) =>
        {
            foreach (var place in places)
            {
                for (var r = Math.Max(row, place.Row); r < Math.Min(row + rows, place.Row + 21); r++)
                {
                    for (var c = place.Column; c < Math.Min(Side, place.Column + 21); c++)
                    {
                        cells[2 * (((r - row) * Side) + c)] = place.Number;
                    }
                }
            }
        });

        int Place(int number) => (Side / 10) + (int)(NoiseField.Hash(Seed + 7, (ulong)number) % (ulong)Math.Max(1, Side - (2 * (Side / 10))));
    }

    /// <summary>The buffers of one thread.</summary>
    private sealed class StripMaker(SampleMap map, float[] cuts)
    {
        private readonly NoiseField land = new(map.Side, map.Seed, 1);
        private readonly NoiseField holes = new(map.Side, map.Seed, 2);
        private readonly NoiseField border = new(map.Side, map.Seed, 3);
        private readonly float[] a = new float[map.Side];
        private readonly float[] b = new float[map.Side];
        private readonly float[] c = new float[map.Side];

        public void Fill(int firstRow, int rows, byte[] cells, bool resistance)
        {
            var side = map.Side;
            var half = (side - 1) / 2f;
            for (var row = firstRow; row < firstRow + rows; row++)
            {
                land.Row(row, a);
                holes.Row(row, b);
                border.Row(row, c);
                var line = cells.AsSpan((row - firstRow) * side, side);
                var salt = NoiseField.Hash(map.Seed + 99, (ulong)row);
                var dy = (row - half) / half;
                for (var column = 0; column < side; column++)
                {
                    var dx = (column - half) / half;
                    var type = MathF.Sqrt((dx * dx) + (dy * dy)) + (0.06f * c[column]) > 1.22f ? 0 : Class(a[column] + (White * Grain(salt, column)), b[column]);
                    line[column] = (byte)(!resistance ? type : type == 0 ? 0 : Math.Clamp(MathF.Round(Costs[type] * (1 + (0.25f * b[column]))), 1, 100));
                }
            }
        }

        private int Class(float value, float hole)
        {
            var type = 1;
            foreach (var cut in cuts)
            {
                type += value > cut ? 1 : 0;
            }

            return hole > 0.9f && type is >= 2 and <= 7 ? type + 1 : type;
        }

        // Four even numbers added up are nearly normal; variance 1.
        private static float Grain(ulong salt, int column)
        {
            var bits = NoiseField.Hash(salt, (ulong)column);
            var sum = (ushort)bits + (ushort)(bits >> 16) + (ushort)(bits >> 32) + (ushort)(bits >> 48);
            return (sum - 131070f) / 37837.2f;
        }
    }
}
