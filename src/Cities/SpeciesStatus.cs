namespace Hedgerow.Cities;

/// <summary>What the checklists say of a species in this city. Invasive wins over introduced, and introduced over native.</summary>
public enum SpeciesStatus
{
    /// <summary>On no list, and no list claims to be complete for its group.</summary>
    Unknown,

    /// <summary>Native.</summary>
    Native,

    /// <summary>Introduced, not known to be invasive; also a species missing from a native list that is complete for its group.</summary>
    Introduced,

    /// <summary>Invasive alien.</summary>
    Invasive,

    /// <summary>On no list, but the invasive list is complete for its group: not invasive, and native or not is unknown.</summary>
    NotInvasive,
}
