using System.CommandLine;
using Hedgerow.Cli.Terminal;
using Hedgerow.Species;

namespace Hedgerow.Cli.Commands.Species;

/// <summary>The grid that records are counted on.</summary>
internal sealed class GridOptions
{
    private readonly Option<string?> grid;
    private readonly Option<int> size;
    private readonly Option<int> level;
    private readonly Option<string?> crs;
    private readonly bool asked;

    /// <summary>Makes the options and adds them to a command.</summary>
    /// <param name="screen">Where people look.</param>
    /// <param name="command">The command.</param>
    /// <param name="asked">Whether there are cells only when a grid is named.</param>
    public GridOptions(Screen screen, Command command, bool asked = false)
    {
        this.asked = asked;
        grid = new Option<string?>("--grid") { Description = screen.Say("Cells: metric (city's system or --grid-crs), eea, mgrs, qdgc", "网格：metric(城市坐标系或 --grid-crs)、eea、mgrs、qdgc") };
        grid.AcceptOnlyFromAmong("metric", "eea", "mgrs", "qdgc");
        size = new Option<int>("--cell") { Description = screen.Say("Side of a cell, m", "网格边长(米)"), DefaultValueFactory = _ => 1000 };
        level = new Option<int>("--level") { Description = screen.Say("How often a degree is quartered, for qdgc", "qdgc 的级别：每度四分的次数"), DefaultValueFactory = _ => 6 };
        crs = new Option<string?>("--grid-crs") { Description = screen.Say("Projected system of a metric grid, such as EPSG:32648", "公制网格的投影坐标系，如 EPSG:32648") };
        foreach (var option in (Option[])[grid, size, level, crs])
        {
            command.Add(option);
        }
    }

    /// <summary>The grid; null where none is asked for.</summary>
    public GridChoice? Choice(ParseResult parsed)
    {
        GridKind? kind = parsed.GetValue(grid) switch { "metric" => GridKind.Metric, "eea" => GridKind.European, "mgrs" => GridKind.Military, "qdgc" => GridKind.QuarterDegree, _ => null };
        return asked && kind is null && parsed.GetValue(crs) is null ? null : new GridChoice(kind, parsed.GetValue(size), parsed.GetValue(level), parsed.GetValue(crs));
    }
}
