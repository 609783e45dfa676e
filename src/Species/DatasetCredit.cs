namespace Hedgerow.Species;

/// <summary>A data set that a number was made from, with how much of it and how to cite it.</summary>
/// <param name="Dataset">Its name or key, as the records give it; the file's name where they do not.</param>
/// <param name="File">The file it came in.</param>
/// <param name="Records">Records of it that the number was made from.</param>
/// <param name="Licence">Its licence; null where nobody states one.</param>
/// <param name="Citation">How to cite it; null where nobody says.</param>
public sealed record DatasetCredit(string Dataset, string File, long Records, string? Licence, string? Citation);
