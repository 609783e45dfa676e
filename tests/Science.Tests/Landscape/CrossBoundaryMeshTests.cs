using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;
using Xunit;
using static Hedgerow.Science.Tests.Landscape.EffectiveMeshSizeTests;

namespace Hedgerow.Science.Tests.Landscape;

public sealed class CrossBoundaryMeshTests
{
    [Fact]
    public void Matches_a_case_worked_by_hand() =>
        // 2 of a group of 6 and 1 of a group of 1 lie in a unit of 4: (2·6 + 1·1) / 4
        Assert.Equal(3.25, CrossBoundaryMesh.Of(Hectares(2, 1), Hectares(6, 1), Area.FromHectares(4)).Hectares, 12);

    [Fact]
    public void Is_the_plain_mesh_where_nothing_reaches_over_the_boundary() =>
        Assert.Equal(
            EffectiveMeshSize.Of(Hectares(3, 2), Area.FromHectares(9)).Hectares, CrossBoundaryMesh.Of(Hectares(3, 2), Hectares(3, 2), Area.FromHectares(9)).Hectares, 12);

    [Fact]
    public void Units_that_part_a_map_have_its_mesh_as_their_mean()
    {
        var random = new Random(51);
        for (var trial = 0; trial < 100; trial++)
        {
            var groups = Enumerable.Range(0, 6).Select(_ => (Left: random.NextDouble(), Right: random.NextDouble())).ToArray();
            Area[] Side(Func<(double Left, double Right), double> part) => Hectares([.. groups.Select(part)]);
            var (left, right) = (Area.FromHectares(groups.Sum(g => g.Left) + 1), Area.FromHectares(groups.Sum(g => g.Right) + 2));
            var whole = Side(g => g.Left + g.Right);
            var one = CrossBoundaryMesh.Of(Side(g => g.Left), whole, left);
            var other = CrossBoundaryMesh.Of(Side(g => g.Right), whole, right);

            Assert.Equal(
                EffectiveMeshSize.Of(whole, left + right).Hectares,
                ((one.Hectares * left.Hectares) + (other.Hectares * right.Hectares)) / (left + right).Hectares, 9);
            Assert.True(one.Hectares >= EffectiveMeshSize.Of(Side(g => g.Left), left).Hectares);
        }
    }

    [Fact]
    public void Refuses_a_part_larger_than_its_whole() =>
        Assert.Throws<ArgumentException>("inside", () => CrossBoundaryMesh.Of(Hectares(2), Hectares(1), Area.FromHectares(5)));

    [Fact]
    public void Refuses_parts_larger_than_the_unit() =>
        Assert.Throws<ArgumentException>("unit", () => CrossBoundaryMesh.Of(Hectares(2), Hectares(2), Area.FromHectares(1)));
}
