namespace Hedgerow.Cities.Records.Text;

/// <summary>What one pass over a text table found.</summary>
/// <param name="Rows">Rows below the header, broken ones included.</param>
/// <param name="Rejected">Broken rows.</param>
/// <param name="HeaderLines">Lines up to the end of the header.</param>
/// <param name="Plain">Whether DuckDB reads the file as it is in the same way, and a row's number tells its line.</param>
/// <param name="Longest">Length of the longest row, bytes.</param>
internal sealed record TextScan(long Rows, long Rejected, int HeaderLines, bool Plain, int Longest)
{
    /// <summary>Nothing was looked at.</summary>
    internal static readonly TextScan None = new(0, 0, 0, Plain: false, 0);

    /// <summary>Rows that are not UTF-8, or that could not be decoded.</summary>
    internal long InvalidRows { get; init; }

    /// <summary>The line of the first of them.</summary>
    internal long FirstInvalid { get; init; }

    /// <summary>Bytes of some of them, with a line feed after each.</summary>
    internal byte[] Invalid { get; init; } = [];

    /// <summary>Rows in UTF-8 with more than ASCII.</summary>
    internal long ForeignRows { get; init; }

    /// <summary>Rows with text that was encoded twice.</summary>
    internal long DoublyEncodedRows { get; init; }

    /// <summary>The line of the first of them.</summary>
    internal long FirstDoublyEncoded { get; init; }

    /// <summary>A field of it.</summary>
    internal string? DoublyEncodedExample { get; init; }
}
