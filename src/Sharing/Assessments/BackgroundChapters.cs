using System.Globalization;
using Hedgerow.Assessment;
using Hedgerow.Pages;

namespace Hedgerow.Sharing.Assessments;

/// <summary>What stands behind the result: the profile of the city, what was noticed in its files, methods, sources and licences.</summary>
internal static class BackgroundChapters
{
    /// <summary>Writes them.</summary>
    public static void Write(Manuscript text, RunText words)
    {
        var run = words.Run;
        if (run.Profile.Count > 0)
        {
            text.Head(1, text.Say("Profile of the city", "城市概况"));
            text.Tabulate(
                text.Say("The city by its own account (Part I of the index; not scored)", "城市自述情况（指数第一部分，不计分）"), [new(text.Say("What", "项目"), 1), new(text.Say("As the city writes it", "城市填报内容"), 2.4)],
                run.Profile.Select(field => (IReadOnlyList<Prose>)[text.Say(field.Name), field.Value]));
        }

        var findings = run.Findings.Where(finding => finding.Severity != "note").ToList();
        if (findings.Count > 0)
        {
            text.Head(1, text.Say("Noticed in the data", "数据中发现的问题"));
            text.Tabulate(
                text.Say("Warnings about the city's files", "城市文件中的警告"), [new(text.Say("Where", "位置"), 1.2), new(text.Say("Found", "发现"), 2.4), new(text.Say("Expected", "应为"), 2)],
                findings.Select(finding => (IReadOnlyList<Prose>)
                [
                    Path.GetFileName(finding.File) + (finding.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $":{line}") : string.Empty), Prose.Quoted(text.Say(finding.Found)), Prose.Quoted(text.Say(finding.Expected)),
                ]));
        }

        Methods(text, words);
        Sources(text, words);
    }

    private static void Methods(Manuscript text, RunText words)
    {
        var run = words.Run;
        text.Head(1, text.Say("How this was made", "评估方法"));
        text.List(
        [
            text.Say($"Edition: {run.EditionName.En}; its file has the hash {run.EditionSha256[..Math.Min(12, run.EditionSha256.Length)]}.", $"版本：{run.EditionName.Zh}；其文件哈希为 {run.EditionSha256[..Math.Min(12, run.EditionSha256.Length)]}。"),
            run.Rounding == "continuous"
                ? text.Say("Values meet the bands without rounding, at the cuts that the edition states.", "数值不取整，直接按版本给出的分界点判定区间。")
                : text.Say("Values are rounded half up to the decimals that the bands are printed with, then looked up.", "数值先按评分区间的小数位四舍五入，再查找所属区间。"),
            text.Say("Official points come only from bands seen in a published source. Provisional points rest on bands remembered or inferred; they never enter the official total.", "正式分仅来自已在公开资料中查证的评分区间；暂定分依据记忆或推断的区间，绝不计入正式总分。"),
            text.Say("Not measured is not zero: such an indicator leaves both the score and its maximum.", "“未测算”不等于零：该指标既不计入得分，也不计入满分。"),
            text.Say("The index compares a city with its own past. It is no ranking of cities.", "本指数用于城市与自身的历史相比，不用于城市排名。"),
            text.Say($"Working grid: {run.Area.Crs}, cells of {Figures.Show(run.Area.CellM)} m.", $"计算网格：{run.Area.Crs}，像元 {Figures.Show(run.Area.CellM)} 米。"),
            text.Say($"Computed by Hedgerow {run.Software.Version} with GDAL {run.Software.Gdal} on {run.Date}. The same files give the same numbers.", $"由 Hedgerow {run.Software.Version}（GDAL {run.Software.Gdal}）于 {run.Date} 计算。相同文件得到相同数值。"),
        ]);
        if (words.Rules is null)
        {
            text.Put(new Note(text.Say("Mind:", "注意："), text.Say("The rules of the edition have changed since this assessment, or are not at hand. Bands and citations are therefore left out.", "该版本的规则在本次评估之后已有变化或不可得，故未列出评分区间与文献。")));
        }
    }

    private static void Sources(Manuscript text, RunText words)
    {
        var run = words.Run;
        text.Head(1, text.Say("Sources and licences", "数据来源与许可"));
        text.Tabulate(
            text.Say("Files that the numbers were made from", "数值所依据的文件"),
            [new(text.Say("Role", "用途"), 1.2), new(text.Say("Source", "来源"), 2.8), new(text.Say("Year", "年份"), 0.8), new(text.Say("Licence", "许可"), 1.4), new(text.Say("Hash (SHA-256)", "哈希（SHA-256）"), 1.4)],
            run.Inputs.Select(input => (IReadOnlyList<Prose>)
            [
                text.Say(LayerNames.Of(input.Role)), (input.Source ?? Path.GetFileName(input.Path)) + (input.Layer is { } layer ? $" ({layer})" : string.Empty), input.Year?.ToString(CultureInfo.InvariantCulture) ?? "–", input.Licence ?? "–",
                Prose.Of(new Piece(input.Sha256[..Math.Min(12, input.Sha256.Length)], PieceKind.Code)),
            ]),
            id: "table:sources");
        var cited = words.Rules is { } rules
            ? rules.Indicators.Select(line => Explanation.Of(rules, line.Id)).OfType<Explanation>().SelectMany(found => new[] { found.Method, found.Rule }).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList()
            : [];
        if (cited.Count > 0)
        {
            text.Head(2, text.Say("Literature", "参考文献"));
            text.List(cited.Select(citation => (Prose)citation));
        }

        text.Head(2, text.Say("Licence", "许可"));
        text.Write(text.Say(
            "The data keep the licences named above; whoever passes this report on names them too. The numbers derived from them and this report are the city's to publish. Hedgerow itself is under the Apache License 2.0.",
            "各数据沿用上表所列许可，转发本报告时须一并注明。由此得出的数值及本报告由城市决定如何发布。Hedgerow 采用 Apache 2.0 许可。"));
    }
}
