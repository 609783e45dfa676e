using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps.Circuits;

/// <summary>Which pairs of focal nodes count.</summary>
internal static class PairChoice
{
    /// <summary>Whether each two nodes count as a pair, by places in the list of numbers.</summary>
    public static Func<int, int, bool> Of(CircuitRequest request, IReadOnlyList<int> ids)
    {
        var included = request.Include is { } include ? Read(include, "include", ids) : null;
        var excluded = request.Exclude is { } exclude ? Read(exclude, "exclude", ids) : [];
        return (one, two) => (included?.Contains(Ordered(one, two)) ?? true) && !excluded.Contains(Ordered(one, two));
    }

    private static HashSet<(int, int)> Read(string path, string mode, IReadOnlyList<int> ids)
    {
        if (PointList.ModeOf(path) is { } said && said != mode)
        {
            throw new MapException(
                $"{path}, line 1", new Wording($"it says mode {said}", $"文件注明 mode {said}"), new Wording($"mode {mode}, or the option --{said}", $"mode {mode}，或改用 --{said}"));
        }

        var places = Enumerable.Range(0, ids.Count).ToDictionary(place => ids[place]);
        var pairs = new HashSet<(int, int)>();
        foreach (var (line, numbers) in PointList.Lines(path, 2))
        {
            pairs.Add(Ordered(Place(numbers[0]), Place(numbers[1])));

            int Place(double id) => id == Math.Floor(id) && Math.Abs(id) < int.MaxValue && places.TryGetValue((int)id, out var place) ? place : throw new MapException(
                $"{path}, line {line}",
                new Wording($"there is no focal node {id:R}", $"没有编号为 {id:R} 的焦点节点"),
                new Wording($"numbers of focal nodes, such as {string.Join(", ", ids.Take(5))}", $"焦点节点的编号，如 {string.Join("、", ids.Take(5))}"));
        }

        return pairs;
    }

    private static (int, int) Ordered(int one, int two) => (Math.Min(one, two), Math.Max(one, two));
}
