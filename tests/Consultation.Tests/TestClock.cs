namespace Hedgerow.Consultation.Tests;

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class TestClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 5, 1, 8, 0, 0, TimeSpan.Zero);

    internal void Move(TimeSpan by) => now += by;

    public override DateTimeOffset GetUtcNow() => now;
}
