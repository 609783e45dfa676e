using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment;

/// <summary>One definition of an index, read from a file of <c>editions/</c>.</summary>
public sealed record Edition
{
    /// <summary>Key and file name.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required Wording Name { get; init; }

    /// <summary>Key of its publication in docs/references.bib.</summary>
    public required string Reference { get; init; }

    /// <summary>How values meet bands.</summary>
    public required RoundingPolicy Rounding { get; init; }

    /// <summary>Whether the total is a weighted sum of normalised values; otherwise points are added up.</summary>
    public required bool Weighted { get; init; }

    /// <summary>Grades of a weighted index; null where the edition has none.</summary>
    public GradeTable? Grades { get; init; }

    /// <summary>What the edition says about the first year of use, where it has such a rule.</summary>
    public Wording? BaselineRule { get; init; }

    /// <summary>Parts of the index, in order.</summary>
    public required IReadOnlyList<EditionComponent> Components { get; init; }

    /// <summary>The indicators, in order.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>Its version, where it has one.</summary>
    public string? Version { get; init; }

    /// <summary>Key of the edition that it revises; null for an edition of its own.</summary>
    public string? BasedOn { get; init; }

    /// <summary>Whether it is a draft: what it gives is no published score.</summary>
    public bool Draft { get; init; }

    /// <summary>How it is cited, where it says so.</summary>
    public Wording? Citation { get; init; }

    /// <summary>What changed from version to version, the newest first; empty where it says nothing.</summary>
    public IReadOnlyList<EditionVersion> Changes { get; init; } = [];

    /// <summary>Hash of the file's text, lower-case hex: two runs with the same hash used the same rules.</summary>
    public required string Sha256 { get; init; }
}

/// <summary>What a version of an edition changed.</summary>
/// <param name="Version">The version.</param>
/// <param name="Date">Its day, yyyy-MM-dd.</param>
/// <param name="Text">What changed.</param>
public sealed record EditionVersion(string Version, string Date, Wording Text);

/// <summary>A part of an index.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Name.</param>
public sealed record EditionComponent(string Id, Wording Name);

/// <summary>One line of an edition.</summary>
public sealed record Indicator
{
    /// <summary>Number in the edition: "2", "R_V".</summary>
    public required string Id { get; init; }

    /// <summary>Stable key: <c>connectivity</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Name.</summary>
    public required Wording Name { get; init; }

    /// <summary>What it says and why it matters, for somebody who is not an ecologist.</summary>
    public required Wording Explanation { get; init; }

    /// <summary>Key of the component.</summary>
    public required string Component { get; init; }

    /// <summary>Key of the measure.</summary>
    public required string Measure { get; init; }

    /// <summary>The edition's choice of the measure's parameters.</summary>
    public required IReadOnlyDictionary<string, object?> With { get; init; }

    /// <summary>Unit of the value.</summary>
    public required string Unit { get; init; }

    /// <summary>Bands of a value; null for a ladder or a weighted component.</summary>
    public BandTable? Bands { get; init; }

    /// <summary>Points of the levels of an answer, worst first; null for a value.</summary>
    public Ladder? Ladder { get; init; }

    /// <summary>Weight, reference maximum and direction in a weighted index.</summary>
    public WeightedTerm? Term { get; init; }

    /// <summary>Whether its bands are confirmed.</summary>
    public required Standing Standing { get; init; }

    /// <summary>How sure the bands are: verified, partly-verified, inferred, memory, unknown.</summary>
    public required string Confidence { get; init; }

    /// <summary>Most points it can give; 0 in a weighted index.</summary>
    public int MaxPoints => Bands?.MaxPoints ?? Ladder?.MaxPoints ?? 0;

    /// <summary>Whether it measures a change against the baseline year, and so cannot be scored in it.</summary>
    public bool BaselineChange { get; init; }

    /// <summary>Framework id → targets it serves.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Targets { get; init; }

    /// <summary>Key of the source of its rule in docs/references.bib.</summary>
    public string? Source { get; init; }

    /// <summary>What one should know about its rule, where the edition says something.</summary>
    public Wording? Note { get; init; }

    /// <summary>Line of the edition's file.</summary>
    public int Line { get; init; }
}
