namespace Hedgerow.Science.Species.Richness;

/// <summary>The digamma function: differences of it are sums of 1/k.</summary>
internal static class Digamma
{
    private const double Large = 12;

    /// <summary>ψ(x) for x above 0.</summary>
    public static double Of(double x)
    {
        var shift = 0.0;
        while (x < Large)
        {
            shift += 1 / x++;
        }

        var square = 1 / (x * x);
        return Math.Log(x) - (0.5 / x)
            - (square * ((1.0 / 12) - (square * ((1.0 / 120) - (square * ((1.0 / 252) - (square * ((1.0 / 240) - (square / 132)))))))))
            - shift;
    }
}
