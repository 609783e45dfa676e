namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Shannon's sum, which several indices share.</summary>
internal static class Entropy
{
    /// <summary>−Σ q ln q of weights w with q = w / Σ w; weights of 0 add nothing.</summary>
    public static double OfWeights(ReadOnlySpan<double> weights, double sum)
    {
        var entropy = 0.0;
        foreach (var weight in weights)
        {
            var q = weight / sum;
            entropy -= q > 0 ? q * Math.Log(q) : 0;
        }

        return Math.Max(0, entropy);
    }
}
