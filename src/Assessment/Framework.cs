using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment;

/// <summary>Targets set elsewhere: a global framework, a national strategy, a pact, a province's plan; read from a file of <c>frameworks/</c> or a city's own.</summary>
public sealed record Framework
{
    private static readonly string[] MainKinds = ["target", "action", "area"];

    /// <summary>Key.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required Wording Name { get; init; }

    /// <summary>Key of its publication in docs/references.bib, or a city's own words for it.</summary>
    public required string Reference { get; init; }

    /// <summary>Where it can be read; null where that is not known.</summary>
    public string? Url { get; init; }

    /// <summary>How sure the file is on the whole: verified, partly-verified, inferred, memory, unknown.</summary>
    public required string Confidence { get; init; }

    /// <summary>What one should know.</summary>
    public IReadOnlyList<Wording> Notes { get; init; } = [];

    /// <summary>How many elements of a kind it has, known here or not.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>();

    /// <summary>What who signs it commits to; null where it asks for no number.</summary>
    public FrameworkCommitment? Commitment { get; init; }

    /// <summary>Its elements, in order.</summary>
    public required IReadOnlyList<FrameworkElement> Elements { get; init; }

    /// <summary>Its indicators, in order.</summary>
    public IReadOnlyList<FrameworkIndicator> Indicators { get; init; } = [];

    /// <summary>The element of an id; null where there is none.</summary>
    /// <param name="id">The id.</param>
    public FrameworkElement? Element(string id) => Elements.FirstOrDefault(e => e.Id == id);

    /// <summary>The elements of a kind.</summary>
    /// <param name="kind">Such as <c>target</c>.</param>
    public IEnumerable<FrameworkElement> Of(string kind) => Elements.Where(e => e.Kind == kind);

    /// <summary>How many elements of a kind it has that are not known here; 0 where all are, or where their number is not known.</summary>
    /// <param name="kind">Such as <c>target</c>.</param>
    public int Unknown(string kind) => Counts.TryGetValue(kind, out var all) ? Math.Max(0, all - Of(kind).Count(e => e.Confidence != "unknown")) : 0;

    /// <summary>The kind that a plan answers to: targets where there are any, else actions, else areas.</summary>
    public string MainKind => MainKinds.FirstOrDefault(kind => Counts.ContainsKey(kind) || Elements.Any(e => e.Kind == kind)) ?? Elements[0].Kind;
}

/// <summary>What who signs a framework commits to.</summary>
/// <param name="Kind">Kind of the elements that count.</param>
/// <param name="Least">How many at least.</param>
/// <param name="Until">By which year; null where no year is named.</param>
public sealed record FrameworkCommitment(string Kind, int Least, int? Until);

/// <summary>A goal, target, area, action, principle, number or theme of a framework.</summary>
public sealed record FrameworkElement
{
    /// <summary>Id in its framework.</summary>
    public required string Id { get; init; }

    /// <summary><c>goal</c>, <c>target</c>, <c>area</c>, <c>action</c>, <c>principle</c>, <c>number</c> or <c>theme</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>A short name in own words.</summary>
    public required Wording Name { get; init; }

    /// <summary>How sure it is: verified, partly-verified, inferred, memory, unknown.</summary>
    public required string Confidence { get; init; }

    /// <summary>Id of the area or goal that it belongs to; null where it stands by itself.</summary>
    public string? Within { get; init; }

    /// <summary>The parts by which the degree of alignment is judged; empty where they are not told apart.</summary>
    public IReadOnlyList<FrameworkPart> Parts { get; init; } = [];

    /// <summary>Codes of its headline, binary and component indicators.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>Framework id → its elements that work on the same thing, by the file's own reading.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Touches { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}

/// <summary>A part of an element.</summary>
/// <param name="Id">Id in the element.</param>
/// <param name="Name">What it asks for.</param>
public sealed record FrameworkPart(string Id, Wording Name);

/// <summary>An indicator of a framework.</summary>
/// <param name="Code">Its code, such as <c>12.1</c>.</param>
/// <param name="Kind"><c>headline</c>, <c>binary</c>, <c>component</c> or <c>complementary</c>.</param>
/// <param name="Name">A short name in own words.</param>
/// <param name="Confidence">How sure code and kind are.</param>
public sealed record FrameworkIndicator(string Code, string Kind, Wording Name, string Confidence);

/// <summary>What came of reading a framework.</summary>
/// <param name="Framework">The framework; null with errors.</param>
/// <param name="Findings">Everything that is wrong with the file.</param>
public sealed record FrameworkReading(Framework? Framework, IReadOnlyList<Finding> Findings);
