using Hedgerow.Science.Quantities;

namespace Hedgerow.Server.Care;

/// <summary>How a part of an installation is.</summary>
public enum Health
{
    /// <summary>As it should be.</summary>
    Well,

    /// <summary>It works, but somebody should know.</summary>
    Weak,

    /// <summary>It must be mended.</summary>
    Wrong,
}

/// <summary>What was found of one part of an installation.</summary>
/// <param name="Part">The part.</param>
/// <param name="Health">How it is.</param>
/// <param name="Found">What was found.</param>
/// <param name="Remedy">What to do; null where nothing is to be done.</param>
public sealed record Symptom(Wording Part, Health Health, Wording Found, Wording? Remedy = null);
