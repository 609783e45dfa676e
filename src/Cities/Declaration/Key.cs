using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Declaration;

/// <summary>The forms that a value in a city's files may have.</summary>
internal enum Form
{
    Text,
    Number,
    WholeNumber,
    Flag,
    Wording,
    Path,
    Part,
    Columns,
    Legend,
}

/// <summary>
/// One key of a city's files: what stands under it and what it means. Reader, check of unknown keys, JSON schema and templates all work
/// from these, so that they cannot drift apart.
/// </summary>
/// <param name="Name">The key.</param>
/// <param name="Form">Form of its value.</param>
/// <param name="Meaning">What it means.</param>
internal sealed record Key(string Name, Form Form, Wording Meaning)
{
    /// <summary>Whether it must be there.</summary>
    public bool Required { get; init; }

    /// <summary>Whether a list of values may stand in place of one.</summary>
    public bool Many { get; init; }

    /// <summary>Smallest allowed number.</summary>
    public double Minimum { get; init; } = double.NegativeInfinity;

    /// <summary>Largest allowed number.</summary>
    public double Maximum { get; init; } = double.PositiveInfinity;

    /// <summary>Whether the number must lie above, not at, <see cref="Minimum"/>.</summary>
    public bool AboveMinimum { get; init; }

    /// <summary>The allowed words, for a text of a closed choice.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Code of the finding for a word that is not among <see cref="Words"/>.</summary>
    public string WordCode { get; init; } = "unknown-word";

    /// <summary>How to name the allowed words, where the bare list would not explain itself.</summary>
    public Wording? WordsExpected { get; init; }

    /// <summary>Code of the finding for a number outside its range.</summary>
    public string RangeCode { get; init; } = "out-of-range";

    /// <summary>Pattern that a text must match, and how to say so.</summary>
    public (string Regex, Wording Expected)? Pattern { get; init; }

    /// <summary>What stands under a key of form <see cref="Form.Part"/>.</summary>
    public Shape? Part { get; init; }
}

/// <summary>A mapping: the keys it may hold.</summary>
/// <param name="Name">Name in the schema.</param>
/// <param name="Meaning">What it describes.</param>
/// <param name="Keys">Its keys.</param>
internal sealed record Shape(string Name, Wording Meaning, IReadOnlyList<Key> Keys)
{
    /// <summary>The key that a bare text stands for, as in <c>parks: parks.gpkg</c>.</summary>
    public string? Short { get; init; }

    /// <summary>Code of the finding for a key that is not among <see cref="Keys"/>.</summary>
    public string UnknownCode { get; init; } = "unknown-key";

    /// <summary>The key of a name.</summary>
    /// <param name="name">The name.</param>
    public Key this[string name] => Keys.FirstOrDefault(k => k.Name == name) ?? throw new ArgumentException($"'{Name}' has no key '{name}': add it to the table first.", nameof(name));
}
