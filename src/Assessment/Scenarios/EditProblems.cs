using System.Globalization;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Scenarios;

/// <summary>Gathers what is wrong with edits.</summary>
internal sealed class EditProblems
{
    private readonly List<EditProblem> all = [];

    /// <summary>Everything that was said.</summary>
    public IReadOnlyList<EditProblem> All => all;

    public void Error(string code, string? edit, FormattableString en, FormattableString zh) => Add(Severity.Error, code, edit, en, zh);

    public void Note(string code, string? edit, FormattableString en, FormattableString zh) => Add(Severity.Note, code, edit, en, zh);

    public void Warn(string code, string? edit, FormattableString en, FormattableString zh) => Add(Severity.Warning, code, edit, en, zh);

    /// <summary>Whether an edit has an error.</summary>
    public bool Refuses(string edit) => all.Exists(p => p.Severity == Severity.Error && p.Edit == edit);

    /// <summary>Stops when there is an error.</summary>
    public void ThrowIfWrong()
    {
        if (all.Exists(p => p.Severity == Severity.Error))
        {
            throw new ScenarioException(all);
        }
    }

    private void Add(Severity severity, string code, string? edit, FormattableString en, FormattableString zh) =>
        all.Add(new EditProblem(severity, code, edit, new Wording(en.ToString(CultureInfo.InvariantCulture), zh.ToString(CultureInfo.InvariantCulture))));
}
