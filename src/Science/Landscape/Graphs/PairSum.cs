using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Graphs;

/// <summary>Σᵢ Σⱼ aᵢ aⱼ f(length of the shortest way), with what each patch contributes: the one sum behind PC and IIC.</summary>
internal static class PairSum
{
    /// <summary>Sources are summed in this many stretches, whatever the threads, so that sums have a fixed order.</summary>
    private const int Stretches = 64;

    public static ConnectivityIndex Of(PatchGraph graph, IReadOnlyList<double> attribute, Func<double, double> value, bool importance, RunOptions options)
    {
        var a = Checked(graph, attribute);
        var n = graph.Patches;
        var reach = new double[n];                     // Σ over the others of aⱼ f
        var losses = new double[importance ? Stretches : 0][];
        Stretch.ForEach(graph, Stretches, options, (stretch, sources, ways) =>
        {
            var sums = importance ? losses[stretch] = new double[n] : [];
            for (var source = sources.From; source < sources.To; source++)
            {
                options.Cancel.ThrowIfCancellationRequested();
                if (a[source] == 0)
                {
                    continue;
                }

                ways.From(source);
                var sum = 0.0;
                foreach (var node in ways.Order[1..])
                {
                    sum += a[node] * value(ways.Distance[node]);
                }

                reach[source] = sum;
                if (importance)
                {
                    ways.AddLosses(value, a, a[source], sums);
                }
            }
        });
        var numerator = 0.0;
        for (var patch = 0; patch < n; patch++)
        {
            numerator += a[patch] * (a[patch] + reach[patch]);
        }

        return new ConnectivityIndex(numerator, importance ? Importance(a, reach, losses, numerator) : []);
    }

    internal static double[] Checked(PatchGraph graph, IReadOnlyList<double> attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        if (attribute.Count != graph.Patches)
        {
            throw new ArgumentException($"{attribute.Count} attributes do not fit {graph.Patches} patches.", nameof(attribute));
        }

        var a = attribute.ToArray();
        var wrong = Array.FindIndex(a, value => !(value >= 0) || !double.IsFinite(value));
        if (wrong >= 0)
        {
            throw new ArgumentException($"Patch {wrong} has the attribute {a[wrong]}: a finite number of at least 0 is needed.", nameof(attribute));
        }

        return Array.Exists(a, value => value > 0)
            ? a
            : throw new ArgumentException("No patch has an attribute above 0: nothing can be connected. Was the wrong column read?", nameof(attribute));
    }

    private static PatchImportance[] Importance(double[] a, double[] reach, double[][] losses, double numerator)
    {
        var table = new PatchImportance[a.Length];
        for (var patch = 0; patch < a.Length; patch++)
        {
            var lost = 0.0;
            foreach (var stretch in losses)
            {
                lost += stretch[patch];
            }

            var intra = 100 * a[patch] * a[patch] / numerator;
            var flux = 100 * 2 * a[patch] * reach[patch] / numerator;
            var connector = 100 * lost / numerator;
            table[patch] = new PatchImportance(intra + flux + connector, intra, flux, connector);
        }

        return table;
    }
}
