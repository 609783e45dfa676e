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

        return page.ToString();
    }
}
