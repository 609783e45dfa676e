namespace Hedgerow.Science.Species.Richness;

/// <summary>
/// What the species found once and twice say of those not found: their number f₀ (Chao's lower bound), and the factor A by which the chance of a new species falls
/// with every further record or unit [chao-2014].
/// </summary>
/// <param name="Unseen">f₀ = (n−1)/n · f₁²/(2 f₂), or (n−1)/n · f₁(f₁−1)/2 where no species was found twice.</param>
/// <param name="Fall">A = 1 − f₁ / (n f₀ + f₁); 0 where no species was found once.</param>
internal readonly record struct SampleTail(double Unseen, double Fall)
{
    private const double Step = 1e-5;

    public static SampleTail Of(SpeciesFrequencies found) => Of(found, found.Once, found.Twice);

    /// <summary>The chance that the next record, or incidence, is of a species not yet found, after j more of them.</summary>
    public static double Deficit(SpeciesFrequencies found, double more) =>
        found.Once == 0 ? 0 : found.Once / (double)found.Total * Math.Pow(Of(found).Fall, more + 1);

    /// <summary>How a number that depends on the tail moves with f₁ and with f₂.</summary>
    /// <param name="found">The frequencies.</param>
    /// <param name="number">The number, from f₁ and the tail.</param>
    public static (double Once, double Twice) Slopes(SpeciesFrequencies found, Func<double, SampleTail, double> number)
    {
        var (once, twice) = ((double)found.Once, (double)found.Twice);
        var (stepOnce, stepTwice) = (Step * Math.Max(1, once), Step * Math.Max(1, twice));
        double At(double f1, double f2) => number(f1, Of(found, f1, f2));
        return (
            (At(once + stepOnce, twice) - At(once - stepOnce, twice)) / (2 * stepOnce),
            (At(once, twice + stepTwice) - At(once, twice - stepTwice)) / (2 * stepTwice));
    }

    /// <summary>The form is chosen by the frequencies themselves, so that a small step of f₂ does not change it.</summary>
    private static SampleTail Of(SpeciesFrequencies found, double once, double twice)
    {
        var factor = (found.Size - 1) / (double)found.Size / 2;
        var unseen = Math.Max(0, found.Twice > 0 ? factor * once * once / twice : factor * once * (once - 1) / (twice + 1));
        return new SampleTail(unseen, once > 0 ? 1 - (once / ((found.Size * unseen) + once)) : 0);
    }
}
