using System.Text;
using Hedgerow.Cities.Guide;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities;

/// <summary>What the code of a finding means and what to do about it.</summary>
/// <param name="Code">The code.</param>
/// <param name="Meaning">What was found.</param>
/// <param name="Remedy">What to do.</param>
public sealed record FindingHelp(string Code, Wording Meaning, Wording Remedy);

/// <summary>Explains every finding. docs/findings.md is written from it.</summary>
public static class FindingGuide
{
    /// <summary>Every code, grouped as the page is, in alphabetical order within its group.</summary>
    public static IReadOnlyList<FindingHelp> All { get; } = [.. FolderFindings.All, .. LayerFindings.All, .. SpeciesFindings.All];

    /// <summary>The help for a code; null when there is none.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The help.</returns>
    public static FindingHelp? For(string code) => All.FirstOrDefault(h => h.Code == code);

    /// <summary>The page docs/findings.md.</summary>
    internal static string Page()
    {
        var page = new StringBuilder();
        page.Append("# Findings / 检查结果说明\n\n");
        page.Append("What `hedgerow check` and `hedgerow assess` report about the files of a city. An error must be mended before anything is computed; a warning and a note go with the result.\n");
        page.Append("This page is written from `src/Cities/Guide/`; a test holds the two together.\n\n");
        page.Append("`hedgerow check` 与 `hedgerow assess` 对城市文件给出的检查结果。“错误”须先改正才能计算；“警告”和“提示”随结果一并给出。本页由 `src/Cities/Guide/` 生成。\n");
        Section(page, "The city folder / 城市文件夹", FolderFindings.All);
        Section(page, "Maps / 地图图层", LayerFindings.All);
        Section(page, "Species / 物种数据", SpeciesFindings.All);
        return page.ToString();
    }

    private static void Section(StringBuilder page, string title, IEnumerable<FindingHelp> rows)
    {
        page.Append($"\n## {title}\n\n| code | what was found | what to do | 含义 | 处理办法 |\n|---|---|---|---|---|\n");
        foreach (var row in rows)
        {
            page.Append($"| `{row.Code}` | {row.Meaning.En} | {row.Remedy.En} | {row.Meaning.Zh} | {row.Remedy.Zh} |\n");
        }
    }
}
