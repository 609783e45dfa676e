using Hedgerow.Science.Landscape.Metrics;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape.Metrics;

/// <summary>
/// A map of 5 × 5 cells of 10 m, worked by hand. Class 1 is a square of 9 cells (patch 0); class 2 an L of 6 (patch 1) and a square of 4 (patch 3);
/// class 3 five cells (patch 2); one cell is no data. Contacts: 1–2 four, 1–3 two, 2–3 five; inside 1, 2, 3: 12, 10, 5. Sides on the border of the
/// landscape: 6, 11, 3.
/// </summary>
public sealed class HandCaseTests
{
    private static readonly Dictionary<(MetricLevel Level, long? Class, int? Patch, string Metric), double?> Found = MetricTable.Of(
        ClassMaps.Drawn(10, 10, "11122", "11122", "11132", "22332", "2233?").Map(),
        new MetricOptions { Levels = MetricLevel.Patch | MetricLevel.Class | MetricLevel.Landscape, SearchRadius = 30, ClassesPossible = 6 }).Values();

    private static readonly double Diagonal = Math.Sqrt(800);

    [Theory]
    [InlineData("area", 0.09, 0.06, 0.05, 0.04)]
    [InlineData("perim", 120.0, 120.0, 100.0, 80.0)]
    [InlineData("para", 120.0 / 900, 0.2, 0.2, 0.2)]
    [InlineData("shape", 1.0, 1.2247448713915890, 1.1180339887498949, 1.0)]
    [InlineData("shape_min", 1.0, 1.2, 1.0, 1.0)]
    [InlineData("contig", 64.0 / 108, 30.0 / 72, 26.0 / 60, 20.0 / 48)]
    [InlineData("core", 0.01, 0.0, 0.0, 0.0)]
    [InlineData("ncore", 1.0, 0.0, 0.0, 0.0)]
    [InlineData("cai", 100.0 / 9, 0.0, 0.0, 0.0)]
    [InlineData("enn", null, 28.284271247, null, 28.284271247)]
    [InlineData("prox", 0.0, 0.5, 0.0, 0.75)]
    public void Patches(string metric, double? first, double? second, double? third, double? fourth)
    {
        double?[] expected = [first, second, third, fourth];
        for (var patch = 0; patch < 4; patch++)
        {
            var code = patch switch { 0 => 1, 2 => 3, _ => 2 };
            Same(expected[patch], Found[(MetricLevel.Patch, code, patch, metric)]);
        }
    }

    [Theory]
    [InlineData("ca", 0.09, 0.10, 0.05)]
    [InlineData("pland", 900.0 / 24, 1000.0 / 24, 500.0 / 24)]
    [InlineData("np", 1.0, 2.0, 1.0)]
    [InlineData("pd", 100 / 0.24, 200 / 0.24, 100 / 0.24)]
    [InlineData("lpi", 900.0 / 24, 600.0 / 24, 500.0 / 24)]
    [InlineData("te", 60.0, 90.0, 70.0)]
    [InlineData("ed", 250.0, 375.0, 70 / 0.24)]
    [InlineData("nlsi", 0.0, 6.0 / 26, 0.0)]
    [InlineData("pafrac", null, null, null)]
    [InlineData("tca", 0.01, 0.0, 0.0)]
    [InlineData("cpland", 100.0 / 24, 0.0, 0.0)]
    [InlineData("ndca", 1.0, 0.0, 0.0)]
    [InlineData("dcad", 100 / 0.24, 0.0, 0.0)]
    [InlineData("division", 1 - (81.0 / 576), 1 - (52.0 / 576), 1 - (25.0 / 576))]
    [InlineData("split", 576.0 / 81, 576.0 / 52, 576.0 / 25)]
    [InlineData("mesh", 0.01 * 81 / 24, 0.01 * 52 / 24, 0.01 * 25 / 24)]
    [InlineData("ai", 100.0, 1000.0 / 13, 100.0)]
    [InlineData("clumpy", 1.0, ((20.0 / 26) - (10.0 / 24)) / (14.0 / 24), 1.0)]
    [InlineData("pladj", 200.0 / 3, 50.0, 50.0)]
    [InlineData("area_mn", 0.09, 0.05, 0.05)]
    [InlineData("area_am", 0.09, 0.052, 0.05)]
    [InlineData("area_md", 0.09, 0.05, 0.05)]
    [InlineData("area_ra", 0.0, 0.02, 0.0)]
    [InlineData("area_sd", 0.0, 0.01, 0.0)]
    [InlineData("area_cv", 0.0, 20.0, 0.0)]
    [InlineData("enn_mn", null, 28.284271247, null)]
    [InlineData("prox_am", 0.0, 0.6, 0.0)]
    [InlineData("core_mn", 0.01, 0.0, 0.0)]
    [InlineData("core_cv", 0.0, null, null)]
    [InlineData("dcore_mn", 0.01, null, null)]
    [InlineData("dcore_sd", 0.0, null, null)]
    public void Classes(string metric, double? first, double? second, double? third)
    {
        Same(first, Found[(MetricLevel.Class, 1, null, metric)]);
        Same(second, Found[(MetricLevel.Class, 2, null, metric)]);
        Same(third, Found[(MetricLevel.Class, 3, null, metric)]);
    }

