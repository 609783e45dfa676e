using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape;

/// <summary>Coherence at another bridging distance.</summary>
/// <param name="Bridge">The distance.</param>
/// <param name="Coherence">The coherence.</param>
public sealed record CoherenceAt(Length Bridge, Share Coherence);
