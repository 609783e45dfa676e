using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Forms;

/// <summary>Makes sections and items of the groups of an XLSForm, as its rows come.</summary>
internal sealed class XlsFormGroups(FormFindings findings, Dictionary<string, int> lines)
{
    private const string Loose = "questions";

    private readonly List<QuestionnaireSection> sections = [];
    private readonly List<QuestionnaireItem> items = [];
    private readonly Stack<(int Line, bool Item)> open = new();
    private QuestionnaireSection? section;

    internal void Begin(int line, string name, LocalText label, int since, int? until)
    {
        var item = name.StartsWith(FormName.OfItem(string.Empty), StringComparison.Ordinal) && open.Count > 0;
        open.Push((line, item));
        if (item)
        {
            var id = name[FormName.OfItem(string.Empty).Length..];
            lines[QuestionnaireCheck.Place(id)] = line;
            items.Add(new QuestionnaireItem(id, label, []) { Since = since, Until = until });
        }
        else if (open.Count == 1)
        {
            Close();
            var id = name.StartsWith(FormName.OfSection(string.Empty), StringComparison.Ordinal) ? name[FormName.OfSection(string.Empty).Length..] : name;
            lines["§" + id] = line;
            section = new QuestionnaireSection(id, label.IsEmpty ? LocalText.In("en", id) : label, null, []);
        }
        else
        {
            findings.Warning("flattened", line, new Wording($"the group '{name}' within a group is read as a part of it", $"组内的组“{name}”并入上一级"), new Wording("groups that stand beside each other", "并列的组"));
        }
    }

    internal void End(int line)
    {
        if (!open.TryPop(out var last))
        {
            findings.Error("end-group", line, new("a group ends that did not begin", "组未开始即结束"), new("begin_group before end_group", "end_group 之前应有 begin_group"));
        }
        else if (!last.Item && open.Count == 0)
        {
            Close();
        }
    }

    internal void Hint(LocalText text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (open.Count > 0 && open.Peek().Item)
        {
            items[^1] = items[^1] with { Hint = text };
        }
        else if (section is not null)
        {
            section = section with { Hint = text };
        }
    }

    internal void Add(int line, string item, ItemQuestion question)
    {
        lines[QuestionnaireCheck.Place(item, question.Key)] = line;
        if (section is null)
        {
            lines["§" + Loose] = line;
            section = new QuestionnaireSection(Loose, LocalText.Of("Questions", "问题"), null, []);
        }

        var at = items.FindIndex(one => one.Id == item);
        if (at < 0)
        {
            // A question that stands for itself: the item is called as the question is asked.
            lines[QuestionnaireCheck.Place(item)] = line;
            items.Add(new QuestionnaireItem(item, question.Label, [question]));
        }
        else
        {
            items[at] = items[at] with { Questions = [.. items[at].Questions, question] };
        }
    }

    internal IReadOnlyList<QuestionnaireSection> Sections()
    {
        if (open.TryPeek(out var left))
        {
            findings.Error("open-group", left.Line, new("the group does not end", "组没有结束"), new("end_group", "end_group"));
        }

        Close();
        return sections;
    }

    private void Close()
    {
        if (section is not null && items.Count > 0)
        {
            sections.Add(section with { Items = [.. items] });
        }

        section = null;
        items.Clear();
    }
}
