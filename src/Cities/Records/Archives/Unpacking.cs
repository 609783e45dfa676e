namespace Hedgerow.Cities.Records.Archives;

/// <summary>Unpacks streams without trusting them.</summary>
internal static class Unpacking
{
    /// <summary>Copies a stream, and stops where it grows beyond a limit.</summary>
    /// <param name="from">The stream.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="limit">Bytes at most.</param>
    /// <param name="beyond">What is thrown beyond the limit.</param>
    /// <param name="cancel">Stops the copying.</param>
    /// <returns>Their checksum as zip files keep it.</returns>
    internal static uint Copy(Stream from, Stream to, long limit, Func<Exception> beyond, CancellationToken cancel)
    {
        var buffer = new byte[1 << 17];
        var sum = new ZipChecksum();
        int read;
        for (var left = limit; (read = from.Read(buffer)) > 0; left -= read)
        {
            cancel.ThrowIfCancellationRequested();
            if (read > left)
            {
                throw beyond();
            }

            sum.Add(buffer.AsSpan(0, read));
            to.Write(buffer, 0, read);
        }

        return sum.Value;
    }
}
