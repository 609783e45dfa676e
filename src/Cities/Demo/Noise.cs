namespace Hedgerow.Cities.Demo;

/// <summary>Smooth random ground: several octaves of value noise, about 0 to 1.</summary>
/// <param name="seed">The seed.</param>
/// <param name="wavelength">Size of the largest forms, in cells.</param>
/// <param name="octaves">How many sizes of forms, each half the one before.</param>
internal sealed class Noise(ulong seed, double wavelength, int octaves)
{
    /// <summary>The height at a place.</summary>
    public double At(double x, double y)
    {
        var (sum, weight, total, size) = (0.0, 1.0, 0.0, wavelength);
        for (var octave = 0; octave < octaves; octave++)
        {
            sum += weight * Smooth(x / size, y / size, (ulong)octave);
            total += weight;
            weight *= 0.5;
            size *= 0.5;
        }

        return sum / total;
    }

    private double Smooth(double x, double y, ulong octave)
    {
        var (left, top) = (Math.Floor(x), Math.Floor(y));
        var (dx, dy) = (Ease(x - left), Ease(y - top));
        var upper = Mix(Corner(left, top, octave), Corner(left + 1, top, octave), dx);
        var lower = Mix(Corner(left, top + 1, octave), Corner(left + 1, top + 1, octave), dx);
        return Mix(upper, lower, dy);
    }

    private double Corner(double x, double y, ulong octave) =>
        new Dice(seed ^ (octave * 0x9E3779B97F4A7C15) ^ ((ulong)(long)x * 0xC2B2AE3D27D4EB4F) ^ ((ulong)(long)y * 0x165667B19E3779F9)).Next();

    private static double Ease(double t) => t * t * (3 - (2 * t));

    private static double Mix(double a, double b, double t) => a + ((b - a) * t);
}
