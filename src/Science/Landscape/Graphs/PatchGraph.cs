namespace Hedgerow.Science.Landscape.Graphs;

/// <summary>Patches as nodes and the ways between them as edges, whatever they were measured in.</summary>
public sealed class PatchGraph
{
    private readonly int[] start;
    private readonly int[] other;
    private readonly double[] length;
    private readonly int[] componentOf;

    private PatchGraph(int[] start, int[] other, double[] length)
    {
        (this.start, this.other, this.length) = (start, other, length);
        componentOf = new int[start.Length - 1];
        Components = Label();
    }

    /// <summary>Number of patches.</summary>
    public int Patches => start.Length - 1;

    /// <summary>Number of linked pairs.</summary>
    public int Links => other.Length / 2;

    /// <summary>Number of components: sets of patches that hang together.</summary>
    public int Components { get; }

    /// <summary>The component of each patch, numbered from 0 in order of their first patches; shape (patches).</summary>
    public ReadOnlySpan<int> ComponentOf => componentOf;

    /// <summary>Makes a graph.</summary>
    /// <param name="patches">Number of patches, at least 0.</param>
    /// <param name="links">Ways between them, in any order and direction; of several between the same two the shortest counts.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ArgumentException">A link names a patch that is not there, leads back to its own patch, or is shorter than 0 or endless.</exception>
    public static PatchGraph Of(int patches, ReadOnlySpan<PatchLink> links)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(patches);
        var both = new PatchLink[2 * links.Length];
        for (var i = 0; i < links.Length; i++)
        {
            var (first, second, far) = links[i];
            if ((uint)first >= (uint)patches || (uint)second >= (uint)patches || first == second || !(far >= 0) || !double.IsFinite(far))
            {
                throw new ArgumentException(
                    $"Link {i} goes from patch {first} to {second} of {patches} and is {far} long: two different patches from 0 and a finite length of at least 0 are needed.",
                    nameof(links));
            }

            both[2 * i] = links[i];
            both[(2 * i) + 1] = new PatchLink(second, first, far);
        }

        Array.Sort(both, (one, two) => one.First != two.First ? one.First.CompareTo(two.First)
            : one.Second != two.Second ? one.Second.CompareTo(two.Second) : one.Length.CompareTo(two.Length));
        var kept = 0;
        for (var i = 0; i < both.Length; i++)
        {
            if (kept == 0 || both[i].First != both[kept - 1].First || both[i].Second != both[kept - 1].Second)
            {
                both[kept++] = both[i];
            }
        }

        var start = new int[patches + 1];
        var other = new int[kept];
        var length = new double[kept];
        for (var i = 0; i < kept; i++)
        {
            start[both[i].First + 1]++;
            (other[i], length[i]) = (both[i].Second, both[i].Length);
        }

        for (var patch = 0; patch < patches; patch++)
        {
            start[patch + 1] += start[patch];
        }

        return new PatchGraph(start, other, length);
    }

    /// <summary>How many patches a patch is linked with.</summary>
    /// <param name="patch">The patch.</param>
    /// <returns>Its degree.</returns>
    public int Degree(int patch) => start[patch + 1] - start[patch];

    /// <summary>The patches that a patch is linked with, in ascending order.</summary>
    /// <param name="patch">The patch.</param>
    /// <returns>Their numbers.</returns>
    public ReadOnlySpan<int> Neighbours(int patch) => other.AsSpan(start[patch]..start[patch + 1]);

    /// <summary>How far each of the <see cref="Neighbours"/> is.</summary>
    /// <param name="patch">The patch.</param>
    /// <returns>The lengths, in the same order.</returns>
    public ReadOnlySpan<double> Lengths(int patch) => length.AsSpan(start[patch]..start[patch + 1]);

    /// <summary>The same graph with every link of length 1, so that ways are counted in links.</summary>
    internal PatchGraph InSteps()
    {
        var ones = new double[length.Length];
        Array.Fill(ones, 1);
        return new PatchGraph(start, other, ones);
    }

    private int Label()
    {
        Array.Fill(componentOf, -1);
        var found = 0;
        var waiting = new Stack<int>();
        for (var patch = 0; patch < Patches; patch++)
        {
            if (componentOf[patch] >= 0)
            {
                continue;
            }

            componentOf[patch] = found;
            waiting.Push(patch);
            while (waiting.TryPop(out var at))
            {
                foreach (var next in Neighbours(at))
                {
                    if (componentOf[next] < 0)
                    {
                        componentOf[next] = found;
                        waiting.Push(next);
                    }
                }
            }

            found++;
        }

        return found;
    }
}
