using Hedgerow.Consultation;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Server.Consult;

/// <summary>The secretariat's decisions in the fields of a form; votes, reasons and remarks stay as they were counted.</summary>
public static class DecisionForm
{
    /// <summary>Reads them.</summary>
    /// <param name="were">The decisions, or proposals, that the form was made of.</param>
    /// <param name="form">The form.</param>
    /// <returns>The decisions.</returns>
    public static IReadOnlyList<RevisionDecision> Read(IReadOnlyList<RevisionDecision> were, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(were);
        ArgumentNullException.ThrowIfNull(form);
        var decided = were.Where(one => one.Added is null).Select(one => One(one, form)).ToList();
        foreach (var added in were.Where(one => one.Added is not null))
        {
            if (form[$"added:{added.Indicator}"].ToString() is { Length: > 0 } text)
            {
                decided.Add(added with { Added = text.ReplaceLineEndings("\n") });
            }
        }

        var (id, lines) = (form["new-id"].ToString().Trim(), form["new-text"].ToString());
        return id.Length > 0 && lines.Trim().Length > 0 ? [.. decided, new RevisionDecision(id) { Added = lines.ReplaceLineEndings("\n"), Note = form["new-note"].ToString().Trim() }] : decided;
    }

    private static RevisionDecision One(RevisionDecision was, IFormCollection form)
    {
        if (!form.ContainsKey($"d:{was.Indicator}"))
        {
            return was;
        }

        var decision = form[$"d:{was.Indicator}"].ToString();
        var (en, zh, setting) = (Text(form, "en", was), Text(form, "zh", was), form[$"setting:{was.Indicator}"].ToString().ReplaceLineEndings("\n"));
        var change = decision == "change";
        return was with
        {
            Dropped = decision == "drop",
            Name = change && (en.Length > 0 || zh.Length > 0) ? new Wording(en.Length > 0 ? en : zh, zh.Length > 0 ? zh : en) : null,
            Setting = change && setting.Trim().Length > 0 ? setting : null,
            Note = Text(form, "note", was),
        };
    }

    private static string Text(IFormCollection form, string name, RevisionDecision of) => form[$"{name}:{of.Indicator}"].ToString().Trim();
}
