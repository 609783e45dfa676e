using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Guide;

/// <summary>Findings about maps.</summary>
internal static class LayerFindings
{
    public static readonly IReadOnlyList<FindingHelp> All =
    [
        new("code-not-in-legend", new Wording("The map holds codes inside the city that its legend lacks, or an override names such a code.", "城市范围内存在图例中没有的编码，或自定用途引用了这样的编码。"), new Wording("Add the codes to the legend, or to `nodata:`.", "在图例中补充这些编码，或列入 `nodata:`。")),
        new("code-outside-only", new Wording("Codes that the legend lacks stand outside the city only.", "图例中没有的编码仅出现在城市范围之外。"), new Wording("Nothing to do.", "无需处理。")),
        new("coordinates-not-transformable", new Wording("Some features cannot be brought into the city's reference system.", "部分要素无法转换到城市的坐标参考系。"), new Wording("Check the reference system and the coordinates of the file.", "核对文件的坐标参考系和坐标。")),
        new("coordinates-out-of-range", new Wording("Coordinates lie outside their reference system.", "坐标超出其参考系范围。"), new Wording("Give the file its right reference system.", "为文件设定正确的坐标参考系。")),
        new("crs-not-metric", new Wording("The reference system of the working grid is not in metres.", "工作格网的坐标参考系不以米为单位。"), new Wording("Use `crs: auto` or a projected system in metres.", "使用 `crs: auto`，或以米为单位的投影坐标系。")),
        new("districts-without-people", new Wording("Some districts have no number of people.", "部分分区没有人口数。"), new Wording("Fill in the field; they count as empty until then.", "补全人口字段；暂按无人处理。")),
        new("double-encoding", new Wording("Text was encoded twice (“JosÃ©”).", "文字被重复编码（如“JosÃ©”）。"), new Wording("Nothing must be done: it is repaired; better mend the source.", "已自动更正；最好修正源文件。")),
        new("empty-layer", new Wording("A layer holds no feature.", "图层中没有要素。"), new Wording("Name another layer or file.", "改用其他图层或文件。")),
        new("features-without-geometry", new Wording("Some features have no geometry and are left out.", "部分要素没有几何图形，未计入。"), new Wording("Nothing to do, unless they matter.", "如不影响结果，无需处理。")),
        new("filter-matches-nothing", new Wording("`where:` lets no feature through.", "`where:` 条件没有选中任何要素。"), new Wording("Check the field's name and values.", "核对字段名和取值。")),
        new("grid-too-large", new Wording("The working grid would be too large.", "工作格网过大。"), new Wording("Use larger cells (`grid_m:`) or a smaller boundary.", "增大像元（`grid_m:`）或缩小范围。")),
        new("invalid-repaired", new Wording("Invalid polygons were repaired; the change of area is given.", "无效多边形已修复，并给出面积变化。"), new Wording("Look at them if the change is large.", "面积变化较大时请检查。")),
        new("layer-outside-city", new Wording("A layer lies nowhere near the city.", "图层与城市没有交集。"), new Wording("Check that it is the right file and has the right reference system.", "核对文件是否正确、坐标参考系是否正确。")),
        new("negative-people", new Wording("A number of people is negative.", "人口数为负。"), new Wording("Correct it; declare the no-data value if it is one.", "更正；若为无数据值请声明。")),
        new("no-crs", new Wording("A file has no coordinate reference system.", "文件没有坐标参考系。"), new Wording("Add the .prj file, or set it with `ogr2ogr -a_srs` or `gdal_edit.py -a_srs`.", "补充 .prj 文件，或用 `ogr2ogr -a_srs`、`gdal_edit.py -a_srs` 设定。")),
        new("no-overlap", new Wording("A raster does not reach the city.", "栅格与城市不重叠。"), new Wording("Check that it is the right file and has the right reference system.", "核对文件是否正确、坐标参考系是否正确。")),
        new("no-such-band", new Wording("The raster has fewer bands.", "栅格没有该波段。"), new Wording("Correct `band:`.", "更正 `band:`。")),
        new("no-such-field", new Wording("A layer has no field of that name.", "图层没有该字段。"), new Wording("Use one of the fields listed.", "使用所列字段之一。")),
        new("no-such-layer", new Wording("A file has no layer of that name.", "文件没有该图层。"), new Wording("Use one of the layers listed.", "使用所列图层之一。")),
        new("no-such-units", new Wording("`--by` names districts that the city does not declare.", "`--by` 指定的分区未在城市中声明。"), new Wording("Use the `key:` of one of the `units:`.", "使用某个 `units:` 的 `key:`。")),
        new("not-a-number", new Wording("A field holds text where numbers belong.", "应为数字的字段含有文字。"), new Wording("Correct the field, or name another.", "更正该字段，或改用其他字段。")),
        new("not-class-codes", new Wording("A land-cover raster holds numbers that are no class codes.", "土地覆盖栅格的数值不是类别编码。"), new Wording("Use the raster of classes, not of probabilities or heights.", "使用类别栅格，而非概率或高程栅格。")),
        new("not-data", new Wording("A file is a web page or a Git LFS pointer, not data.", "文件是网页或 Git LFS 指针，而非数据。"), new Wording("Download the file itself.", "重新下载数据文件本身。")),
        new("points-left-out", new Wording("Sites that are points have no area and are left out.", "点状要素没有面积，未计入。"), new Wording("Use polygons if they can be had.", "如有多边形数据请改用。")),
        new("population-not-conserved", new Wording("People were lost or won when they were put on the working grid.", "人口落到工作格网时总数不守恒。"), new Wording("Report it with the file: this should not happen.", "请连同文件反馈：这种情况不应出现。")),
        new("rotated-raster", new Wording("A raster is rotated or mirrored.", "栅格被旋转或镜像。"), new Wording("Make a north-up one with gdalwarp.", "用 gdalwarp 生成正北朝上的栅格。")),
        new("several-layers", new Wording("A file holds several layers and none is named.", "文件含多个图层，但未指明使用哪一个。"), new Wording("Add `layer:`.", "补充 `layer:`。")),
        new("swapped-coordinates", new Wording("Latitude and longitude are exchanged.", "经纬度颠倒。"), new Wording("Write longitude (x) before latitude (y), or correct `columns:`.", "经度 (x) 在前、纬度 (y) 在后，或更正 `columns:`。")),
        new("units-of-one-name", new Wording("Several districts have one name and were numbered.", "多个分区同名，已加编号。"), new Wording("Give each its own name, or use another name field.", "为各分区使用不同名称，或改用其他名称字段。")),
        new("unreadable-layer", new Wording("A vector file cannot be read.", "无法读取矢量文件。"), new Wording("Check that it is whole and that GDAL reads its format.", "检查文件是否完整、格式是否受 GDAL 支持。")),
        new("unreadable-raster", new Wording("A raster cannot be read.", "无法读取栅格。"), new Wording("Check that it is whole and that GDAL reads its format.", "检查文件是否完整、格式是否受 GDAL 支持。")),
        new("wrong-encoding", new Wording("Text is not in the encoding that was expected.", "文字编码与预期不符。"), new Wording("Add `encoding:`, such as ISO-8859-1 or GBK.", "补充 `encoding:`，例如 ISO-8859-1 或 GBK。")),
        new("wrong-geometry", new Wording("A layer holds geometry of another kind, such as points where polygons belong.", "几何类型不符，例如应为多边形处是点。"), new Wording("Use the layer of the right kind.", "改用类型正确的图层。")),
    ];
}
