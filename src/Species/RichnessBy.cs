namespace Hedgerow.Species;

/// <summary>What richness is told apart by.</summary>
public enum RichnessBy
{
    /// <summary>Groups of species.</summary>
    Group,

    /// <summary>Districts.</summary>
    Unit,

    /// <summary>Years.</summary>
    Year,

    /// <summary>Built-up and natural ground, parks, protected areas.</summary>
    Habitat,

    /// <summary>Nothing: all together.</summary>
    All,
}

/// <summary>What is counted for each species.</summary>
public enum RichnessCount
{
    /// <summary>Visits: a day, an observer, a cell. The right one for records that were gathered.</summary>
    Visits,

    /// <summary>Records.</summary>
    Records,

    /// <summary>Individuals; a record without a number is one.</summary>
    Individuals,
}
