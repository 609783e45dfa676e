namespace Hedgerow.Assessment.Measures;

/// <summary>One way to measure: a card that says what it is, and a reading for an area and year.</summary>
internal interface IMeasure
{
    /// <summary>What it is.</summary>
    Card Card { get; }

    /// <summary>Whether it has a meaning for a district too; false for what holds for the whole city only.</summary>
    bool ByUnit { get; }

    /// <summary>Whether its value hangs on a land-cover map, so that a change between years may be noise of the maps.</summary>
    bool FromLandCover { get; }

    /// <summary>How long it takes beside the others, for the estimate of the time left: 1 for a count of cells.</summary>
    double Effort => 1;

    /// <summary>Measures of a lower stage are taken first, so that those that look at the same cells stand together: 0 natural ground and all else.</summary>
    int Stage => 0;

    /// <summary>
    /// Keys of city.yaml, out of the card's inputs, of which it reads more than lies in its area: a change of them anywhere is a change of its reading.
    /// What a scenario changes elsewhere is not measured again.
    /// </summary>
    IReadOnlyList<string> ReadsBeyondArea => [];

    /// <summary>Measures.</summary>
    /// <param name="at">City, year, area, parameters.</param>
    /// <returns>The value with its trail, or the gap in its place.</returns>
    Reading Read(MeasureContext at);
}
