using System.Globalization;

namespace Hedgerow.Pages;

/// <summary>Plain styles in the language of QGIS: one symbol for a layer.</summary>
public static class Qml
{
    /// <summary>A filled polygon.</summary>
    /// <param name="fill">Fill, "red,green,blue,alpha".</param>
    /// <param name="outline">Outline, likewise.</param>
    /// <param name="width">Width of the outline, mm.</param>
    public static string Fill(string fill, string outline, double width) => Symbol(
        "fill",
        "SimpleFill",
        $"""<Option name="color" type="QString" value="{fill}"/><Option name="outline_color" type="QString" value="{outline}"/><Option name="outline_width" type="QString" value="{Number(width)}"/><Option name="outline_width_unit" type="QString" value="MM"/><Option name="style" type="QString" value="solid"/>""");

    /// <summary>A line.</summary>
    /// <param name="colour">Colour, "red,green,blue,alpha".</param>
    /// <param name="width">Width, mm.</param>
    public static string Line(string colour, double width) => Symbol(
        "line",
        "SimpleLine",
        $"""<Option name="line_color" type="QString" value="{colour}"/><Option name="line_width" type="QString" value="{Number(width)}"/><Option name="line_width_unit" type="QString" value="MM"/>""");

    private static string Symbol(string type, string layer, string options) =>
        $"""<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'><qgis version="3.22" styleCategories="Symbology"><renderer-v2 type="singleSymbol"><symbols><symbol name="0" type="{type}" alpha="1" clip_to_extent="1"><layer class="{layer}" enabled="1" locked="0" pass="0"><Option type="Map">{options}</Option></layer></symbol></symbols></renderer-v2></qgis>""";

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
