namespace Hedgerow.Cities.Records.Text;

/// <summary>What a text table may hold. Whatever goes beyond is set aside or refused, so that no file can fill the memory.</summary>
internal static class TextLimits
{
    /// <summary>Bytes of a field; a row with a longer one is set aside.</summary>
    internal const int Field = 1 << 20;

    /// <summary>Bytes of a line; a longer one is set aside without being held.</summary>
    internal const int Line = 1 << 24;

    /// <summary>Bytes of a header; a file with a longer one is refused.</summary>
    internal const int Header = 1 << 22;

    /// <summary>Columns; a file with more is refused: the database holds a piece of every column at once.</summary>
    internal const int Columns = 10_000;

    /// <summary>Lines that a quoted field may run over; a quote that stays open longer is taken for a stray one.</summary>
    internal const int QuotedLines = 1000;

    /// <summary>Characters of a row that are shown where it is set aside.</summary>
    internal const int Shown = 200;
}
