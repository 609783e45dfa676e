namespace Hedgerow.Workspace.Tests;

/// <summary>A connection that breaks off after some bytes (each is its place modulo 251).</summary>
internal sealed class BrokenStream(int after) : Stream
{
    private int given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => given; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (given == after)
        {
            throw new IOException("The connection broke off.");
        }

        var some = Math.Min(count, Math.Min(50_000, after - given));
        for (var index = 0; index < some; index++)
        {
            buffer[offset + index] = (byte)((given + index) % 251);
        }

        given += some;
        return some;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
