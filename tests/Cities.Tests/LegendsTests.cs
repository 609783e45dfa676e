using Hedgerow.Cities.Declaration;
using Hedgerow.Yaml;

namespace Hedgerow.Cities.Tests;

public sealed class LegendsTests
{
    public static TheoryData<string> Ids => [.. Legends.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_legend_that_is_shipped_can_be_read(string id)
    {
        var legend = Legends.Find(id)!;

        Assert.Equal(id, legend.Id);
        Assert.NotEmpty(legend.Classes);
        Assert.All(legend.Classes, c => Assert.Equal(c.Key, c.Value.Code));
        Assert.DoesNotContain(legend.Classes.Keys, legend.NoData.Contains);
    }

    [Theory]
    [InlineData("esa-worldcover", LandRole.Natural, "10 20 30 80 90 95 100")]
    [InlineData("esa-worldcover", LandRole.Tree, "10 95")]
    [InlineData("esa-worldcover", LandRole.Permeable, "10 20 30 40 60 80 90 95 100")]
    [InlineData("dynamic-world", LandRole.Natural, "0 1 3 5")]
    [InlineData("dynamic-world", LandRole.Tree, "1")]
    [InlineData("dynamic-world", LandRole.Permeable, "0 1 2 3 4 5 7")]
    public void The_defaults_that_results_are_compared_by_hold(string id, LandRole role, string codes) =>
        Assert.Equal(codes, string.Join(' ', Legends.Find(id)!.Classes.Values.Where(c => c.Roles.Contains(role)).Select(c => c.Code)));

    [Fact]
    public void An_unknown_legend_is_none() => Assert.Null(Legends.Find("../legends/esa-worldcover"));

    [Theory]
    [InlineData("id: x\nname: {en: a, zh: b}\nclasses: [{code: 1, name: {en: a, zh: b}, roles: [forest]}]\n", "forest")]
    [InlineData("id: x\nname: {en: a, zh: b}\nclasses: [{code: 1, name: {en: a, zh: b}}, {code: 1, name: {en: a, zh: b}}]\n", "each code once")]
    [InlineData("id: x\nname: {en: a}\nclasses: []\n", "name.zh")]
    public void A_fault_in_a_legend_file_is_refused(string yaml, string said) =>
        Assert.Contains(said, Assert.Throws<InvalidDataException>(() => LegendFile.Read(YamlFile.Parse(yaml, "x.yaml"))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_first_product_of_two_methods_says_which_years_must_not_be_compared() =>
        Assert.Equal([(2020, 2021)], Legends.Find("esa-worldcover")!.NotComparable);
}
