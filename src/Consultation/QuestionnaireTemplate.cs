using Hedgerow.Assessment;
using Hedgerow.Consultation.Templates;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation;

/// <summary>Questionnaires to start from.</summary>
public static class QuestionnaireTemplate
{
    /// <summary>Every indicator of an edition is judged: keep, drop, change name, change setting; reasons, importance, feasibility, comments; Ca and Cs once.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="languages">Languages of the questionnaire; the edition's names stand in English and Chinese, others are left to be filled in. Empty for both.</param>
    /// <returns>The questionnaire.</returns>
    public static Questionnaire OfEdition(Edition edition, IReadOnlyList<string>? languages = null)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return EditionTemplate.Of(edition, languages is { Count: > 0 } ? languages : ["en", "zh"]);
    }

    /// <summary>Every entry of an outline is judged: keep, drop, change; importance, feasibility, comments.</summary>
    /// <param name="plan">Key of the plan.</param>
    /// <param name="title">Its title.</param>
    /// <param name="outline">Its chapters, targets or actions, in order.</param>
    /// <param name="languages">Languages of the questionnaire; empty for English and Chinese.</param>
    /// <returns>The questionnaire.</returns>
    public static Questionnaire OfOutline(string plan, Wording title, IReadOnlyList<OutlineEntry> outline, IReadOnlyList<string>? languages = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(plan);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(outline);
        return OutlineTemplate.Of(plan, title, outline, languages is { Count: > 0 } ? languages : ["en", "zh"]);
    }

    /// <summary>One open question, to be edited.</summary>
    /// <param name="id">Key of the questionnaire.</param>
    /// <param name="title">Its title.</param>
    /// <param name="languages">Its languages; empty for English and Chinese.</param>
    /// <returns>The questionnaire.</returns>
    public static Questionnaire Free(string id, Wording title, IReadOnlyList<string>? languages = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(title);
        return OutlineTemplate.Free(id, title, languages is { Count: > 0 } ? languages : ["en", "zh"]);
    }
}

/// <summary>An entry of a plan's outline.</summary>
/// <param name="Id">Its short code: "G1", "T1.2".</param>
/// <param name="Name">What it says.</param>
/// <param name="Part">The part of the plan it stands in: a chapter, a goal; entries of one part stand together.</param>
public sealed record OutlineEntry(string Id, Wording Name, Wording Part);