    [Theory]
    [InlineData("ta", 0.24)]
    [InlineData("np", 4.0)]
    [InlineData("pd", 400 / 0.24)]
    [InlineData("lpi", 37.5)]
    [InlineData("te", 110.0)]
    [InlineData("ed", 110 / 0.24)]
    [InlineData("tca", 0.01)]
    [InlineData("ndca", 1.0)]
    [InlineData("dcad", 100 / 0.24)]
    [InlineData("division", 1 - (158.0 / 576))]
    [InlineData("split", 576.0 / 158)]
    [InlineData("mesh", 0.01 * 158 / 24)]
    [InlineData("ai", (900 + (10000.0 / 13) + 500) / 24)]
    [InlineData("pladj", 56.25)]
    [InlineData("pr", 3.0)]
    [InlineData("prd", 300 / 0.24)]
    [InlineData("rpr", 50.0)]
    [InlineData("sidi", 1 - (206.0 / 576))]
    [InlineData("siei", (1 - (206.0 / 576)) * 1.5)]
    [InlineData("area_mn", 0.06)]
    [InlineData("area_am", 0.01 * 158 / 24)]
    [InlineData("area_md", 0.055)]
    [InlineData("enn_am", 28.284271247)]
    public void Landscape(string metric, double expected) => Same(expected, Found[(MetricLevel.Landscape, null, null, metric)]);

    [Fact]
    public void Diversity_and_entropy()
    {
        double[] shares = [9.0 / 24, 10.0 / 24, 5.0 / 24];
        var shannon = -shares.Sum(p => p * Math.Log(p));
        Same(shannon, Found[(MetricLevel.Landscape, null, null, "shdi")]);
        Same(shannon / Math.Log(3), Found[(MetricLevel.Landscape, null, null, "shei")]);
        Same(-Math.Log(206.0 / 576), Found[(MetricLevel.Landscape, null, null, "msidi")]);
        Same(-Math.Log(206.0 / 576) / Math.Log(3), Found[(MetricLevel.Landscape, null, null, "msiei")]);

        double[,] contacts = { { 24, 4, 2 }, { 4, 20, 5 }, { 2, 5, 10 } };
        double[] sums = [30, 29, 17];
        var joint = -contacts.Cast<double>().Sum(g => g / 76 * Math.Log2(g / 76));
        var marginal = -sums.Sum(g => g / 76 * Math.Log2(g / 76));
        Same(marginal, Found[(MetricLevel.Landscape, null, null, "ent")]);
        Same(joint, Found[(MetricLevel.Landscape, null, null, "joinent")]);
        Same(joint - marginal, Found[(MetricLevel.Landscape, null, null, "condent")]);
        Same((2 * marginal) - joint, Found[(MetricLevel.Landscape, null, null, "mutinf")]);
        Same(((2 * marginal) - joint) / marginal, Found[(MetricLevel.Landscape, null, null, "relmutinf")]);

        var sum = 0.0;
        for (var i = 0; i < 3; i++)
        {
            for (var k = 0; k < 3; k++)
            {
                var q = shares[i] * contacts[i, k] / sums[i];
                sum += q * Math.Log(q);
            }
        }

        Same(100 * (1 + (sum / (2 * Math.Log(3)))), Found[(MetricLevel.Landscape, null, null, "contag")]);
    }

