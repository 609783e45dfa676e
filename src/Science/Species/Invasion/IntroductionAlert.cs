using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Invasion;

/// <summary>What a record of an alien species means.</summary>
public enum Introduction
{
    /// <summary>A place already known.</summary>
    Known,

    /// <summary>Outside, but near.</summary>
    Approaching,

    /// <summary>A known species at a new place.</summary>
    NewPlace,

    /// <summary>The first record of the species.</summary>
    First,
}

/// <summary>How grave it is.</summary>
public enum IntroductionLevel
{
    /// <summary>No alert.</summary>
    None,

    /// <summary>To be watched.</summary>
    Minor,

    /// <summary>To be assessed.</summary>
    Moderate,

    /// <summary>To be acted on.</summary>
    Severe,
}

/// <summary>A record as the rules need it; distances are measured by the caller.</summary>
/// <param name="Inside">Whether it lies inside the city.</param>
/// <param name="ToCity">Distance to the city; zero inside.</param>
/// <param name="ToNearestEarlier">Distance to the nearest earlier record of the species; null when there is none.</param>
/// <param name="Uncertainties">The coordinate uncertainties of both records together.</param>
/// <param name="ToProtected">Distance to the nearest protected area, zero inside; null when none is known.</param>
/// <param name="OnKeyList">Whether the species stands on a national key list.</param>
public readonly record struct AlienSighting(bool Inside, Length ToCity, Length? ToNearestEarlier, Length Uncertainties, Length? ToProtected, bool OnKeyList);

/// <summary>The rules on single records of alien species: first record, new place, approaching.</summary>
/// <remarks>
/// <para><b>Formula</b>: inside and no earlier record: first (severe on a key list, else moderate). Inside and distance to the nearest earlier record less both uncertainties &gt; d: new place
/// (moderate; severe inside or within 1 km of a protected area). Outside but within 5 km: approaching (minor). Else known.</para>
/// <para><b>Meaning</b>: tells a new arrival in a clean area from one more record of a known one.</para>
/// <para><b>Units</b>: metres.</para>
/// <para><b>Range</b>: d is 1 km for plants and 5 km for animals as a rule; the distance of approach at most 50 km.</para>
/// <para><b>Behaviour</b>: uncertain coordinates make no new place. All distances are parameters.</para>
/// <para><b>Assumes</b>: accepted records with an exact match of the name.</para>
/// <para><b>Source</b>: rules of early warning as Hedgerow sets them.</para>
/// </remarks>
public static class IntroductionAlert
{
    /// <summary>Judges a record.</summary>
    /// <param name="sighting">The record.</param>
    /// <param name="newPlace">The distance d.</param>
    /// <param name="approach">How near to the city a record outside counts; null for 5 km.</param>
    /// <param name="nearProtected">How near to a protected area is grave; null for 1 km.</param>
    /// <returns>What the record means and how grave it is.</returns>
    public static (Introduction Kind, IntroductionLevel Level) Of(AlienSighting sighting, Length newPlace, Length? approach = null, Length? nearProtected = null)
    {
        if (!sighting.Inside)
        {
            return sighting.ToCity <= (approach ?? Length.FromKilometres(5)) ? (Introduction.Approaching, IntroductionLevel.Minor) : (Introduction.Known, IntroductionLevel.None);
        }

        if (sighting.ToNearestEarlier is not { } distance)
        {
            return (Introduction.First, sighting.OnKeyList ? IntroductionLevel.Severe : IntroductionLevel.Moderate);
        }

        if (distance.Metres - sighting.Uncertainties.Metres <= newPlace.Metres)
        {
            return (Introduction.Known, IntroductionLevel.None);
        }

        var grave = sighting.ToProtected is { } near && near <= (nearProtected ?? Length.FromKilometres(1));
        return (Introduction.NewPlace, grave ? IntroductionLevel.Severe : IntroductionLevel.Moderate);
    }
}
