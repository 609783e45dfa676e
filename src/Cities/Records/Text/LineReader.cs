namespace Hedgerow.Cities.Records.Text;

/// <summary>
/// Reads the lines of a stream of bytes through one buffer. What was read since <see cref="Mark"/> stays in the buffer, so that a
/// row of several lines is one span; a line beyond <see cref="TextLimits.Line"/> is cut short and told, never held.
/// </summary>
internal sealed class LineReader(Stream stream, CancellationToken cancel)
{
    private byte[] buffer = new byte[1 << 20];
    private int mark, line, length, next, filled;
    private byte end = (byte)'\n';
    private bool begun, ended;

    /// <summary>Number of the line last read, from 1.</summary>
    internal long Number { get; private set; }

    /// <summary>Whether the line last read was cut short.</summary>
    internal bool TooLong { get; private set; }

    /// <summary>Whether it ended with a carriage return before the line feed; null where it did not end.</summary>
    internal bool? Carriage { get; private set; }

    /// <summary>Whether lines end with a carriage return alone, as on an old Macintosh.</summary>
    internal bool OldMacintosh => end == (byte)'\r';

    /// <summary>The line last read, without its end.</summary>
    internal ReadOnlySpan<byte> Line => buffer.AsSpan(line, length);

    /// <summary>Everything from the mark to the end of the line last read.</summary>
    internal ReadOnlySpan<byte> SinceMark => buffer.AsSpan(mark, line + length - mark);

    /// <summary>How far the reader has come since the mark, to return there.</summary>
    internal int Place => next - mark;

    /// <summary>Sets the mark: what was read before is given up.</summary>
    internal void Mark() => mark = next;

    /// <summary>Returns to the end of the first line after the mark; that line counts as the one last read.</summary>
    /// <param name="place">Where the next line begins, counted from the mark.</param>
    /// <param name="bytes">Length of the first line.</param>
    /// <param name="number">Its number.</param>
    internal void Return(int place, int bytes, long number) => (next, line, length, Number, TooLong) = (mark + place, mark, bytes, number, false);

    /// <summary>Reads the next line; false at the end.</summary>
    internal bool Next()
    {
        Begin();
        (TooLong, Carriage) = (false, null);
        var from = next;
        for (var search = from; ;)
        {
            var found = buffer.AsSpan(search, filled - search).IndexOf(end);
            if (found >= 0)
            {
                return Ended(from, search + found, search + found + 1);
            }

            search = filled;
            if (ended)
            {
                return from < filled && Ended(from, filled, filled);
            }

            if (filled == buffer.Length && mark > 0)
            {
                Buffer.BlockCopy(buffer, mark, buffer, 0, filled - mark);
                (from, search, filled, mark) = (from - mark, search - mark, filled - mark, 0);
            }
            else if (filled == buffer.Length && buffer.Length < TextLimits.Line)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
            else if (filled == buffer.Length)
            {
                return CutShort(from);
            }

            Fill();
        }
    }

    private bool Ended(int from, int to, int after)
    {
        var returned = to > from && end == (byte)'\n' && buffer[to - 1] == (byte)'\r';
        Carriage = after > to ? returned : null;
        (line, length, next) = (from, to - from - (returned ? 1 : 0), after);
        Number++;
        return true;
    }

    private bool CutShort(int from)
    {
        var kept = from + Math.Min(4 * TextLimits.Shown, (filled - from) / 2);
        int found;
        do
        {
            filled = kept;
            Fill();
            found = buffer.AsSpan(kept, filled - kept).IndexOf(end);
        }
        while (found < 0 && !ended);
        TooLong = true;
        (line, length, next) = (from, kept - from, found < 0 ? filled : kept + found + 1);
        Number++;
        return true;
    }

    private void Begin()
    {
        if (begun)
        {
            return;
        }

        begun = true;
        while (!ended && filled < buffer.Length)
        {
            Fill();
        }

        var first = buffer.AsSpan(0, filled);
        next = mark = first.StartsWith("\uFEFF"u8) ? 3 : 0;
        end = first.Contains((byte)'\n') || !first.Contains((byte)'\r') ? (byte)'\n' : (byte)'\r';
    }

    private void Fill()
    {
        cancel.ThrowIfCancellationRequested();
        var read = stream.Read(buffer, filled, buffer.Length - filled);
        filled += read;
        ended = read == 0;
    }
}
