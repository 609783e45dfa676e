using Hedgerow.Science.Quantities;
using static Hedgerow.Cities.Declaration.Keys;

namespace Hedgerow.Cities.Declaration;

/// <summary>The keys of species records and checklists in city.yaml.</summary>
internal static class SpeciesKeys
{
    /// <summary>Words for taxonomic groups; bees, butterflies, beetles and spiders lie inside arthropods.</summary>
    public static readonly IReadOnlyList<string> Groups =
    [
        "vascular_plants", "birds", "arthropods", "butterflies", "mammals", "reptiles", "amphibians", "fishes", "bees", "spiders", "beetles", "molluscs", "fungi", "other",
    ];

    public static readonly Shape Sites = new(
        "sites",
        new Wording("The sites of a survey, a line a site: a text table, or a vector layer of points, lines or polygons.", "调查样地，每行一个样地：文本表格，或点、线、面图层。"),
        [
            File("path", "The file, relative to city.yaml or absolute.", "文件路径，相对于 city.yaml 或绝对路径。") with { Required = true },
            Text("layer", "Layer, for a vector file with several.", "矢量文件含多个图层时的图层名。"),
            Columns("columns", "Darwin Core term and the column of the file that holds it, where the names differ.", "Darwin Core 术语与文件中对应的列名（名称不同时填写）。", []),
            Text("encoding", "Text encoding where it is not UTF-8.", "非 UTF-8 时的文字编码。"),
        ])
    { Short = "path" };

    public static readonly Shape Records = new(
        "records",
        new Wording("Species records: TSV, CSV, Darwin Core Archive, GBIF, iNaturalist or eBird download, Parquet, survey table, or a vector layer.", "物种记录：TSV、CSV、Darwin Core 归档、GBIF、iNaturalist 或 eBird 下载文件、Parquet、调查表或矢量图层。"),
        [
            .. LayerKeys.Vector.Keys,
            Columns("columns", "Darwin Core term and the column of the file that holds it, where the names differ.", "Darwin Core 术语与文件中对应的列名（名称不同时填写）。", []),
            Text("crs", "Reference system of the coordinates (default EPSG:4326).", "坐标参考系（默认 EPSG:4326）。") with { Pattern = CityKeys.Crs },
            Text("quantity", "What the cells of a survey table of sites by species hold: count, cover in percent, or braun_blanquet for its codes (default count).", "样地—物种调查表中数值的含义：count（个体数）、cover（盖度百分比）或 braun_blanquet（盖度代码）（默认 count）。") with { Words = ["count", "cover", "braun_blanquet"] },
            Part("sites", Sites, "The table of a survey's sites: coordinates, effort, area.", "调查样地表：坐标、努力量、面积。"),
            Group("Taxonomic group of all records, where the file has no higher taxa.", "文件无高阶分类信息时，全部记录所属的类群。"),
        ])
    { Short = "path" };

    public static readonly Shape Taxonomy = new(
        "taxonomy",
        new Wording("A backbone, or a table of names with their accepted names: Darwin Core taxon table or archive, Catalogue of Life, CSV, TSV or Parquet.", "分类主干数据，或含接受名的名称表：Darwin Core 分类单元表或归档、Catalogue of Life、CSV、TSV 或 Parquet。"),
        [
            File("path", "The file, relative to city.yaml or absolute.", "文件路径，相对于 city.yaml 或绝对路径。") with { Required = true },
            Text("name", "Name of the taxonomy, stored with every match.", "分类名录的名称，随每条匹配结果保存。"),
            Text("version", "Its version, such as a date or DOI, stored with every match.", "版本（如日期或 DOI），随每条匹配结果保存。"),
            Columns("columns", "Role and the column of the file that plays it.", "用途与文件中对应的列名。", Names.BackboneColumns.Roles),
            File("accepted_names", "A table of names that people have settled: columns written and name (or key). Near names are taken only from here.", "人工确认的名称表：含 written 与 name（或 key）列。相近名称只有列入此表才会采用。"),
            Text("encoding", "Text encoding where it is not UTF-8.", "非 UTF-8 时的文字编码。"),
            Text("source", "Where the taxonomy comes from.", "来源。"),
            Text("licence", "Under which licence it may be used.", "使用许可。"),
        ])
    { Short = "path" };

