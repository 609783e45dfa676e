namespace Hedgerow.Cities;

/// <summary>Which taxonomy names were resolved by, and what stands in it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version; null where it is not given.</param>
/// <param name="Input">The file, with its fingerprint.</param>
/// <param name="Names">Names in it.</param>
/// <param name="Synonyms">Those of them that are synonyms.</param>
/// <param name="Chained">Synonyms that lead to synonyms; they are followed to the end.</param>
/// <param name="Circular">Synonyms that lead back to themselves; they lead nowhere.</param>
/// <param name="Dangling">Synonyms whose accepted name is not in the file.</param>
/// <param name="Homonyms">Accepted names that several taxa bear.</param>
public sealed record BackboneInfo(string Name, string? Version, InputRef Input, long Names, long Synonyms, long Chained, long Circular, long Dangling, long Homonyms);
