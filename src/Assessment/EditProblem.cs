using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment;

/// <summary>Something that is wrong with an edit, or that who drew it must know.</summary>
/// <param name="Severity">An error keeps the scenario from being computed.</param>
/// <param name="Code">A stable short key such as <c>outside</c>.</param>
/// <param name="Edit">Id of the edit; null where the list as a whole is meant.</param>
/// <param name="Text">What, and what to do about it.</param>
public sealed record EditProblem(Severity Severity, string Code, string? Edit, Wording Text);

/// <summary>Edits that cannot be computed.</summary>
public sealed class ScenarioException : Exception
{
    /// <summary>Says why.</summary>
    /// <param name="problems">Everything that was found, at least one error.</param>
    public ScenarioException(IReadOnlyList<EditProblem> problems)
        : base(string.Join(Environment.NewLine, problems.Select(p => p.Edit is null ? p.Text.En : $"{p.Edit}: {p.Text.En}")))
        => Problems = problems;

    /// <summary>Everything that was found.</summary>
    public IReadOnlyList<EditProblem> Problems { get; }
}
