using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment;

/// <summary>What a measure is, in one place: the command line, the page and the JSON all draw from it.</summary>
/// <param name="Key">Stable key that editions name: <c>landscape.coherence</c>.</param>
/// <param name="Title">Name.</param>
/// <param name="Formula">The formula in plain symbols, with what the symbols mean.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Range">Range of the value.</param>
/// <param name="Inputs">Keys of city.yaml that it needs, most wanted first.</param>
/// <param name="Parameters">Parameters an edition or city may set, with their defaults and meaning.</param>
/// <param name="Source">Key of the method's source in docs/references.bib.</param>
/// <param name="MeasureFile">The file of the measure, relative to the repository.</param>
/// <param name="ScienceFile">The file of the formula, relative to the repository.</param>
public sealed record Card(
    string Key,
    Wording Title,
    Wording Formula,
    string Unit,
    string Range,
    IReadOnlyList<string> Inputs,
    IReadOnlyList<CardParameter> Parameters,
    string Source,
    string MeasureFile,
    string ScienceFile)
{
    /// <summary>Taxonomic groups that the measure is always of; none where its parameters say, or where it is of all.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];
}

/// <summary>One parameter of a measure.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Default">Default value.</param>
/// <param name="Meaning">What it does, with its unit.</param>
public sealed record CardParameter(string Key, object? Default, Wording Meaning)
{
    /// <summary>Whether an edition must give it: there is no default.</summary>
    public bool Required => Default is null;

    /// <summary>Whether its value is the key of a question in editions/questions.yaml.</summary>
    public bool AsksQuestion { get; init; }
}