    public static readonly Shape Checklist = new(
        "checklist",
        new Wording("A list of taxa with a status (CSV or TSV).", "带状态的物种名录（CSV 或 TSV）。"),
        [
            File("path", "The file, relative to city.yaml or absolute.", "文件路径，相对于 city.yaml 或绝对路径。") with { Required = true },
            Columns("columns", "Role and the column of the file that plays it.", "用途与文件中对应的列名。", ["name", "scientificName", "group", "class", "first", "last", "year", "extinct", "status", "category"]),
            Group("Taxonomic group of all rows, where the file does not say.", "文件未说明时，全部物种所属的类群。"),
            Year("year", "The year the list describes.", "名录所反映的年份。"),
            Text("form", "list: a row a taxon; detections: a row a taxon and a column a year; years: a row a taxon, then the years of its detection; sightings: a row a taxon and year (default list).", "list：每行一个物种；detections：每行一个物种、每列一年；years：每行一个物种，其后为发现年份；sightings：每行一个物种与一个年份（默认 list）。") with { Words = ["list", "detections", "years", "sightings"] },
            Text("scope", "For which area the list states the status; the narrower one is believed before the wider one (default list).", "名录状态所适用的范围；范围较小者优先（默认 list）。") with { Words = ["city", "country", "list"] },
            Whole("precedence", 0, "Which of contradicting lists is believed: the one with the greater number (default 3 for the city, 2 for the country, 1 for others).", "名录矛盾时数值较大者优先（默认城市 3、国家 2、其他 1）。"),
            Flag("key_list", "Whether it is the official list of species that must be acted on; a first record of one is severe.", "是否为须重点管理的官方名录（如《重点管理外来入侵物种名录》）；其首次记录为严重等级。"),
            Flag("complete", "Whether the list claims to be complete for its group.", "名录是否声明对该类群完整。"),
            Text("encoding", "Text encoding where it is not UTF-8.", "非 UTF-8 时的文字编码。"),
            Text("source", "Where the list comes from.", "名录来源。"),
            Text("licence", "Under which licence it may be used.", "使用许可。"),
        ])
    { Short = "path" };

    public static readonly Shape Checklists = new(
        "checklists",
        new Wording("Lists of taxa by status.", "按状态分列的物种名录。"),
        [
            List("native", "Native to the city.", "本地物种。"),
            List("invasive", "Invasive alien.", "外来入侵物种。"),
            List("introduced", "Introduced, not known to be invasive.", "外来物种，未知具入侵性。"),
            List("threatened", "Threatened.", "受威胁物种。"),
            List("endemic", "Endemic to the country.", "本国特有物种。"),
            List("protected", "Protected by law.", "受法律保护的物种。"),
            List("cultivated", "Planted or kept.", "栽培或饲养的物种。"),
            List("by_column", "The status stands in a column of the list itself.", "状态写在名录自身的一列中。"),
        ])
    { UnknownCode = "unknown-checklist-status" };

    public static readonly Shape Rules = new(
        "rules",
        new Wording("Keys of cleaning rules (docs/rules.md), by what becomes of a record that meets them.", "清洗规则的标识（见 docs/rules.md），按记录的处理方式分列。"),
        [
            Text("off", "Rules that are not asked.", "停用的规则。") with { Many = true },
            Text("drop", "Rules that leave records out.", "剔除记录的规则。") with { Many = true },
            Text("inform", "Rules that only mark records.", "仅提示的规则。") with { Many = true },
        ]);

    private static Key List(string status, string en, string zh) => Part(status, Checklist, en, zh) with { Many = true };

    private static Key Group(string en, string zh) => Text("group", en, zh) with { Words = Groups, WordCode = "unknown-group" };
}
