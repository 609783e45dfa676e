namespace Hedgerow.Science.Species;

/// <summary>How many species of one group have which status.</summary>
/// <param name="Native">Native species.</param>
/// <param name="Alien">Introduced species that are not known to be invasive.</param>
/// <param name="Invasive">Invasive alien species.</param>
/// <param name="Unknown">Species on no checklist.</param>
public readonly record struct StatusCounts(int Native, int Alien, int Invasive, int Unknown)
{
    /// <summary>All species.</summary>
    public int All => Native + Alien + Invasive + Unknown;

    /// <summary>Species whose status is known.</summary>
    public int Known => Native + Alien + Invasive;

    internal void Check(string parameter)
    {
        if (Native < 0 || Alien < 0 || Invasive < 0 || Unknown < 0)
        {
            throw new ArgumentOutOfRangeException(parameter, this, "Counts of species are 0 or more.");
        }
    }
}
