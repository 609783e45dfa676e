namespace Hedgerow.Cities;

/// <summary>How a name was found in a taxonomy.</summary>
public enum NameMatchKind
{
    /// <summary>Name and authors agree with an accepted name.</summary>
    Exact,

    /// <summary>The name agrees with an accepted one; authors are missing on one side.</summary>
    Canonical,

    /// <summary>The name is a synonym, and its accepted name is known.</summary>
    Synonym,

    /// <summary>A person has settled it in the file of accepted names.</summary>
    ByPerson,

    /// <summary>The name is not there, but its species or genus is.</summary>
    HigherRank,

    /// <summary>More than one taxon bears the name, and authors and kingdom do not tell which is meant: nothing is guessed.</summary>
    Ambiguous,

    /// <summary>The name is not there.</summary>
    None,

    /// <summary>The text is no scientific name that can be taken apart.</summary>
    NotParsed,
}
