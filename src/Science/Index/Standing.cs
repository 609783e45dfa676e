namespace Hedgerow.Science.Index;

/// <summary>How sure it is that points follow the published rule.</summary>
public enum Standing
{
    /// <summary>The rule was seen in a source that states or applies the edition.</summary>
    Official,

    /// <summary>The rule was remembered, inferred or put in as a placeholder: its points never enter an official total.</summary>
    Provisional,
}
