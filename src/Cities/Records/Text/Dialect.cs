namespace Hedgerow.Cities.Records.Text;

/// <summary>How the fields of a text table are parted.</summary>
/// <param name="Delimiter">Between fields, an ASCII character.</param>
/// <param name="Quote">Around fields, an ASCII character; null where quotes are letters like others.</param>
internal sealed record Dialect(byte Delimiter, byte? Quote)
{
    /// <summary>Tells it from the first line: a tab where there is one, else the most frequent of comma, semicolon and bar.</summary>
    /// <param name="line">The line.</param>
    internal static Dialect Of(ReadOnlySpan<byte> line)
    {
        var best = (byte)',';
        foreach (var candidate in ";|"u8)
        {
            best = line.Count(candidate) > line.Count(best) ? candidate : best;
        }

        // GBIF's tables are not quoted and hold stray quotes: a table with tabs is quoted only where its header is.
        return line.Contains((byte)'\t')
            ? new Dialect((byte)'\t', line.TrimStart(" \uFEFF"u8).StartsWith("\""u8) ? (byte)'"' : null)
            : new Dialect(best, (byte)'"');
    }
}
