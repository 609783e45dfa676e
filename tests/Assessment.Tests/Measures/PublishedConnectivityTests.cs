using System.Globalization;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Assessment.Tests.Measures;

/// <summary>
/// Connectivity of San José's municipalities from the published table of patches. What was published leaves out the grouping of patches
/// less than 100 m apart; the table also names the group of each patch, so both readings can be recomputed to the last printed digit.
/// </summary>
public sealed class PublishedConnectivityTests
{
    // Municipality, patch by patch (as published), grouped by 100 m zone (as the handbook asks).
    private static readonly (string Name, double Patches, double Groups)[] Published =
    [
        ("Alajuela", 0.9171, 0.9822),
        ("Alajuelita", 0.9016, 0.9582),
        ("Alvarado", 0.9754, 0.9974),
        ("Belen", 0.3099, 0.8567),
        ("Cartago", 0.9416, 0.9893),
        ("Curridabat", 0.3528, 0.3943),
        ("Escazu", 0.8707, 0.9468),
        ("Flores", 0.6556, 0.6906),
        ("Goicoechea", 0.9114, 0.9442),
        ("Heredia", 0.9521, 0.9872),
        ("La Union", 0.8669, 0.8983),
        ("Montes de Oca", 0.6862, 0.7123),
        ("Moravia", 0.9284, 0.9521),
        ("San Jose", 0.1304, 0.4365),
        ("San Pablo", 0.4625, 0.7226),
        ("Santo Domingo", 0.7896, 0.9784),
        ("Tibas", 0.6071, 0.6410),
    ];

    [RealDataFact]
    public void Both_columns_follow_from_the_patch_table_to_four_digits()
    {
        var patches = Table();

        Assert.Equal(31, patches.Count);
        foreach (var (name, byPatch, byGroup) in Published)
        {
            var mesh = Mesh(patches[name]);
            Assert.Equal(byPatch, mesh.CoherenceWithinPatch.Ratio, 4);
            Assert.Equal(byGroup, mesh.Coherence.Ratio, 4);
        }
    }

    [RealDataFact]
    public void Grouping_never_lowers_coherence() => Assert.All(Table().Values.Select(Mesh), mesh => Assert.True(mesh.Coherence >= mesh.CoherenceWithinPatch));

    private static GroupedMesh Mesh(List<(string Group, double Area)> patches)
    {
        var ids = patches.Select(p => p.Group).Distinct().Select((group, i) => (group, i)).ToDictionary(g => g.group, g => g.i);
        return GroupedMesh.Of([.. patches.Select(p => Area.FromSquareMetres(p.Area))], [.. patches.Select(p => ids[p.Group])]);
    }

    // The rows carry further tables to their right; the first columns hold municipality, group and area (m²) of one patch.
    private static Dictionary<string, List<(string Group, double Area)>> Table() => File
        .ReadLines(Path.Combine(RealData.Folder!, "san_jose", "reference", "wri_naturalarea_patches_for_I2.tsv"))
        .Skip(1)
        .Select(line => line.Split('\t'))
        .Where(cells => cells[1].Length > 0)
        .GroupBy(cells => cells[1])
        .ToDictionary(g => g.Key, g => g.Select(cells => (cells[5], double.Parse(cells[6], CultureInfo.InvariantCulture))).ToList());
}
