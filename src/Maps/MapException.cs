using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps;

/// <summary>A map, a table or a request is wrong; nothing was written.</summary>
/// <param name="place">The file, with line or band where there is one, or the option.</param>
/// <param name="found">What was found.</param>
/// <param name="expected">What was expected, and how to mend it.</param>
public sealed class MapException(string place, Wording found, Wording expected)
    : Exception($"{place}: {found.En}. Expected: {expected.En}")
{
    /// <summary>The file or option.</summary>
    public string Place { get; } = place;

    /// <summary>What was found.</summary>
    public Wording Found { get; } = found;

    /// <summary>What was expected, and how to mend it.</summary>
    public Wording Expected { get; } = expected;
}
