namespace Hedgerow.Science.Species.Names;

/// <summary>What two author citations say of each other.</summary>
public enum AuthorMatch
{
    /// <summary>One of them is not given: they neither agree nor differ.</summary>
    NotGiven,

    /// <summary>They can be the same.</summary>
    Same,

    /// <summary>They cannot be the same.</summary>
    Different,
}
