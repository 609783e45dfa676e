using Hedgerow.Assessment.RunMaps;
using Hedgerow.Gdal;
using Xunit;

namespace Hedgerow.Assessment.Tests.RunMaps;

/// <summary>Colours as people see them who lack one kind of cone (Viénot, Brettel and Mollon's matrices), measured in CIE L*a*b*.</summary>
public sealed class PaletteTests
{
    // Differences below about 10 are hard to see on a map.
    private const double LeastDistance = 14;

    [Theory]
    [InlineData("everybody")]
    [InlineData("no red cones")]
    [InlineData("no green cones")]
    [InlineData("no blue cones")]
    public void Kinds_of_land_stay_apart(string eyes) => Apart([.. Palette.Kinds.Select(k => (k.Name.En, k.Colour))], eyes, LeastDistance);

    [Theory]
    [InlineData("everybody")]
    [InlineData("no red cones")]
    [InlineData("no green cones")]
    public void Groups_of_nature_stay_apart(string eyes) => Apart([.. Palette.Groups.Select((c, i) => ($"group {i + 1}", c))], eyes, 9);

    [Fact]
    public void Shades_of_one_kind_differ()
    {
        foreach (var kind in Palette.Kinds)
        {
            var shades = Palette.Shades(kind.Colour, 5);
            Assert.Equal(kind.Colour, shades[0]);
            Assert.Equal(5, shades.Distinct().Count());
        }
    }

    private static void Apart(IReadOnlyList<(string Name, ColorEntry Colour)> colours, string eyes, double least)
    {
        var seen = colours.Select(c => (c.Name, Lab: Lab(Seen(c.Colour, eyes)))).ToList();
        var near = from a in Enumerable.Range(0, seen.Count)
                   from b in Enumerable.Range(a + 1, seen.Count - a - 1)
                   let distance = Math.Sqrt(seen[a].Lab.Zip(seen[b].Lab).Sum(p => (p.First - p.Second) * (p.First - p.Second)))
                   where distance < least
                   select $"{seen[a].Name} / {seen[b].Name}: {distance:0.0}";
        Assert.Empty(near);
    }

    private static double[] Seen(ColorEntry c, string eyes)
    {
        double Linear(byte v) => v <= 10 ? v / 255.0 / 12.92 : Math.Pow(((v / 255.0) + 0.055) / 1.055, 2.4);
        double[] rgb = [Linear(c.Red), Linear(c.Green), Linear(c.Blue)];
        double[][]? matrix = eyes switch
        {
            "no red cones" => [[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]],
            "no green cones" => [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]],
            "no blue cones" => [[1, 0.1461, -0.1461], [0, 0.8546, 0.1454], [0, 0.8546, 0.1454]],
            _ => null,
        };
        return matrix is null ? rgb : [.. matrix.Select(row => Math.Clamp(row.Zip(rgb).Sum(p => p.First * p.Second), 0, 1))];
    }

    private static double[] Lab(double[] rgb)
    {
        double F(double t) => t > 0.008856 ? Math.Cbrt(t) : (7.787 * t) + (16.0 / 116);
        var x = F(((0.4124 * rgb[0]) + (0.3576 * rgb[1]) + (0.1805 * rgb[2])) / 0.95047);
        var y = F((0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]));
        var z = F(((0.0193 * rgb[0]) + (0.1192 * rgb[1]) + (0.9505 * rgb[2])) / 1.08883);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];
    }
}
