using Hedgerow.Science.Grids;

namespace Hedgerow.Cities.Demo;

/// <summary>
/// A simulated community of species with known true richness, and naturalists who see a part of it: each visit to a place finds a species
/// that lives there with the species' own chance. So the demo can be compared with the truth, which no real city can.
/// </summary>
internal sealed class Community
{
    private static readonly (string Group, string Kingdom, string Phylum, string Class, int Natives, int Aliens, double Chance)[] Groups =
    [
        ("vascular_plants", "Plantae", "Tracheophyta", "Magnoliopsida", 310, 22, 0.16),
        ("birds", "Animalia", "Chordata", "Aves", 96, 4, 0.24),
        ("butterflies", "Animalia", "Arthropoda", "Insecta", 44, 1, 0.12),
    ];

    private static readonly string[] Starts = ["Al", "Ber", "Cor", "Del", "Er", "Fal", "Gil", "Hel", "Il", "Jun", "Kal", "Lar", "Mel", "Nor", "Or", "Pel", "Quer", "Ros", "Sal", "Til", "Ul", "Ver", "Wil", "Xan", "Zel"];
    private static readonly string[] Ends = ["ania", "ella", "ium", "opsis", "aria", "ola", "is", "ornis", "anthus", "ides", "era", "una"];
    private static readonly string[] Epithets = ["alba", "borealis", "campestris", "demersa", "elegans", "fluviatilis", "gracilis", "hirta", "insignis", "lutea", "minor", "nigra", "orientalis", "palustris", "rubra", "silvatica", "tenuis", "urbana", "vernalis", "viridis"];

    /// <summary>Makes the community.</summary>
    /// <param name="dice">Chance.</param>
    public Community(Dice dice)
    {
        var species = new List<DemoSpecies>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (group, kingdom, phylum, taxonClass, natives, aliens, chance) in Groups)
        {
            for (var i = 0; i < natives + aliens; i++)
            {
                string genus;
                string name;
                do
                {
                    genus = Starts[dice.Below(Starts.Length)] + Ends[dice.Below(Ends.Length)];
                    name = $"{genus} {Epithets[dice.Below(Epithets.Length)]}";
                }
                while (!names.Add(name));

                var native = i < natives;
                // A few species arrive and a few are lost between the two years: the change is known.
                var (first, last) = native switch
                {
                    true when i < natives / 24 => (DemoYears.Baseline + 3, DemoYears.Now),
                    true when i >= natives - (natives / 60) => (1900, DemoYears.Baseline + 2),
                    false when i >= natives + (aliens / 2) => (DemoYears.Baseline + 1, DemoYears.Now),
                    _ => (1900, DemoYears.Now),
                };
                species.Add(new DemoSpecies(name, genus, group, kingdom, phylum, taxonClass, native, chance * Math.Exp(dice.Normal(0, 0.9)), dice.Next(), first, last));
            }
        }

        Species = species;
    }

    /// <summary>All species that ever live here.</summary>
    public IReadOnlyList<DemoSpecies> Species { get; }

    /// <summary>How many native species of a group live here in a year.</summary>
    public int Truth(string group, int year) => Species.Count(s => s.Group == group && s.Native && s.LivesIn(year));

    /// <summary>What the naturalists saw.</summary>
    /// <param name="cover">The land.</param>
    /// <param name="inside">Cells inside the boundary.</param>
    /// <param name="dice">Chance.</param>
    /// <returns>The sightings, by date.</returns>
    public IEnumerable<Sighting> Observe(Grid<byte> cover, Func<int, int, bool> inside, Dice dice)
    {
        var frame = cover.Frame;
        for (var year = DemoYears.Baseline - 9; year <= DemoYears.Now; year++)
        {
            // More people look every year: effort grows, and a naive count of species would grow with it.
            var visits = 10 + (2 * (year - DemoYears.Baseline + 9));
            for (var visit = 0; visit < visits; visit++)
            {
                int column;
                int row;
                do
                {
                    (column, row) = (dice.Below(frame.Columns), dice.Below(frame.Rows));
                }
                while (!inside(column, row) || cover[column, row] == Terrain.Water);

                var (month, day) = (3 + dice.Below(7), 1 + dice.Below(28));
                var wild = cover[column, row] switch { Terrain.Built => 0.15, Terrain.Crops or Terrain.Grass => 0.4, _ => 0.85 };
                foreach (var species in Species)
                {
                    // A species fits a place when its liking for wild ground is near to how wild the place is.
                    var fit = Math.Exp(-Math.Pow((species.Wildness - wild) / 0.35, 2));
                    if (species.LivesIn(year) && dice.Next() < species.Chance * fit)
                    {
                        yield return new Sighting(species, frame.X(column) + dice.Between(-5, 5), frame.Y(row) + dice.Between(-5, 5), year, month, day, 1 + dice.Poisson(1.5));
                    }
                }
            }
        }
    }
}

/// <summary>A species of the demo.</summary>
internal sealed record DemoSpecies(string Name, string Genus, string Group, string Kingdom, string Phylum, string Class, bool Native, double Chance, double Wildness, int First, int Last)
{
    /// <summary>Whether it lives here in a year.</summary>
    public bool LivesIn(int year) => year >= First && year <= Last;
}

/// <summary>One sighting.</summary>
internal sealed record Sighting(DemoSpecies Species, double X, double Y, int Year, int Month, int Day, int Count);

/// <summary>The years of the demo.</summary>
internal static class DemoYears
{
    /// <summary>The baseline.</summary>
    public const int Baseline = 2015;

    /// <summary>The year assessed.</summary>
    public const int Now = 2025;
}
