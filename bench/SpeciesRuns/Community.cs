using System.Globalization;
using Hedgerow.DuckDb;

namespace Hedgerow.SpeciesRuns;

/// <summary>
/// A made community whose samples follow Fisher's log series: shares by breaking a stick at Beta(1, theta) places, which gives theta ln(1 + n / theta) species among n records.
/// </summary>
internal sealed class Community
{
    private const int Species = 24_000;
    private const double Theta = 800;

    private static readonly string[] Beginnings = ["Al", "Be", "Cor", "Del", "Er", "Fa", "Gal", "Hel", "Ix", "Jun", "Kal", "Lin", "Mor", "Nar", "Or", "Par", "Quer", "Ran", "Sal", "Tri", "Ul", "Ver", "Xan", "Zin"];
    private static readonly string[] Middles = ["a", "i", "o", "ami", "eri", "ola", "uni", "anti", "estro", "ica", "ode", "ura", "yli", "ero", "opti", "umbri"];
    private static readonly string[] Ends = ["us", "a", "is", "um", "ia", "ops", "ella", "ina", "oides", "aria"];

    // Kingdom, phylum, class, order, family, and how many of a hundred species belong to it.
    private static readonly (string[] Taxa, int Share)[] Groups =
    [
        (["Animalia", "Chordata", "Aves", "Passeriformes", "Turdidae"], 6),
        (["Animalia", "Chordata", "Mammalia", "Rodentia", "Muridae"], 2),
        (["Animalia", "Chordata", "Amphibia", "Anura", "Hylidae"], 1),
        (["Animalia", "Chordata", "Squamata", "", "Lacertidae"], 1),
        (["Animalia", "Arthropoda", "Insecta", "Lepidoptera", "Nymphalidae"], 14),
        (["Animalia", "Arthropoda", "Insecta", "Coleoptera", "Carabidae"], 16),
        (["Animalia", "Arthropoda", "Arachnida", "Araneae", "Lycosidae"], 5),
        (["Animalia", "Mollusca", "Gastropoda", "Stylommatophora", "Helicidae"], 4),
        (["Plantae", "Tracheophyta", "Magnoliopsida", "Asterales", "Asteraceae"], 28),
        (["Plantae", "Tracheophyta", "Liliopsida", "Poales", "Poaceae"], 9),
        (["Plantae", "Bryophyta", "Bryopsida", "Hypnales", "Hypnaceae"], 4),
        (["Fungi", "Basidiomycota", "Agaricomycetes", "Agaricales", "Agaricaceae"], 10),
    ];

    private readonly double[] cumulated = new double[Species];
    private readonly Random random;

    public Community(int seed)
    {
        random = new Random(seed);
        var (rest, sum) = (1.0, 0.0);
        for (var species = 0; species < Species; species++)
        {
            var part = 1 - Math.Pow(1 - random.NextDouble(), 1 / Theta);
            cumulated[species] = sum += rest * part;
            rest *= 1 - part;
        }
    }

    /// <summary>Makes the table <c>taxa</c> and the function <c>taxon_of(share)</c> known.</summary>
    public void Enter(DuckDbConnection database)
    {
        database.Execute("CREATE TABLE taxa (taxon INTEGER, kingdom VARCHAR, phylum VARCHAR, class VARCHAR, \"order\" VARCHAR, family VARCHAR, genus VARCHAR, species VARCHAR)");
        foreach (var part in Enumerable.Range(0, Species).Chunk(1000))
        {
            database.Execute("INSERT INTO taxa VALUES " + string.Join(", ", part.Select(Row)));
        }

        database.Register("taxon_of", [DuckDbType.Double], DuckDbType.Integer, batch =>
        {
            var shares = batch.Values<double>(0);
            var taxa = batch.Results<int>();
            for (var row = 0; row < shares.Length; row++)
            {
                var place = Array.BinarySearch(cumulated, shares[row] * cumulated[^1]);
                taxa[row] = Math.Min(place < 0 ? ~place : place, Species - 1);
            }
        });
    }

    private string Row(int species)
    {
        var draw = random.Next(100);
        var group = 0;
        while (draw >= Groups[group].Share)
        {
            draw -= Groups[group++].Share;
        }

        // A genus has a few species; the epithet alone tells them apart.
        var genus = Name(species / 4);
        var epithet = Name(7919 + species).ToLowerInvariant();
        return string.Create(CultureInfo.InvariantCulture, $"({species}, {string.Join(", ", Groups[group].Taxa.Select(Sql.Quote))}, '{genus}', '{genus} {epithet}')");
    }

    private static string Name(int number) =>
        Beginnings[number % Beginnings.Length] + Middles[number / Beginnings.Length % Middles.Length] + Middles[number / (Beginnings.Length * Middles.Length) % Middles.Length] +
        Ends[number / (Beginnings.Length * Middles.Length * Middles.Length) % Ends.Length];
}