    [Fact]
    public void Cohesion()
    {
        var end = 1 - (1 / Math.Sqrt(24));
        Same(100 * (1 - (42 / (36 + (12 * Math.Sqrt(6)) + (10 * Math.Sqrt(5)) + 16))) / end, Found[(MetricLevel.Landscape, null, null, "cohesion")]);
        Same(100 * (1 - (20 / ((12 * Math.Sqrt(6)) + 16))) / end, Found[(MetricLevel.Class, 2, null, "cohesion")]);
        Same(100 * (1 - (1.0 / 3)) / end, Found[(MetricLevel.Class, 1, null, "cohesion")]);
    }

    [Fact]
    public void Fractal_dimension()
    {
        double[] expected = [1, 2 * Math.Log(30) / Math.Log(600), 2 * Math.Log(25) / Math.Log(500), 1];
        for (var patch = 0; patch < 4; patch++)
        {
            Same(expected[patch], Found[(MetricLevel.Patch, patch switch { 0 => 1, 2 => 3, _ => 2 }, patch, "frac")]);
        }
    }

    [Fact]
    public void Radius_of_gyration()
    {
        Same(((4 * Math.Sqrt(200)) + (4 * 10)) / 9, Found[(MetricLevel.Patch, 1, 0, "gyrate")]);
        Same(Math.Sqrt(50), Found[(MetricLevel.Patch, 2, 3, "gyrate")]);
    }

    [Fact]
    public void Landscape_shape()
    {
        Same(0.25 * (200 + 110) / Math.Sqrt(2400), Found[(MetricLevel.Landscape, null, null, "lsi")]);
        Same(0.25 * (200 + 60) / Math.Sqrt(2400), Found[(MetricLevel.Class, 1, null, "lsi")]);
        Same(0.25 * (200 + 90) / Math.Sqrt(2400), Found[(MetricLevel.Class, 2, null, "lsi")]);
    }

    [Fact]
    public void Interspersion()
    {
        Same(100 * Shannon(4.0 / 6, 2.0 / 6) / Math.Log(2), Found[(MetricLevel.Class, 1, null, "iji")]);
        Same(100 * Shannon(4.0 / 9, 5.0 / 9) / Math.Log(2), Found[(MetricLevel.Class, 2, null, "iji")]);
        Same(100 * Shannon(2.0 / 7, 5.0 / 7) / Math.Log(2), Found[(MetricLevel.Class, 3, null, "iji")]);
        Same(100 * Shannon(4.0 / 11, 2.0 / 11, 5.0 / 11) / Math.Log(3), Found[(MetricLevel.Landscape, null, null, "iji")]);
    }

    [Fact]
    public void Deviation_is_that_of_all_patches_not_of_a_sample() =>
        Same(Math.Sqrt(((0.03 * 0.03) + (0.01 * 0.01) + (0.02 * 0.02)) / 4), Found[(MetricLevel.Landscape, null, null, "area_sd")]);

    [Fact]
    public void Mean_shape() =>
        Same((1 + (30 / Math.Sqrt(600)) + (25 / Math.Sqrt(500)) + 1) / 4, Found[(MetricLevel.Landscape, null, null, "shape_mn")]);

    [Fact]
    public void Edge_counts_the_border_where_asked_for()
    {
        var counted = MetricTable.Of(
            ClassMaps.Drawn(10, 10, "11122", "11122", "11132", "22332", "2233?").Map(),
            new MetricOptions { CountBoundary = true, Metrics = [MetricList.Find("te")!, MetricList.Find("ed")!] }).Values();
        Same(310, counted[(MetricLevel.Landscape, null, null, "te")]);
        Same(310 / 0.24, counted[(MetricLevel.Landscape, null, null, "ed")]);
        Same(120, counted[(MetricLevel.Class, 1, null, "te")]);
        Same(200, counted[(MetricLevel.Class, 2, null, "te")]);
    }

    [Fact]
    public void Nearest_neighbours_stand_apart_by_two_columns_and_two_rows() => Same(Diagonal, Found[(MetricLevel.Class, 2, null, "enn_md")]);

    private static double Shannon(params double[] shares) => -shares.Sum(p => p * Math.Log(p));

    private static void Same(double? expected, double? found)
    {
        Assert.Equal(expected is null, found is null);
        if (expected is { } value)
        {
            Assert.Equal(value, found!.Value, 1e-9 * (1 + Math.Abs(value)));
        }
    }
}
