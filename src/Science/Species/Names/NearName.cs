namespace Hedgerow.Science.Species.Names;

/// <summary>Whether a name may be a slip for another one. What is near is offered to a person and never taken by itself.</summary>
/// <remarks>
/// <para><b>Formula</b>: as many words on both sides; the genera begin with the same letter; slips of the genera + slips of the epithets without their endings -us, -a, -um, -is, -e ≤ allowed,
/// where allowed is 0 below 7 letters, 1 below 12, else 2.</para>
/// <para><b>Meaning</b>: "Passer montnaus" is one slip from "Passer montanus"; "Lepus europaea" none from "Lepus europaeus", as endings follow the gender of the genus.</para>
/// <para><b>Units</b>: slips.</para>
/// <para><b>Range</b>: 0, 1, 2, or not near.</para>
/// <para><b>Behaviour</b>: the same in both directions. A name of one word is near by its own letters.</para>
/// <para><b>Assumes</b>: keys of names (<see cref="NameKey"/>).</para>
/// <para><b>Source</b>: slips as in [damerau-1964]; a first letter that is seldom wrong as in [rees-2014]; the limits are a choice of Hedgerow.</para>
/// </remarks>
public static class NearName
{
    private static readonly string[] Endings = ["us", "um", "is", "a", "e"];

    /// <summary>Slips that a name of some letters may hold.</summary>
    /// <param name="letters">Letters of the name, without spaces.</param>
    public static int Allowed(int letters) => letters < 7 ? 0 : letters < 12 ? 1 : 2;

    /// <summary>An epithet without an ending that follows the gender of the genus.</summary>
    /// <param name="epithet">The epithet.</param>
    public static string Stem(string epithet)
    {
        ArgumentNullException.ThrowIfNull(epithet);
        foreach (var ending in Endings)
        {
            if (epithet.Length > ending.Length + 2 && epithet.EndsWith(ending, StringComparison.Ordinal))
            {
                return epithet[..^ending.Length];
            }
        }

        return epithet;
    }

    /// <summary>Slips between two names.</summary>
    /// <param name="key">The key of a name.</param>
    /// <param name="candidate">The key of another.</param>
    /// <returns>The number of slips; null where they are not near.</returns>
    public static int? Slips(string key, string candidate)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(candidate);
        if (key.Length == 0 || candidate.Length == 0 || key[0] != candidate[0])
        {
            return null;
        }

        var (one, other) = (key.Split(' '), candidate.Split(' '));
        if (one.Length != other.Length)
        {
            return null;
        }

        var left = Allowed(Math.Min(key.Length, candidate.Length) - one.Length + 1);
        var slips = NameDistance.Between(one[0], other[0], left);
        for (var i = 1; i < one.Length && slips <= left; i++)
        {
            slips += NameDistance.Between(Stem(one[i]), Stem(other[i]), left - slips);
        }

        return slips <= left ? slips : null;
    }
}
