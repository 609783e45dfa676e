using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities;

/// <summary>A first city folder.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Files">The files written, relative to it.</param>
/// <param name="Hints">Layers to look for, the most useful first.</param>
public sealed record CreatedCity(string Folder, IReadOnlyList<string> Files, IReadOnlyList<LayerHint> Hints);

/// <summary>A layer that a city should look for.</summary>
/// <param name="Key">Its key in city.yaml.</param>
/// <param name="What">What it is and what it serves.</param>
/// <param name="Where">Where it can be had, for this place.</param>
/// <param name="Licence">What its licence allows.</param>
/// <param name="Links">Addresses.</param>
public sealed record LayerHint(string Key, Wording What, Wording Where, Wording Licence, IReadOnlyList<string> Links);
