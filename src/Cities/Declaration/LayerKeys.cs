using Hedgerow.Science.Quantities;
using static Hedgerow.Cities.Declaration.Keys;

namespace Hedgerow.Cities.Declaration;

/// <summary>The keys of everything in city.yaml that names a spatial file.</summary>
internal static class LayerKeys
{
    public static readonly Shape Vector = Layer("vector", "A vector layer.", "矢量图层。");

    public static readonly Shape Boundary = Layer("boundary", "The area assessed; several polygons are united.", "评价范围；多个多边形将合并。");

    public static readonly Shape LandCover = Layer(
        "land_cover",
        "A land-cover map: a raster, or polygons with a class field.",
        "土地覆盖图：栅格，或带类别字段的多边形。",
        new Key("legend", Form.Legend, new Wording("What the classes mean: the key of a legend file, or the classes in place.", "各类别的含义：图例文件的标识，或直接在此列出各类别。")) { Required = true },
        Whole("nodata", int.MinValue, "Codes that mean no data, besides the file's own.", "除文件自带的无数据值之外，表示无数据的编码。") with { Many = true },
        Whole("band", 1, "Band of the raster, from 1.", "栅格波段，从 1 起。"),
        Text("class_field", "Field with the class code, for polygons.", "类别编码所在字段（多边形图层）。"),
        Part("roles", Roles(), "The city's own choice of classes for a role; it replaces the legend's.", "城市自行指定某一用途所含的类别，取代图例的规定。"));

    public static readonly Shape Sea = new(
        "sea",
        new Wording("The sea: polygons, or the water of the land cover that touches the raster's edge.", "海域：多边形，或土地覆盖图中与栅格边缘相接的水体。"),
        [
            .. Vector.Keys.Select(k => k with { Required = false }),
            Flag("from_water_touching_raster_edge", "Take as sea the water of the land cover that touches the raster's edge.", "把土地覆盖图中与栅格边缘相接的水体视为海域。"),
            Number("minimum_ha", 0, "Smallest such water body, ha (default 1000).", "此类水体的最小面积，公顷（默认 1000）。"),
        ])
    { Short = "path" };

    public static readonly Shape Buildings = Layer(
        "buildings",
        "Building footprints.",
        "建筑物轮廓。",
        Text("people", "Field with the people who live there.", "居住人数字段。"),
        Text("levels", "Field with the storeys.", "楼层数字段。"));

    public static readonly Shape Barriers = Layer(
        "barriers",
        "Roads, railways, canals and walls that part habitats.",
        "分隔生境的道路、铁路、渠道与围墙。",
        Number("width_m", 0, "Width in all, m, where no field says it (default 15).", "总宽度，米；无字段说明时使用（默认 15）。") with { AboveMinimum = true },
        Text("width_field", "Field with the width in all, m.", "总宽度字段，米。"),
        Text("traffic_field", "Field with vehicles a day; a line narrower than 15 m counts only above 5000.", "日车流量字段；宽度不足 15 米的线路仅在日车流量超过 5000 时计入。"),
        Text("class_field", "Field with the class of the road (motorway, primary ...), for the resistance that corridors meet.", "道路等级字段（motorway、primary 等），用于生态廊道的阻力面。"));

    public static readonly Shape Raster = new(
        "raster",
        new Wording("A raster of measured values.", "实测值栅格。"),
        [
            .. Vector.Keys.Where(k => k.Name is "path" or "year" or "source" or "licence"),
            Whole("band", 1, "Band of the raster, from 1.", "栅格波段，从 1 起。"),
        ])
    { Short = "path" };

    private static readonly Shape Sources = Layer(
        "corridor_sources",
        "Ecological sources of the city's own, polygons.",
        "城市自有的生态源地（多边形）。",
        Text("name", "Field with their names.", "源地名称字段。"));

    public static readonly Shape Corridors = new(
        "corridors",
        new Wording("What the city says of its ecological corridors.", "城市对生态廊道的设定。"),
        [
            File("rules", "Own rules for sources and own resistances; corridors/default.yaml is the file to copy.", "自有的源地规则与阻力赋值；可复制 corridors/default.yaml 修改。"),
            Part("sources", Sources, "Own ecological sources instead of those found by the rules.", "自有的生态源地，代替按规则识别的源地。"),
        ]);

    public static readonly Shape Parks = Layer(
        "parks",
        "Parks and other public green space.",
        "公园及其他公共绿地。",
        Text("access_field", "Field that says who may enter; private and no are left out.", "开放情况字段；private 与 no 不计入。"));

    public static readonly Shape ProtectedAreas = Layer(
        "protected_areas",
        "Protected and secured areas.",
        "受保护或已采取管护措施的区域。",
        Text("kind", "How they are protected (default local).", "保护类型（默认 local）。") with { Words = ["local", "wdpa", "oecm", "redline"], WordCode = "unknown-protection-kind" },
        Text("status_field", "Field with the status; proposed sites are left out.", "设立状态字段；拟建的不计入。"),
        Text("access_field", "Field that says who may enter.", "开放情况字段。"),
        Flag("accessible", "Whether people may enter the sites of this layer (default true).", "公众是否可以进入本图层的区域（默认 true）。"));

    public static readonly Shape Population = new(
        "population",
        new Wording("People: a raster of people per cell, or districts with a field.", "人口：每个像元人数的栅格，或带人口字段的分区。"),
        [
            .. Vector.Keys.Select(k => k with { Required = false }),
            Text("field", "Field with people, for districts.", "人口字段（分区图层）。"),
            Number("total", 0, "People in all, where only that is known.", "总人口；仅知道总数时填写。") with { AboveMinimum = true },
        ])
    { Short = "path" };

    public static readonly Shape Units = Layer(
        "units",
        "Districts for which everything that can be is computed too.",
        "分区；凡能按分区计算的指标都会一并计算。",
        Text("name", "Field with their names.", "分区名称字段。") with { Required = true },
        Text("key", "Short name for --by (default: the layer's or the file's name).", "供 --by 使用的简称（默认取图层名或文件名）。"));

    /// <summary>What every vector layer may say, and what this one may say besides.</summary>
    public static Shape Layer(string name, string en, string zh, params Key[] more) => new(
        name,
        new Wording(en, zh),
        [
            File("path", "The file, relative to city.yaml or absolute; any that GDAL reads.", "文件路径，相对于 city.yaml 或绝对路径；GDAL 能读取的任何格式。") with { Required = true },
            Text("layer", "Layer in the file, where it holds several.", "文件含多个图层时，所用图层的名称。"),
            Text("where", "Filter in OGR SQL, such as: type = 'park'.", "OGR SQL 过滤条件，例如：type = 'park'。"),
            Text("encoding", "Text encoding where the file does not say it, such as ISO-8859-1 or GBK.", "文件未注明时的文字编码，例如 ISO-8859-1 或 GBK。"),
            Year("year", "The year the data describe.", "数据所反映的年份。"),
            Text("source", "Where the data come from.", "数据来源。"),
            Text("licence", "Under which licence they may be used.", "使用许可。"),
            .. more,
        ])
    { Short = "path" };

    private static Shape Roles() => new(
        "roles",
        new Wording("Classes by role.", "各用途所含的类别。"),
        [.. RoleWords.All.Select(w => new Key(w, Form.WholeNumber, RoleWords.Meaning(w)) { Many = true })])
    { UnknownCode = "unknown-role" };
}
