using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Cities.Tests;

public sealed class FindingTests
{
    private static readonly Finding Fault = new(Severity.Error, "no-crs", "map.tif", 6, Wording.Same("found"), Wording.Same("expected"));

    [Fact]
    public void A_line_of_the_file_itself_stands_behind_it() => Assert.Equal("map.tif:6", Fault.Place);

    [Fact]
    public void A_line_of_city_yaml_is_said_to_be_one() => Assert.Equal("map.tif (city.yaml:6)", (Fault with { LineIn = "city.yaml" }).Place);

    [Fact]
    public void Without_a_line_the_file_stands_alone() => Assert.Equal("map.tif", (Fault with { Line = null, LineIn = "city.yaml" }).Place);
}
