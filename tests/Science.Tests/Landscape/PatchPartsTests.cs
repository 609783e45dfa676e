using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;
using Xunit;
using static Hedgerow.Science.Tests.Landscape.EffectiveMeshSizeTests;

namespace Hedgerow.Science.Tests.Landscape;

public sealed class PatchPartsTests
{
    [Fact]
    public void Within_is_the_mesh_size_of_single_patches() =>
        Assert.Equal(1.4, WithinPatchPart.Of(Hectares(3, 2, 1), Area.FromHectares(10)).Hectares, 12); // (9 + 4 + 1) / 10

    [Fact]
    public void Between_is_twice_the_products_inside_groups()
    {
        // Groups {3, 2} and {1}: m = (25 + 1) / 6, w = (9 + 4 + 1) / 6, b = 2 · 3 · 2 / 6 = 2 ha.
        var total = Area.FromHectares(6);
        var mesh = EffectiveMeshSize.Of(Hectares(5, 1), total);

        Assert.Equal(2, BetweenPatchPart.Of(mesh, WithinPatchPart.Of(Hectares(3, 2, 1), total)).Hectares, 12);
    }

    [Fact]
    public void Between_is_zero_when_each_group_is_one_patch() =>
        Assert.Equal(Area.Zero, BetweenPatchPart.Of(Area.FromHectares(2), Area.FromHectares(2)));

    [Fact]
    public void Between_refuses_parts_of_different_maps() =>
        Assert.Throws<ArgumentException>("withinPatch", () => BetweenPatchPart.Of(Area.FromHectares(2), Area.FromHectares(3)));

    [Fact]
    public void A_table_of_patches_gives_all_figures()
    {
        var mesh = GroupedMesh.Of(Hectares(3, 1, 2), [9, 4, 9]);

        Assert.Equal(2, mesh.Groups);
        Assert.Equal(26.0 / 6, mesh.MeshSize.Hectares, 12);
        Assert.Equal(14.0 / 6, mesh.WithinPatch.Hectares, 12);
        Assert.Equal(2, mesh.BetweenPatches.Hectares, 12);
        Assert.Equal(26.0 / 36, mesh.Coherence.Ratio, 12);
        Assert.Equal(14.0 / 36, mesh.CoherenceWithinPatch.Ratio, 12);
    }

    [Fact]
    public void A_table_without_area_is_refused() =>
        Assert.Throws<ArgumentException>("areas", () => GroupedMesh.Of([Area.Zero], [1]));

    [Fact]
    public void A_table_of_uneven_columns_is_refused() =>
        Assert.Throws<ArgumentException>("groupIds", () => GroupedMesh.Of(Hectares(1, 2), [1]));
}
