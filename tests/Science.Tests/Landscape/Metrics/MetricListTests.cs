using Hedgerow.Science.Landscape.Metrics;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape.Metrics;

public sealed class MetricListTests
{
    [Fact]
    public void Every_name_stands_once_at_a_level() =>
        Assert.Equal(MetricList.All.Select(metric => metric.Key).Distinct(), MetricList.All.Select(metric => metric.Key));

    [Fact]
    public void Every_metric_can_be_computed_at_the_levels_it_names()
    {
        foreach (var metric in MetricList.All)
        {
            Assert.Equal(metric.Levels.HasFlag(MetricLevel.Patch), metric.OfPatches is not null);
            Assert.Equal((metric.Levels & (MetricLevel.Class | MetricLevel.Landscape)) != 0, metric.Of is not null);
        }
    }

    [Fact]
    public void Every_metric_has_names_range_and_formula_in_words() => Assert.All(MetricList.All, metric =>
    {
        Assert.NotEmpty(metric.Name.En);
        Assert.Contains(metric.Name.Zh, sign => sign >= '\u4e00');
        Assert.NotEmpty(metric.Range);
        Assert.NotEmpty(metric.Formula);
        Assert.NotEmpty(metric.Source);
    });

    [Theory]
    [InlineData("np", "pd", "lpi", "ed", "area_mn", "area_am", "core_mn", "tca", "shape_mn", "enn_mn", "prox_mn", "cohesion", "division", "split", "ai", "contag", "shdi", "sidi")]
    public void What_ecologists_cite_is_there(params string[] names) => Assert.All(names, name => Assert.NotNull(MetricList.Find(name)));

    [Fact]
    public void An_undefined_value_is_never_read_as_a_number() =>
        Assert.Throws<InvalidOperationException>(() => MetricValue.Undefined(new("why", "原因")).Value);
}
