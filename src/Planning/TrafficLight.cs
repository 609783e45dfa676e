using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning;

/// <summary>Colour of a traffic light.</summary>
public enum LightColour
{
    /// <summary>Nothing is known, or it no longer counts.</summary>
    Grey,

    /// <summary>Good.</summary>
    Green,

    /// <summary>Look at it.</summary>
    Amber,

    /// <summary>Act.</summary>
    Red,
}

/// <summary>A traffic light with the rule that gave it, which is always shown beside it.</summary>
/// <param name="Colour">The colour.</param>
/// <param name="Rule">Why it has that colour, with the numbers.</param>
public sealed record TrafficLight(LightColour Colour, Wording Rule);
