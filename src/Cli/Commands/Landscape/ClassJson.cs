using System.Text.Json.Nodes;
using Hedgerow.Cli.Terminal;
using Hedgerow.Maps;

namespace Hedgerow.Cli.Commands.Landscape;

/// <summary>Classes and totals of a map, for programs and for people.</summary>
internal static class ClassJson
{
    /// <summary>A class.</summary>
    public static JsonObject Of(ClassArea found) => new()
    {
        ["class"] = found.Code, ["cells"] = found.Cells, ["area_ha"] = found.Hectares, ["percent"] = found.Percent,
    };

    /// <summary>The whole map.</summary>
    public static JsonObject Total(ClassTable table) => new()
    {
        ["cells"] = table.Cells, ["area_ha"] = table.Hectares, ["nodata_cells"] = table.NoDataCells,
        ["columns"] = table.Frame.Columns, ["rows"] = table.Frame.Rows, ["cell_width_m"] = table.Frame.CellWidth, ["cell_height_m"] = table.Frame.CellHeight,
    };

    /// <summary>The whole map, in one line below a table.</summary>
    public static void Say(Screen screen, ClassTable table) => Console.Out.WriteLine(screen.Say(
        $"{PlainTable.Number(table.Cells)} cells, {PlainTable.Number(table.Hectares, 2)} ha; no data: {PlainTable.Number(table.NoDataCells)} cells",
        $"共 {PlainTable.Number(table.Cells)} 个像元，{PlainTable.Number(table.Hectares, 2)} ha；无数据 {PlainTable.Number(table.NoDataCells)} 个像元"));
}
