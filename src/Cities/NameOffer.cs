namespace Hedgerow.Cities;

/// <summary>A name that a written one may be a slip for. It is never taken by itself: a person accepts it in the file of accepted names.</summary>
/// <param name="Written">The name as it was written.</param>
/// <param name="Name">The name offered, with its authors.</param>
/// <param name="Key">Its key in the taxonomy.</param>
/// <param name="Slips">Letters that differ, endings of gender aside.</param>
public sealed record NameOffer(string Written, string Name, string Key, int Slips);
