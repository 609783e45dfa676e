using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape;

/// <summary>A link whose loss splits a group in two.</summary>
/// <param name="Link">The link, with its two nearest cells.</param>
/// <param name="Loss">How much coherence falls when it is lost.</param>
/// <param name="OneSide">Natural area on the side of the first patch.</param>
/// <param name="OtherSide">Natural area on the side of the second patch.</param>
public sealed record CriticalLink(Link Link, Share Loss, Area OneSide, Area OtherSide);
