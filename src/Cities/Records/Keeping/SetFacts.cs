using System.Text.Json;

namespace Hedgerow.Cities.Records.Keeping;

/// <summary>What is known of a cleaned set besides its tables.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Bytes">Length of the database.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Findings">What was found while reading and cleaning.</param>
/// <param name="Files">Its files.</param>
/// <param name="Met">For each rule in its order: rows that met it, rows that it left out.</param>
/// <param name="Cleaning">What the rules did, file by file.</param>
/// <param name="Rows">Rows, those set aside not included.</param>
/// <param name="Kept">Rows that no rule left out.</param>
internal sealed record SetFacts(
    string Key, long Bytes, DateTimeOffset Made, IReadOnlyList<Finding> Findings, IReadOnlyList<CleanedFile> Files, IReadOnlyList<SetFacts.Counts> Met, IReadOnlyList<CleaningLine> Cleaning, long Rows, long Kept)
{
    /// <summary>Rows of a rule.</summary>
    internal sealed record Counts(long Met, long Dropped);

    /// <summary>The facts as they stand on disk; null where they cannot be read.</summary>
    /// <param name="path">The file.</param>
    internal static SetFacts? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<SetFacts>(File.ReadAllBytes(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Writes them.</summary>
    /// <param name="path">The file.</param>
    internal void Write(string path) => File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(this));
}
