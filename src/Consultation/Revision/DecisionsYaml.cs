using System.Globalization;
using System.Text;
using Hedgerow.Consultation.Forms;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Consultation.Revision;

/// <summary>decisions.yaml: a list of indicators, what becomes of each, and what the experts said.</summary>
internal static class DecisionsYaml
{
    internal static EditionRevisionReading Read(byte[] bytes, string name)
    {
        var yaml = YamlFile.Parse(bytes, name);
        var findings = new FormFindings(name);
        EditionRevision? revision = null;
        if (yaml.IsYaml)
        {
            var root = yaml.Root.Knows("edition", "id", "name", "decisions");
            var decisions = root["decisions"].Items.Select(Decision).ToList();
            foreach (var twice in root["decisions"].Items.GroupBy(item => item["indicator"].Raw, StringComparer.Ordinal).Where(group => group.Key is not null && group.Count() > 1))
            {
                findings.Error("duplicate-id", twice.Last().Line, new($"the indicator '{twice.Key}' is decided twice", $"指标“{twice.Key}”重复"), new("one decision an indicator", "每项指标一个决定"));
            }

            revision = new EditionRevision(root["edition"].RequiredText(), root["id"].RequiredText(), Both(root["name"]), decisions);
        }

        findings.Add(yaml);
        return new EditionRevisionReading(findings.Refused ? null : revision, findings.All);
    }

    internal static string Write(EditionRevision revision)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # What becomes of each indicator. decide: keep or drop. A new name and a new setting stand beside it:
            #   name: (en and zh)    setting: lines of measure, with, unit, decimals, bands, cuts, levels, term
            # A new indicator has its lines under added:. Votes, reasons and remarks are what the experts said.
            edition: {YamlText.Of(revision.Edition)}
            id: {YamlText.Of(revision.Id)}
            name: {Both(revision.Name)}
            decisions:

            """);
        foreach (var decision in revision.Decisions)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - indicator: {YamlText.Of(decision.Indicator)}\n    decide: {(decision.Dropped ? "drop" : "keep")}\n");
            if (decision.Name is { } name)
            {
                text.Append(CultureInfo.InvariantCulture, $"    name: {Both(name)}\n");
            }

            Lines(text, "setting", decision.Setting);
            Lines(text, "added", decision.Added);
            Counts(text, "votes", decision.Votes);
            Counts(text, "reasons", decision.Reasons);
            if (decision.Agreed)
            {
                text.Append("    agreed: true\n");
            }

            if (decision.Remarks.Count > 0)
            {
                text.Append("    remarks:\n");
                text.AppendJoin(string.Empty, decision.Remarks.Select(remark => $"      - {YamlText.Quoted(remark)}\n"));
            }

            if (decision.Note.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"    note: {YamlText.Quoted(decision.Note)}\n");
            }
        }

        return text.ToString();
    }

    private static RevisionDecision Decision(YamlItem item)
    {
        item.Knows("indicator", "decide", "name", "setting", "added", "votes", "reasons", "agreed", "remarks", "note");
        return new RevisionDecision(item["indicator"].RequiredText())
        {
            Dropped = item["decide"].Word("keep", "drop") == "drop",
            Name = item["name"].IsEmpty ? null : Both(item["name"]),
            Setting = item["setting"].Text(),
            Added = item["added"].Text(),
            Votes = Counts(item["votes"], StandardQuestions.Decision),
            Reasons = Counts(item["reasons"], StandardQuestions.Reasons),
            Agreed = item["agreed"].Flag(),
            Remarks = [.. item["remarks"].Items.Select(remark => remark.Text() ?? string.Empty)],
            Note = item["note"].Text() ?? string.Empty,
        };
    }

    private static List<KeyValuePair<string, int>> Counts(YamlItem item, string question)
    {
        item.Knows([.. StandardQuestions.Of(question).Choices.Select(choice => choice.Code)]);
        return [.. item.Keys.Select(key => new KeyValuePair<string, int>(key, item[key].WholeNumber(0) ?? 0))];
    }

    private static void Counts(StringBuilder text, string key, IReadOnlyList<KeyValuePair<string, int>> counts)
    {
        if (counts.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {key}: {{{string.Join(", ", counts.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}: {pair.Value}")))}}}\n");
        }
    }

    private static void Lines(StringBuilder text, string key, string? lines)
    {
        if (lines is null)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"    {key}: |\n");
        foreach (var line in YamlLines.Unindented(lines))
        {
            text.Append(line.Length == 0 ? string.Empty : "      ").Append(line).Append('\n');
        }
    }

    private static Wording Both(YamlItem item)
    {
        item.Knows("en", "zh");
        return new Wording(item["en"].RequiredText(), item["zh"].RequiredText());
    }

    private static string Both(Wording words) => $"{{en: {YamlText.Quoted(words.En)}, zh: {YamlText.Quoted(words.Zh)}}}";
}
