using System.Text;
using Hedgerow.Cities.Records.Cleaning;

namespace Hedgerow.Cities.Guide;

/// <summary>The page docs/rules.md: every cleaning rule as its file says.</summary>
internal static class RulesPage
{
    internal static string Text()
    {
        var page = new StringBuilder();
        page.Append("""
            # Cleaning rules of species records / 物种记录清洗规则

            Every record keeps the rules that it met; nothing is deleted. A rule that *drops* leaves its records out of every count; a rule that *informs* only marks
            them. Rules are asked in this order, and a record that is left out counts under the first rule that dropped it. This page is written from `rules/records/`, a file
            for each rule; a test holds the two together. A city changes them in its city.yaml:

                rules: {off: [country-centre], drop: [few-decimals], inform: [captive-or-cultivated]}

            每条记录都保留其触发的规则，不删除任何数据。“剔除”类规则使记录不计入任何统计，“提示”类规则仅作标记。规则按下表顺序判断，被剔除的记录计入第一条将其剔除的规则。
            本页由 `rules/records/` 中的规则文件生成。城市可在 city.yaml 中用 `rules:` 调整。

            Conditions are SQL over the record's terms of Darwin Core (as text) and `x, y` (as the file has them), `lon, lat` (degrees), `uncertainty_m, count_number, record_year,
            record_month, record_day`, `lumped` (the species), `city_*` (the box around the city), `country_*` and `centre_*` (rules/countries.csv). "Pass" marks rules that look at all records together.

            How sure a record is of its place decides what it may serve (`serves`): a district or cell (`unit`) where its uncertainty is at most half of the unit's side, else the
            whole city (`city`) where it is at most half of the city's side, else only the list (`list`). An unknown uncertainty is taken as 1,000 m, units as 2 km wide
            and the city as the square root of its area (20 km without a city). A district counts those that are sure to half of its own side (docs/decisions/0010-what-a-record-may-serve.md). 坐标不确定度决定记录的用途：不超过单元边长一半可用于分区或网格（`unit`），不超过城市边长一半可用于全市（`city`），否则仅用于名录（`list`）；未知按 1000 米处理。

            | rule 规则 | what 内容 | why 原因 | | condition 条件 | source 来源 |
            |---|---|---|---|---|---|

            """);
        foreach (var rule in RuleFolder.Read())
        {
            var does = rule.Severity == RuleSeverity.Drop ? "drops 剔除" : "informs 提示";
            var when = rule.When is { } condition ? $"`{condition.Replace("|", "\\|", StringComparison.Ordinal)}`" : "pass 全体比对";
            page.Append($"| `{rule.Key}` | {rule.Name.En} · {rule.Name.Zh} | {rule.Why.En} {rule.Why.Zh} | {does} | {when} | {rule.Source} |\n");
        }

        page.Append(NotHere);
        return page.ToString();
    }

    private const string NotHere = """

        ## What is not tested, and why / 未设规则的检验及原因

        | test 检验 | why not 原因 |
        |---|---|
        | centres of provinces 省级行政中心与几何中心 | No table of them that Hedgerow may ship. The centres of the city and of its districts are tested from its own layers (`city-centre`), and one point with 50 species or more is told (`crowded-coordinate`). 没有可随附的数据表；城市与分区中心由自身图层检验，50 种以上共用一点亦会提示。 |
        | museums, herbaria and other institutions 博物馆、标本馆等机构 | In a city they stand among parks where people record: within a kilometre of one lies half of the centre. Zoos and botanical gardens are told by the name of the place and by the city's own parks. 市内机构周边往往正是观察热点；动物园、植物园按地点名称和城市公园图层提示。 |
        | built-up land 建成区 | A city is built up; that is no slip here. 城市记录落在建成区属正常情况。 |
        | sea by a world map 依全球海陆图判断入海 | A coast line fit for cells of 10 m is larger than Hedgerow. With `sea:` or `water:` polygons in city.yaml land plants and butterflies inside them are told. 适用于 10 米网格的海岸线数据过大；city.yaml 提供海域或水体面时会提示其中的陆生植物与蝶类。 |
        | nearest record over 1000 km, median ± 5 MAD 最近记录超过 1000 公里、中位数 ± 5 MAD | Other forms of `far-from-its-species`; one is enough, and inside a city all are silent. 与“远离该物种的其他分布点”等价的其他形式，保留一种即可。 |
        | flags of GBIF on continent, elevation, depth, date of modification and of identification, type, institution, collection, media, references GBIF 关于大洲、海拔、深度、修改与鉴定日期、模式、机构、馆藏、媒体、引用的标记 | They say nothing of whether a species was there. 与物种是否出现于此无关。 |
        | `COORDINATE_REPROJECTED`, `COUNTRY_DERIVED_FROM_COORDINATES`, `OCCURRENCE_STATUS_INFERRED_FROM_*` | What GBIF did without any fault of the record. 属 GBIF 的常规处理，并非记录有误。 |

        """;
}
