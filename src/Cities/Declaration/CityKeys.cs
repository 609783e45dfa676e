using Hedgerow.Science.Quantities;
using static Hedgerow.Cities.Declaration.Keys;

namespace Hedgerow.Cities.Declaration;

/// <summary>The table of every key of city.yaml.</summary>
internal static class CityKeys
{
    /// <summary>How a reference system is written.</summary>
    public static readonly (string Regex, Wording Expected) Crs =
        (@"^(auto|[A-Za-z]+:\d+|\+proj=.*|(PROJ|GEOG|BOUND|COMPOUND)[A-Z]*\[[\s\S]*)$", new Wording("auto, or an authority and code such as EPSG:5367", "auto，或带机构名的编码，例如 EPSG:5367"));

    public static readonly Shape Restoration = new(
        "restoration",
        new Wording("What was degraded and what has been restored: layers, hectares, or habitat types.", "退化生境与已恢复生境：图层、公顷数或生境类型数。"),
        [
            Part("restored", LayerKeys.Vector, "Restored habitat, polygons.", "已恢复生境（多边形）。"),
            Number("restored_ha", 0, "Restored habitat, ha, where no layer is had.", "已恢复生境，公顷（无图层时填写）。"),
            Part("degraded", LayerKeys.Vector, "Originally degraded habitat, polygons, the restored part included.", "原退化生境（多边形），含已恢复部分。"),
            Number("degraded_ha", 0, "Originally degraded habitat, ha.", "原退化生境，公顷。") with { AboveMinimum = true },
            Whole("types_restored", 0, "Habitat types restored.", "已恢复的生境类型数。"),
            Whole("types_total", 1, "Habitat types of the city in the baseline year.", "基准年城市的生境类型总数。"),
        ]);

    public static readonly Shape City = new(
        "city",
        new Wording("A city as Hedgerow reads it.", "Hedgerow 读取的城市说明文件。"),
        [
            Name("name", "Name of the city.", "城市名称。") with { Required = true },
            Text("country", "Country, three letters (ISO 3166).", "国家代码，三个字母（ISO 3166）。") with { Pattern = ("^[A-Z]{3}$", new Wording("three capital letters (ISO 3166-1 alpha-3), such as CHN", "三个大写字母（ISO 3166-1 三位代码），例如 CHN")) },
            Flag("fictional", "The city is made up: every page then says so.", "虚构城市：所有页面均会注明。"),
            Year("year", "The year to assess.", "评价年份。") with { Required = true },
            Year("baseline", "The year to compare with: the first application of the index.", "对比的基准年，即首次应用本指数的年份。"),
            Part("boundary", LayerKeys.Boundary, "The area assessed.", "评价范围。") with { Required = true },
            Text("crs", "auto, or the reference system of the working grid, such as EPSG:5367.", "auto，或工作格网的坐标参考系，例如 EPSG:5367。") with { Pattern = Crs },
            Number("grid_m", 0, "Cell size in metres, for a city with vector layers only (default 10).", "像元大小，米；仅用于只有矢量图层的城市（默认 10）。") with { AboveMinimum = true, Maximum = 1000 },
            Flag("accept_no_data", "Measure areas with less than 90 % coverage all the same.", "数据覆盖不足 90% 的区域仍然计算。"),
            Whole("record_years", 1, "How many years of species records count, up to the assessed year (default 10).", "计入多少年的物种记录，截至评价年份（默认 10）。") with { Maximum = 200 },
            Part("land_cover", LayerKeys.LandCover, "Land-cover maps, of one or several years.", "土地覆盖图，一年或多年。") with { Many = true },
            Part("natural_areas", LayerKeys.Vector, "Natural areas; they replace the legend's role natural.", "自然区域；取代图例中的“自然”类。") with { Many = true },
            Part("canopy", LayerKeys.Vector, "Tree canopy; it replaces the legend's role tree.", "树冠；取代图例中的“树木”类。") with { Many = true },
            Part("permeable", LayerKeys.Vector, "Permeable ground; it replaces the legend's role permeable.", "透水地面；取代图例中的“透水”类。") with { Many = true },
            Part("built_up", LayerKeys.Vector, "Built-up land; it replaces the legend's role built_up.", "建成区；取代图例中的“建成区”类。") with { Many = true },
            Part("water", LayerKeys.Vector, "Water; it replaces the legend's role water.", "水体；取代图例中的“水体”类。") with { Many = true },
            Part("sea", LayerKeys.Sea, "The sea, for a coastal city.", "海域（沿海城市）。"),
            Part("buildings", LayerKeys.Buildings, "Buildings, to place people and to tell where the city is built.", "建筑物，用于人口落位和判断建成区。"),
            Part("barriers", LayerKeys.Barriers, "Roads and other barriers between habitats.", "道路及其他生境屏障。") with { Many = true },
            Part("elevation", LayerKeys.Raster, "Heights above the sea, m, for the slopes that corridors meet.", "高程（米），用于计算生态廊道所经的坡度。"),
            Part("night_light", LayerKeys.Raster, "Light at night, for the resistance that corridors meet.", "夜间灯光，用于生态廊道的阻力面。"),
            Part("corridors", LayerKeys.Corridors, "Ecological corridors: own sources, own rules and resistances.", "生态廊道：自有的生态源地、规则与阻力赋值。"),
            Part("parks", LayerKeys.Parks, "Parks and other public green space.", "公园及其他公共绿地。") with { Many = true },
            Part("protected_areas", LayerKeys.ProtectedAreas, "Protected and secured areas.", "受保护或已采取管护措施的区域。") with { Many = true },
            Part("restoration", Restoration, "Habitat degraded and restored.", "退化与已恢复的生境。"),
            Part("population", LayerKeys.Population, "Where people live, of one or several years.", "人口分布，一年或多年。") with { Many = true },
            Part("units", LayerKeys.Units, "Districts.", "分区。") with { Many = true },
            Part("records", SpeciesKeys.Records, "Species records.", "物种记录。") with { Many = true },
            Part("taxonomy", SpeciesKeys.Taxonomy, "The taxonomy by which names of records and checklists are resolved.", "用于统一记录与名录中学名的分类名录。"),
            Part("checklists", SpeciesKeys.Checklists, "Lists of taxa with a status.", "带状态的物种名录。"),
            File("answers", "What the city states about itself: answers.yaml.", "城市自述答卷：answers.yaml。"),
            File("profile", "Part I of the index: profile.yaml.", "指数第一部分（城市概况）：profile.yaml。"),
            Text("sensitive", "Taxa whose places must not be shown, or files that list them (CSV, TSV).", "不得公开位置的物种，或列出这些物种的文件（CSV、TSV）。") with { Many = true },
            Part("rules", SpeciesKeys.Rules, "Which cleaning rules of records are switched off, leave records out, or only mark them.", "记录清洗规则的开关：停用、剔除或仅提示。"),
        ]);
}
