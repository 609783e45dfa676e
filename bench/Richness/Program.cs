using System.Globalization;
using Hedgerow.Bench.Richness;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Richness;

// How often does an interval of 95 % hold the expected value? Seeded, so the table is the same on every machine.
var runs = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1000;
var random = new Random(20260117);
double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
IEnumerable<double> LogNormal(int species, double deviation) => Enumerable.Range(0, species).Select(_ => Math.Exp(deviation * Normal())).ToArray();
IEnumerable<double> Sticks(int species) => Enumerable.Range(0, species).Select(_ => -Math.Log(1 - random.NextDouble())).ToArray();
IEnumerable<double> LogSeries(int species, double x) => Enumerable.Range(1, species).Select(k => -Math.Log(k / (species + 1.0)) is var u ? Math.Pow(u, 3) : 0).ToArray();

(Community Community, int[] Sizes)[] plans =
[
    (Community.OfRecords("even", Enumerable.Repeat(1.0, 100)), [100, 400]),
    (Community.OfRecords("broken stick", Sticks(200)), [200, 1000]),
    (Community.OfRecords("log-normal, s = 1", LogNormal(200, 1)), [200, 1000]),
    (Community.OfRecords("log-normal, s = 2", LogNormal(300, 2)), [300, 3000]),
    (Community.OfRecords("long tail", LogSeries(400, 0.99)), [400, 4000]),
    (Community.OfUnits("rare species", Sticks(200).Select(p => Math.Min(0.9, p * 0.03))), [20, 60]),
    (Community.OfUnits("mixed species", LogNormal(150, 1.5).Select(p => Math.Min(0.95, p * 0.05))), [15, 60, 200]),
    (Community.OfUnits("common species", Sticks(80).Select(p => Math.Min(0.95, p * 0.2))), [20]),
];

var failed = 0;
Console.WriteLine("| community | units or records | rarefied to 1/4 | to 1/2 | as it is | to 1.5 | to 2 | at coverage (low) | (middle) | (of the sample) | (1.5) |");
foreach (var (community, sizes) in plans)
{
    foreach (var size in sizes)
    {
        double[] at = [size / 4.0, size / 2.0, size, 1.5 * size, 2 * size];
        double[] coverages = [community.CoverageAt(size / 4.0), community.CoverageAt(size / 2.0), community.CoverageAt(size), community.CoverageAt(1.5 * size)];
        var held = new int[at.Length + coverages.Length];
        double[] truths = new double[9], sums = new double[9], squares = new double[9], ses = new double[9], low = new double[9], high = new double[9];
        var made = new int[at.Length + coverages.Length];
        for (var run = 0; run < runs; run++)
        {
            var found = community.Sample(random, size);
            for (var plan = 0; plan < held.Length; plan++)
            {
                var (truth, answer) = plan < at.Length
                    ? (community.RichnessAt(at[plan]), RichnessAtSize.Of(found, at[plan]))
                    : (community.RichnessAtCoverage(coverages[plan - at.Length]), Richness(RichnessAtCoverage.Of(found, Share.FromRatio(coverages[plan - at.Length]))));
                if (!answer.Missing(out _))
                {
                    made[plan]++; truths[plan] = truth; sums[plan] += answer.Value.Value; squares[plan] += answer.Value.Value * answer.Value.Value; ses[plan] += answer.Value.StandardError * answer.Value.StandardError;
                    low[plan] += answer.Value.High < truth ? 1 : 0; high[plan] += answer.Value.Low > truth ? 1 : 0;
                    held[plan] += answer.Value.Low <= truth && truth <= answer.Value.High ? 1 : 0;
                }
            }
        }

        if (Environment.GetEnvironmentVariable("DIAG") == "1") for (var plan = 0; plan < held.Length; plan++)
        {
            double mean = sums[plan] / made[plan], sd = Math.Sqrt((squares[plan] / made[plan]) - (mean * mean));
            Console.WriteLine($"   plan {plan}: truth {truths[plan]:0.00} bias {mean - truths[plan]:0.00} sd {sd:0.00} rms-se {Math.Sqrt(ses[plan] / made[plan]):0.00} low {100.0 * low[plan] / made[plan]:0.0} high {100.0 * high[plan] / made[plan]:0.0}");
        }

        Console.WriteLine($"| {community.Name} {community.Kind} | {size} | {string.Join(" | ", held.Select((hits, plan) => (100.0 * hits / Math.Max(1, made[plan])).ToString("0.0", CultureInfo.InvariantCulture) + (made[plan] < runs ? $" ({made[plan]})" : "")))} |");
    }
}

return failed;

static Found<Estimate> Richness(Found<CoverageRichness> answer) => answer.Missing(out var gap) ? gap : answer.Value.Richness;
