using System.Text;
using Hedgerow.Assessment;
using Hedgerow.Science.Quantities;
using Hedgerow.Consultation.Forms;
using Hedgerow.Workspace;

namespace Hedgerow.Consultation.Revision;

/// <summary>The text of an edition, changed block by block: comments, order and wording of all that is not decided stay as they were.</summary>
internal sealed class EditionText
{
    private static readonly string[] SettingKeys = ["measure", "with", "unit", "decimals", "bands", "cuts", "levels", "term", "baseline_change", "explanation"];
    private static readonly string[] ScoringKeys = ["bands", "levels", "term"];

    private readonly YamlLines head;
    private readonly List<(string Id, YamlLines Lines)> blocks = [];
    private readonly int indent;

    private EditionText(string text, Edition edition)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var starts = edition.Indicators.Select(indicator => indicator.Line - 1).ToList();
        if (!starts.TrueForAll(start => lines[start].TrimStart().StartsWith("- ", StringComparison.Ordinal) && !lines[start].Contains('{', StringComparison.Ordinal)) || starts.Zip(starts.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, "An indicator of the edition does not begin with \"- id:\" on a line of its own: its text cannot be changed block by block.", "该版本中有指标未以单独一行的“- id:”开头，无法逐块修改其文本。");
        }

        indent = lines[starts[0]].IndexOf('-', StringComparison.Ordinal);
        head = new YamlLines([.. lines[..starts[0]]], 0);
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : lines.Length;
            blocks.Add((edition.Indicators[i].Id, new YamlLines([.. lines[starts[i]..end]], indent + 2)));
        }
    }

    /// <summary>A draft beside an edition.</summary>
    internal static string Draft(string text, Edition edition, string id, Wording name, IReadOnlyList<RevisionDecision> decisions)
    {
        var draft = new EditionText(text, edition);
        draft.head.Replace("id", $"id: {YamlText.Of(id)}");
        draft.head.Replace("name", $"name: {Both(name)}");
        draft.head.Remove("version", "status", "based_on", "citation", "changes");
        draft.head.After("name", $"status: draft", $"based_on: {YamlText.Of(edition.Id)}");
        foreach (var decision in decisions)
        {
            draft.Apply(decision);
        }

        return draft.ToString();
    }

    /// <summary>The same edition, released: its name without "draft", with version, citation and changelog; on request what was provisional because it was only proposed becomes official.</summary>
    internal static string Released(string text, Edition draft, Wording name, string version, Wording citation, IReadOnlyList<EditionVersion> changes, IReadOnlyCollection<string> confirmed)
    {
        var edition = new EditionText(text, draft);
        edition.head.Replace("name", $"name: {Both(name)}");
        edition.head.Remove("version", "status", "citation", "changes");
        edition.head.After("name", [
            $"version: {YamlText.Quoted(version)}",
            "status: released",
            $"citation: {Both(citation)}",
            "changes:",
            .. changes.Select(change => $"  - {{version: {YamlText.Quoted(change.Version)}, date: {YamlText.Quoted(change.Date)}, text: {Both(change.Text)}}}"),
        ]);
        foreach (var (_, block) in edition.blocks.Where(block => confirmed.Contains(block.Id)))
        {
            block.Replace("standing", "standing: official");
            block.Replace("confidence", "confidence: verified");
        }

        return edition.ToString();
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var line in head.Lines.Concat(blocks.SelectMany(block => block.Lines.Lines)))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private void Apply(RevisionDecision decision)
    {
        if (decision.Added is { } added)
        {
            Add(decision.Indicator, added);
            return;
        }

        var at = blocks.FindIndex(block => block.Id == decision.Indicator);
        if (at < 0)
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, $"The edition has no indicator {decision.Indicator}.", $"该版本没有指标 {decision.Indicator}。");
        }

        if (decision.Dropped)
        {
            blocks.RemoveAt(at);
            return;
        }

        var lines = blocks[at].Lines;
        if (decision.Name is { } name)
        {
            lines.Replace("name", $"name: {Both(name)}");
        }

        if (decision.Setting is { Length: > 0 } setting)
        {
            Set(lines, setting, decision.Indicator);
        }
    }

    // A band that experts propose is published nowhere yet: it is provisional until the edition is released.
    private static void Set(YamlLines lines, string setting, string indicator)
    {
        var given = new YamlLines(YamlLines.Unindented(setting), 0);
        var keys = given.Keys;
        if (keys.Except(SettingKeys).FirstOrDefault() is { } strange)
        {
            throw new WorkspaceException(
                WorkspaceProblem.Refused, $"{indicator}: '{strange}' is no part of a setting; these are: {string.Join(", ", SettingKeys)}.", $"{indicator}：“{strange}”不属于设置项；设置项包括：{string.Join("、", SettingKeys)}。");
        }

        if (keys.Intersect(ScoringKeys).Any())
        {
            lines.Remove([.. ScoringKeys, "cuts"]);
        }

        foreach (var key in keys)
        {
            lines.Set(key, given.Of(key), after: "unit");
        }

        if (keys.Any(key => key != "explanation"))
        {
            lines.Replace("standing", "standing: provisional");
            lines.Replace("confidence", "confidence: inferred");
        }
    }

    private void Add(string id, string added)
    {
        var lines = YamlLines.Unindented(added);
        lines = lines.Count > 0 && lines[0].StartsWith("- ", StringComparison.Ordinal)
            ? [lines[0][2..], .. lines.Skip(1).Select(line => line.StartsWith("  ", StringComparison.Ordinal) ? line[2..] : line)]
            : lines;
        var block = new YamlLines(lines, 0);
        if (!block.Keys.Contains("id"))
        {
            lines = [$"id: {YamlText.Quoted(id)}", .. lines];
        }

        if (blocks[^1].Lines.Lines[^1].Length > 0)
        {
            blocks[^1].Lines.Lines.Add(string.Empty);
        }

        var space = new string(' ', indent);
        blocks.Add((id, new YamlLines([.. lines.Select((line, index) => line.Length == 0 ? line : space + (index == 0 ? "- " : "  ") + line)], indent + 2)));
    }

    private static string Both(Wording words) => $"{{en: {YamlText.Quoted(words.En)}, zh: {YamlText.Quoted(words.Zh)}}}";
}
