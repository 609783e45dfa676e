using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Why a metric has no value, in words.</summary>
internal static class Undefined
{
    /// <summary>No second patch of the class.</summary>
    public static MetricValue NoNeighbour { get; } = Say("there is no second patch of the class", "该类型没有第二个斑块");

    /// <summary>Nothing to average.</summary>
    public static MetricValue NoPatch { get; } = Say("there is no patch to take it from", "没有可供计算的斑块");

    /// <summary>No core left.</summary>
    public static MetricValue NoCore { get; } = Say("no core is left at this edge depth", "在该边缘深度下没有核心区");

    /// <summary>Mean 0.</summary>
    public static MetricValue MeanZero { get; } = Say("the mean is 0, so nothing can be related to it", "平均值为 0，无法计算相对变异");

    /// <summary>Weights 0.</summary>
    public static MetricValue NoWeight { get; } = Say("there is no area to weigh by", "没有可用于加权的面积");

    /// <summary>One class.</summary>
    public static MetricValue OneClass { get; } = Say("it needs at least 2 classes", "至少需要 2 个类型");

    /// <summary>Two classes.</summary>
    public static MetricValue TwoClasses { get; } = Say("it needs at least 3 classes", "至少需要 3 个类型");

    /// <summary>No edge.</summary>
    public static MetricValue NoEdge { get; } = Say("no edge between classes is there", "类型之间没有边缘");

    /// <summary>No contact.</summary>
    public static MetricValue NoContact { get; } = Say("no cell touches another one", "没有相邻的像元");

    /// <summary>One cell.</summary>
    public static MetricValue OneCell { get; } = Say("the class is a single cell", "该类型只有一个像元");

    /// <summary>The class is everything.</summary>
    public static MetricValue WholeLandscape { get; } = Say("the class fills the whole landscape", "该类型占满整个景观");

    /// <summary>Fewer than 10 patches.</summary>
    public static MetricValue FewPatches { get; } = Say("it needs at least 10 patches", "至少需要 10 个斑块");

    /// <summary>All of one size.</summary>
    public static MetricValue OneSize { get; } = Say("no line can be fitted: the patches do not differ in perimeter or in area", "斑块周长或面积没有差异，无法拟合");

    /// <summary>An area of 1 m².</summary>
    public static MetricValue UnitArea { get; } = Say("the patch is 1 m² large, whose logarithm is 0", "斑块面积为 1 平方米，其对数为 0");

    /// <summary>Cells too small for the edge range of the index.</summary>
    public static MetricValue NoRange { get; } = Say("the least and the greatest possible edge are equal", "可能的最小与最大边缘长度相等");

    /// <summary>Possible classes not given.</summary>
    public static MetricValue NotGiven { get; } = Say("the number of possible classes is not given", "未给出可能的类型总数");

    private static MetricValue Say(string en, string zh) => MetricValue.Undefined(new Wording(en, zh));
}
