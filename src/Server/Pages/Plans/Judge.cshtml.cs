using Hedgerow.Assessment;
using Hedgerow.Planning;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Plans;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Plans;

/// <summary>Judges what a target has to do with an element of a framework: covered parts and degree.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The plans.</param>
[InCity(Permission.WritePlan)]
public sealed class JudgeModel(Texts texts, Visit visit, PlanShelf shelf) : PlanPage(texts, visit, shelf)
{
    private const int Longest = 5000;

    /// <summary>The framework.</summary>
    public Framework Framework { get; private set; } = null!;

    /// <summary>Its element.</summary>
    public FrameworkElement Element { get; private set; } = null!;

    /// <summary>Code of the target.</summary>
    public string Target { get; private set; } = string.Empty;

    /// <summary>Parts that are covered.</summary>
    public IReadOnlyList<string> Covered { get; private set; } = [];

    /// <summary>Key of the degree.</summary>
    public string Degree { get; private set; } = string.Empty;

    /// <summary>The degree that the covered parts speak for; a person decides.</summary>
    public AlignmentDegree? Proposed { get; private set; }

    /// <summary>Remark in English.</summary>
    public string NoteEn { get; private set; } = string.Empty;

    /// <summary>Remark in Chinese.</summary>
    public string NoteZh { get; private set; } = string.Empty;

    /// <summary>Whether the plan has the line already.</summary>
    public bool Exists { get; private set; }

    private string Key => $"{Target} {Framework.Id} {Element.Id}";

    /// <summary>Shows it.</summary>
    /// <param name="framework">Id of the framework.</param>
    /// <param name="element">Id of its element.</param>
    /// <param name="target">Code of the target.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string? framework, string? element, string? target)
    {
        if (!Find())
        {
            return NoPlan();
        }

        if (!Open(framework, element, target ?? (Written.Targets.Count > 0 ? Written.Targets[0].Code : string.Empty)))
        {
            return NotFound();
        }

        if (Written.Alignments.FirstOrDefault(a => a.Target == Target && a.Framework == Framework.Id && a.Element == Element.Id) is { } known)
        {
            (Covered, Degree, NoteEn, NoteZh) = (known.Covered, known.Degree is { } degree ? PlanWords.Key(degree) : string.Empty, known.Note.En, known.Note.Zh);
        }

        Proposed = PlanCoverageOf();
        return Page();
    }

    /// <summary>Keeps it.</summary>
    /// <param name="framework">Id of the framework.</param>
    /// <param name="element">Id of its element.</param>
    /// <param name="target">Code of the target.</param>
    /// <param name="covered">Ids of the covered parts.</param>
    /// <param name="degree">Key of the degree.</param>
    /// <param name="note_en">Remark in English.</param>
    /// <param name="note_zh">Remark in Chinese.</param>
    /// <returns>The alignment.</returns>
    public IActionResult OnPost(string? framework, string? element, string? target, string[] covered, string? degree, [FromForm(Name = "note_en")] string? noteEn, [FromForm(Name = "note_zh")] string? noteZh)
    {
        if (!Find() || !Open(framework, element, target))
        {
            return NotFound();
        }

        (Covered, Degree, NoteEn, NoteZh) = ([.. covered.Where(id => Element.Parts.Any(p => p.Id == id))], degree ?? string.Empty, Cut(noteEn), Cut(noteZh));
        var line = new Alignment
        {
            Target = Target, Framework = Framework.Id, Element = Element.Id, Degree = PlanWords.Find<AlignmentDegree>(Degree), Covered = Covered, Missing = [.. Element.Parts.Select(p => p.Id).Except(Covered)], Note = new PlanText(NoteEn, NoteZh),
        };
        if (Change("judge", plan => plan with { Alignments = plan.Alignments.Any(Same) ? [.. plan.Alignments.Select(a => Same(a) ? line : a)] : [.. plan.Alignments, line] }, note: Key))
        {
            return Done($"{Home}/alignment", T["plan.kept"]);
        }

        Proposed = PlanCoverageOf();
        return Page();
    }

    /// <summary>Takes the line away.</summary>
    /// <param name="framework">Id of the framework.</param>
    /// <param name="element">Id of its element.</param>
    /// <param name="target">Code of the target.</param>
    /// <returns>The alignment.</returns>
    public IActionResult OnPostRemove(string? framework, string? element, string? target)
    {
        if (!Find() || !Open(framework, element, target))
        {
            return NotFound();
        }

        return Change("judge", plan => plan with { Alignments = [.. plan.Alignments.Where(a => !Same(a))] }, note: Key) ? Done($"{Home}/alignment", T["plan.removed"]) : Page();
    }

    private static string Cut(string? text) => (text ?? string.Empty).Trim() is { Length: > Longest } longer ? longer[..Longest] : (text ?? string.Empty).Trim();

    private bool Same(Alignment line) => line.Target == Target && line.Framework == Framework.Id && line.Element == Element.Id;

    private AlignmentDegree? PlanCoverageOf() => ElementCoverage.Proposed(Element, Covered);

    private bool Open(string? framework, string? element, string? target)
    {
        if (Context.Frameworks.FirstOrDefault(f => f.Id == framework && Written.Frameworks.Contains(f.Id)) is not { } found || found.Element(element ?? string.Empty) is not { } part || Written.Target(target ?? string.Empty) is not { } of)
        {
            return false;
        }

        (Framework, Element, Target, Exists) = (found, part, of.Code, Written.Alignments.Any(a => a.Target == of.Code && a.Framework == found.Id && a.Element == part.Id));
        return true;
    }
}
