using System.Runtime.CompilerServices;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Landscape.Mspa;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape.Mspa;

/// <summary>Core, islet, perforation and edge as scipy and scikit-image find them; how stands in tests/Golden/landscape/mspa/make.py.</summary>
public sealed class GoldenPatternTests
{
    [Theory]
    [InlineData(1, Neighbours.Eight, 10.0, 10.0)]
    [InlineData(2, Neighbours.Four, 10.0, 10.0)]
    [InlineData(3, Neighbours.Eight, 10.0, 20.0)]
    [InlineData(4, Neighbours.Eight, 12.5, 12.5)]
    public void The_pattern_equals_that_of_scipy(int number, Neighbours touching, double height, double edge)
    {
        var map = Maps.Drawn(10, height, Lines("map.txt"));
        var found = SpatialPattern.Of(map, new PatternOptions { EdgeWidth = Length.FromMetres(edge), Neighbours = touching, Transition = false });

        // Loop, bridge and branch are one class there.
        var letters = Enumerable.Range(0, found.Frame.Rows).Select(row => string.Concat(found.Row(row).ToArray().Select(cell => cell == (byte)PatternClass.NoData ? '?' : ".CIPErrr"[cell])));
        Assert.Equal(Lines($"pattern-{number}.txt"), letters);
    }

    private static string[] Lines(string name, [CallerFilePath] string here = "") =>
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "../../../Golden/landscape/mspa", name));
}
