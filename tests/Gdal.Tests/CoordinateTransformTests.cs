using System.Buffers.Binary;

namespace Hedgerow.Gdal.Tests;

public sealed class CoordinateTransformTests
{
    /// <summary>What gdaltransform 3.6.2 gives.</summary>
    [Theory]
    [InlineData("EPSG:5367", -84.08, 9.93, 491227.815925952, 1098003.49715968)]
    [InlineData("EPSG:32736", 30.06, -1.95, 172895.583866248, 9784179.81585923)]
    [InlineData("EPSG:25833", 13.4, 52.52, 391440.032069155, 5820079.66674866)]
    public void Equals_the_command_line_tool_with_longitude_first(string target, double longitude, double latitude, double x, double y)
    {
        using var transform = Between("EPSG:4326", target);
        var point = transform.Transform(longitude, latitude)!.Value;
        Assert.Equal(x, point.X, 6);
        Assert.Equal(y, point.Y, 6);

        using var back = Between(target, "EPSG:4326");
        var start = back.Transform(x, y)!.Value;
        Assert.Equal(longitude, start.X, 9);
        Assert.Equal(latitude, start.Y, 9);
    }

    [Fact]
    public void Says_of_each_point_whether_it_could_be_transformed()
    {
        using var transform = Between("EPSG:4326", "EPSG:32736");
        double[] xs = [30.06, 30.06, double.NaN, 30.06];
        double[] ys = [-1.95, 1234, 0, -1.95];
        var succeeded = new bool[4];

        Assert.Equal(2, transform.Transform(xs, ys, succeeded));
        Assert.Equal([true, false, false, true], succeeded);
        Assert.Equal(172895.583866248, xs[3], 6);
        Assert.Equal(double.PositiveInfinity, xs[1]);
        Assert.Null(transform.Transform(30.06, 1234));
        Assert.Equal(0, transform.Transform([], []));
    }

    [Fact]
    public void Keeps_longitude_first_whatever_order_an_authority_prefers()
    {
        // EPSG:3006 (Sweden) and EPSG:4258 (ETRS89) both put north first in their definitions.
        using var transform = Between("EPSG:4258", "EPSG:3006");
        var point = transform.Transform(15, 60)!.Value;
        Assert.Equal(500_000, point.X, 6);
        Assert.InRange(point.Y, 6_651_000, 6_652_000);
    }

    [Fact]
    public void Transforms_a_geometry_vertex_by_vertex()
    {
        using var transform = Between("EPSG:4326", "EPSG:32736");
        var wkb = transform.Transform(Shapes.Point(30.06, -1.95).AsSpan());
        Assert.Equal(1, Shapes.Type(wkb));
        Assert.Equal(172895.583866248, BinaryPrimitives.ReadDoubleLittleEndian(wkb.AsSpan(5)), 6);
        Assert.Equal(9784179.81585923, BinaryPrimitives.ReadDoubleLittleEndian(wkb.AsSpan(13)), 6);
        Assert.Throws<GdalException>(() => transform.Transform(Shapes.Point(30.06, 1234).AsSpan()));
    }

    [Fact]
    public void Draws_a_box_around_curved_edges()
    {
        // The northern edge of a box around the central meridian bends north at its ends.
        using var transform = Between("EPSG:4326", "EPSG:32633");
        var box = transform.Transform(new Extent(12, 50, 18, 51));
        var middle = transform.Transform(15, 51)!.Value;
        var corner = transform.Transform(12, 51)!.Value;
        Assert.Equal(corner.Y, box.MaxY, 3);
        Assert.True(middle.Y < box.MaxY);
        Assert.Equal(transform.Transform(15, 50)!.Value.Y, box.MinY, 3);
    }

    [Fact]
    public void Refuses_coordinates_that_do_not_pair()
    {
        using var transform = Between("EPSG:4326", "EPSG:32736");
        Assert.Throws<ArgumentException>("ys", () => transform.Transform(new double[2], new double[3]));
    }

    private static CoordinateTransform Between(string source, string target)
    {
        using var from = SpatialReference.FromUserInput(source);
        using var to = SpatialReference.FromUserInput(target);
        return new CoordinateTransform(from, to);
    }
}
