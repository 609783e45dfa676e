namespace Hedgerow.Science.Consensus;

/// <summary>Agreement beyond chance, with its test against none.</summary>
/// <param name="Value">Kappa.</param>
/// <param name="Observed">Agreement seen.</param>
/// <param name="Expected">Agreement by chance.</param>
/// <param name="NullError">Standard error where there is no agreement beyond chance.</param>
/// <param name="Z">Kappa over that error.</param>
/// <param name="P">Two-sided chance of such a z.</param>
/// <param name="Subjects">Subjects rated.</param>
/// <param name="LeftOut">Subjects left out because a rating is missing.</param>
public sealed record Kappa(double Value, double Observed, double Expected, double NullError, double Z, double P, int Subjects, int LeftOut);

/// <summary>How far two different categories count as agreement.</summary>
public enum KappaWeights
{
    /// <summary>Not at all: names have no order.</summary>
    None,

    /// <summary>By the distance of their numbers.</summary>
    Linear,

    /// <summary>By the square of the distance.</summary>
    Squared,
}
