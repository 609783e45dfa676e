using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities;

/// <summary>A file that a number was made from.</summary>
/// <param name="Role">What it serves as: <c>land_cover</c>, <c>boundary</c>, <c>parks</c> ...</param>
/// <param name="Path">Path as city.yaml gives it, or relative to it; never a path of somebody's machine.</param>
/// <param name="Layer">Layer inside the file.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hex.</param>
/// <param name="Year">The year it describes.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Licence">Its licence.</param>
public sealed record InputRef(string Role, string Path, string? Layer, string Sha256, int? Year, string? Source, string? Licence);

/// <summary>A remark on a number or a layer: which choice was made, what to be careful about.</summary>
/// <param name="Severity">How grave.</param>
/// <param name="Code">A stable short key.</param>
/// <param name="Text">What a reader must know.</param>
public sealed record Note(Severity Severity, string Code, Wording Text);

/// <summary>Something loaded, with the files it came from and what was noticed on the way.</summary>
/// <typeparam name="T">What was loaded.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Inputs">The files.</param>
/// <param name="Notes">The remarks.</param>
public sealed record Sourced<T>(T Value, IReadOnlyList<InputRef> Inputs, IReadOnlyList<Note> Notes);
