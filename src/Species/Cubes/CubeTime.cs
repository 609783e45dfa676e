namespace Hedgerow.Species.Cubes;

/// <summary>The records of one year or month.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month; null where years are counted or the month is not known.</param>
/// <param name="Parts">What each share has of them.</param>
internal sealed record CubeTime(int Year, int? Month, IReadOnlyList<(CubeShare Share, RecordBucket Bucket)> Parts)
{
    /// <summary>How many.</summary>
    internal long Count => Parts.Sum(part => part.Bucket.Count);

    /// <summary>Forgets them.</summary>
    internal void Clear()
    {
        foreach (var (_, bucket) in Parts)
        {
            bucket.Clear();
        }
    }
}
