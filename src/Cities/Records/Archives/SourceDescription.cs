namespace Hedgerow.Cities.Records.Archives;

/// <summary>What a description in EML says of a data set.</summary>
/// <param name="Key">Its key: the name of its description in a download; empty for the file itself.</param>
/// <param name="Title">Its title.</param>
/// <param name="Licence">Its licence: the address where there is one, else the words.</param>
/// <param name="Citation">How it wants to be cited.</param>
internal sealed record SourceDescription(string Key, string? Title, string? Licence, string? Citation);
