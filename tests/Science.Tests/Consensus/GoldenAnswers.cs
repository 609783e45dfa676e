using System.Globalization;
using System.Runtime.CompilerServices;
using Hedgerow.Science.Consensus;
using Xunit;

namespace Hedgerow.Science.Tests.Consensus;

/// <summary>Made answers and what R, vegan, psych and coin say of them; how they were made stands in tests/Golden/consensus/make.R.</summary>
internal static class GoldenAnswers
{
    private static readonly Lazy<List<(string Set, string What, double Value)>> Values = new(() =>
        [.. Lines("values.tsv").Skip(1).Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1], Number(cells[2])))]);

    private static readonly Lazy<Dictionary<string, double?[][]>> Sets = new(ReadSets);

    public static IEnumerable<string> Names(string kind) => Sets.Value.Keys.Where(name => name.StartsWith(kind, StringComparison.Ordinal) && char.IsDigit(name[kind.Length]));

    public static double Value(string set, string what) => Values.Value.Single(value => value.Set == set && value.What == what).Value;

    public static IEnumerable<(string Set, string What, double Value)> All(string kind) => Values.Value.Where(value => value.Set.StartsWith(kind, StringComparison.Ordinal));

    public static double?[][] Set(string name) => Sets.Value[name];

    public static double[][] Whole(string name) => [.. Set(name).Select(row => row.Select(value => value!.Value).ToArray())];

    public static RatingTable Ratings(string name) => RatingTable.Of(Set(name));

    /// <summary>Equal to twelve digits, or to what R prints of a very small number.</summary>
    public static void Same(double expected, double actual, string of, double slack = 1e-12) =>
        Assert.True(Math.Abs(expected - actual) <= slack * Math.Max(1e-3, Math.Abs(expected)), FormattableString.Invariant($"{of}: {actual:R}, and R has {expected:R}"));

    private static Dictionary<string, double?[][]> ReadSets()
    {
        var (sets, rows, name) = (new Dictionary<string, double?[][]>(), new List<double?[]>(), "");
        foreach (var line in Lines("sets.tsv").Append("@"))
        {
            if (line.StartsWith('@'))
            {
                if (name.Length > 0)
                {
                    sets.Add(name, [.. rows]);
                }

                (name, rows) = (line[1..], []);
            }
            else
            {
                rows.Add([.. line.Split('\t').Select(cell => cell == "-" ? (double?)null : Number(cell))]);
            }
        }

        return sets;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string[] Lines(string name, [CallerFilePath] string here = "") =>
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "../../Golden/consensus", name));
}
