using Hedgerow.Planning;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Sharing;

/// <summary>The chapters that a plan is printed in: a file of <c>outlines/</c>, which an expert can change, or a city's own.</summary>
public sealed record Outline
{
    /// <summary>Key.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required Wording Name { get; init; }

    /// <summary>Key of the guideline in docs/references.bib, or a city's own words for it.</summary>
    public required string Reference { get; init; }

    /// <summary>How sure the order of the chapters is: verified, partly-verified, inferred, memory, unknown.</summary>
    public required string Confidence { get; init; }

    /// <summary>How chapters are counted in English.</summary>
    public ChapterNumbers EnglishNumbers { get; init; }

    /// <summary>How chapters are counted in Chinese.</summary>
    public ChapterNumbers ChineseNumbers { get; init; }

    /// <summary>The chapters.</summary>
    public required IReadOnlyList<OutlineChapter> Chapters { get; init; }

    /// <summary>The annexes.</summary>
    public IReadOnlyList<OutlineChapter> Annexes { get; init; } = [];
}

/// <summary>A chapter of an outline.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Text">The chapters of the plan's own text that stand in it.</param>
/// <param name="Parts">What is made from the plan and stands after the text: keys of <see cref="Outlines.Parts"/>.</param>
/// <param name="Chapters">The chapters in it.</param>
/// <param name="IsOptional">Whether it falls away where nothing stands in it; others then say that their text is still to be written.</param>
public sealed record OutlineChapter(Wording Title, IReadOnlyList<PlanChapter> Text, IReadOnlyList<string> Parts, IReadOnlyList<OutlineChapter> Chapters, bool IsOptional);
