namespace Hedgerow.Cities.Records;

/// <summary>One record of a file, in the file's own coordinates.</summary>
internal readonly record struct FileRecord(string Species, string Group, int? Year, double X, double Y, double? UncertaintyM, int Count, bool Sensitive)
{
    /// <summary>A number that tells its visit from others; null where it has none.</summary>
    internal long? Visit { get; init; }

    /// <summary>Its data set, where the file says.</summary>
    internal string? Dataset { get; init; }
}

/// <summary>The cleaned records of one file.</summary>
/// <param name="Input">The file.</param>
/// <param name="Crs">Reference system of its coordinates; null for degrees on WGS 84.</param>
/// <param name="Records">The records, in the order of the file.</param>
/// <param name="Rows">Rows that the file holds.</param>
/// <param name="Cleaning">What the rules did.</param>
internal sealed record RecordFile(InputRef Input, string? Crs, IReadOnlyList<FileRecord> Records, int Rows, IReadOnlyList<CleaningLine> Cleaning)
{
    /// <summary>Whether the file names genera only.</summary>
    internal bool GeneraOnly { get; init; }
}
