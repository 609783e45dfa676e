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
    /// <param name="pairs">Whether it also asks, of every two indicators, which counts more: for weights. Only where <see cref="AsksPairs"/> allows it.</param>
    /// <returns>The questionnaire.</returns>
    public static Questionnaire OfEdition(Edition edition, IReadOnlyList<string>? languages = null, bool pairs = false)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return !pairs || AsksPairs(edition) ? EditionTemplate.Of(edition, languages is { Count: > 0 } ? languages : ["en", "zh"], pairs)
            : throw new ArgumentException($"{edition.Id} has {edition.Indicators.Count} indicators and {(edition.Weighted ? "weighs" : "does not weigh")}: pairs are asked of 2 to {PairsTemplate.MostIndicators} indicators of an edition that weighs.", nameof(pairs));
    }

    /// <summary>Whether pairs of its indicators can be asked: the edition weighs, and its indicators are few enough to be compared two by two.</summary>
    /// <param name="edition">The edition.</param>
    /// <returns>Whether they can.</returns>
    public static bool AsksPairs(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return edition.Weighted && edition.Indicators.Count is >= 2 and <= PairsTemplate.MostIndicators;
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
