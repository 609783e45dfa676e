using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Graphs;

/// <summary>The patches of departure in a fixed number of stretches, so that what is summed does not depend on the number of threads.</summary>
internal static class Stretch
{
    /// <summary>Does work for each stretch, several side by side.</summary>
    public static void ForEach(PatchGraph graph, int stretches, RunOptions options, Action<int, (int From, int To), ShortestWays> work)
    {
        var done = 0;
        Parallel.For(
            0,
            stretches,
            options.Parallel,
            () => new ShortestWays(graph),
            (stretch, _, ways) =>
            {
                work(stretch, ((int)((long)graph.Patches * stretch / stretches), (int)((long)graph.Patches * (stretch + 1) / stretches)), ways);
                options.Progress?.Report((double)Interlocked.Increment(ref done) / stretches);
                return ways;
            },
            _ => { });
    }
}
