using System.Diagnostics;
using System.Globalization;
using Hedgerow.Richness;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species;
using Hedgerow.Science.Species.Richness;

// How often does an interval of 95 % hold the expected value, and how long do 60 samples of 250,000 records take? Seeded: the first table is the same on every machine.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var runs = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1000;
if (args.Length > 1 && !Directory.Exists(args[1]))
{
    Console.Error.WriteLine($"There is no folder {args[1]} for the drawings.");
    return 2;
}

var random = new Random(20260117);
double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
double[] LogNormal(int species, double deviation) => [.. Enumerable.Range(0, species).Select(_ => Math.Exp(deviation * Normal()))];
double[] Sticks(int species) => [.. Enumerable.Range(0, species).Select(_ => -Math.Log(1 - random.NextDouble()))];
double[] LongTail(int species) => [.. Enumerable.Range(1, species).Select(rank => Math.Pow(-Math.Log(rank / (species + 1.0)), 3))];

// The gate holds for communities as nature makes them; equally common species are shown as the edge case they are.
(Community Community, int[] Sizes, bool Gate)[] plans =
[
    (Community.OfRecords(new("equally common", "各种等多"), Enumerable.Repeat(1.0, 100)), [100, 400], false),
    (Community.OfRecords(new("broken stick", "断棍分布"), Sticks(200)), [200, 1000], true),
    (Community.OfRecords(new("log-normal, s = 1", "对数正态，s = 1"), LogNormal(200, 1)), [200, 1000], true),
    (Community.OfRecords(new("log-normal, s = 2", "对数正态，s = 2"), LogNormal(300, 2)), [300, 3000], true),
    (Community.OfRecords(new("long tail", "长尾分布"), LongTail(400)), [400, 4000], true),
    (Community.OfUnits(new("rare species", "稀有种为主（样方）"), Sticks(200).Select(chance => Math.Min(0.9, chance * 0.03))), [20, 60], true),
    (Community.OfUnits(new("mixed species", "常见与稀有混合（样方）"), LogNormal(150, 1.5).Select(chance => Math.Min(0.95, chance * 0.05))), [15, 60, 200], true),
    (Community.OfUnits(new("common species", "常见种为主（样方）"), Sticks(80).Select(chance => Math.Min(0.95, chance * 0.2))), [20], true),
];

double[] parts = [0.25, 0.5, 1, 1.5, 2];
double[] coverageParts = [0.25, 0.5, 1];
string[] asked = ["size 1/4", "size 1/2", "size 1", "size 1.5", "size 2", "coverage of 1/4", "coverage of 1/2", "coverage of 1"];
var (outside, gated) = (0, 0);
var beyond = new List<string>();
Console.WriteLine($"Intervals of 95 % that hold the expected value, in % of {runs} samples; Chao: the true richness, at the sample coverage beside it.\n");
Console.WriteLine("| community | sample | size 1/4 | size 1/2 | size 1 | size 1.5 | size 2 | coverage of 1/4 | coverage of 1/2 | coverage of 1 | Chao | sample coverage |");
Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
foreach (var (community, sizes, gate) in plans)
{
    foreach (var size in sizes)
    {
        var (held, made, covered) = (new int[9], new int[9], 0.0);
        for (var run = 0; run < runs; run++)
        {
            var found = community.Sample(random, size);
            for (var plan = 0; plan < 9; plan++)
            {
                var (truth, answer) = Question(community, found, size, plan);
                if (!answer.Missing(out _))
                {
                    made[plan]++;
                    held[plan] += answer.Value.Low <= truth && truth <= answer.Value.High ? 1 : 0;
                }
            }

            covered += SampleCoverage.Of(found).Value.Percent / runs;
        }

        var shares = held.Select((hits, plan) => 100.0 * hits / made[plan]).ToArray();
        foreach (var plan in new[] { 0, 1, 2, 5, 6, 7 })
        {
            gated += gate ? 1 : 0;
            outside += gate && Math.Abs(shares[plan] - 95) > 2 ? 1 : 0;
            if (gate && Math.Abs(shares[plan] - 95) > 2 + Noise(shares[plan] < 95 ? 93 : 97, made[plan]))
            {
                beyond.Add($"{community.Name.En}, {size} {(community.Kind == SamplingKind.Abundance ? "records" : "units")}, {asked[plan]}: {shares[plan]:0.0} %");
            }
        }

        Console.WriteLine($"| {community.Name.En} | {size} {(community.Kind == SamplingKind.Abundance ? "records" : "units")} | {string.Join(" | ", shares.Select(share => $"{share:0.0}"))} | {covered:0.0} % |");
    }
}

Console.WriteLine(
    $"\n{outside} of {gated} rarefied and equal-coverage figures lie outside 95 ± 2 %; {beyond.Count} of them by more than {runs} samples explain (two standard errors: {Noise(93, runs):0.0} points below 93 %, {Noise(97, runs):0.0} above 97 %).");
beyond.ForEach(figure => Console.WriteLine($"Outside: {figure}"));
Console.WriteLine();
if (args.Length > 1)
{
    Draw(args[1]);
}

Speed();
return beyond.Count == 0 ? 0 : 1;

// How far a figure may stray from the edge of what is allowed by the luck of the samples, in points: two standard errors of a share.
double Noise(double edge, int samples) => 2 * Math.Sqrt(edge * (100 - edge) / samples);

(double Truth, Found<Estimate> Answer) Question(Community community, SpeciesFrequencies found, int size, int plan)
{
    if (plan < parts.Length)
    {
        return (community.RichnessAt(parts[plan] * size), RichnessAtSize.Of(found, parts[plan] * size));
    }

    if (plan == parts.Length + coverageParts.Length)
    {
        return (community.Species, community.Kind == SamplingKind.Abundance ? Chao1.BiasCorrected(found) : Chao2.BiasCorrected(found));
    }

    var coverage = community.CoverageAt(coverageParts[plan - parts.Length] * size);
    var answer = RichnessAtCoverage.Of(found, Share.FromRatio(coverage));
    return (community.RichnessAtCoverage(coverage), answer.Missing(out var gap) ? gap : answer.Value.Richness);
}

// The asymptotic estimators are lower bounds: how often they hold the truth depends on the coverage, which is drawn.
void Draw(string folder)
{
    var figure = new AsymptoticFigure();
    foreach (var (community, sizes, _) in plans)
    {
        for (var size = Math.Max(4, sizes[0] / 4); size <= 16 * sizes[^1]; size *= 2)
        {
            var (held, made, covered, random) = (new int[2], new int[2], 0.0, new Random(size));
            for (var run = 0; run < runs; run++)
            {
                var found = community.Sample(random, size);
                var records = community.Kind == SamplingKind.Abundance;
                Found<Estimate>[] answers =
                [
                    records ? Chao1.BiasCorrected(found) : Chao2.BiasCorrected(found),
                    records ? AbundanceCoverageEstimator.Of(found) : IncidenceCoverageEstimator.Of(found),
                ];
                for (var at = 0; at < answers.Length; at++)
                {
                    if (!answers[at].Missing(out var _))
                    {
                        made[at]++;
                        held[at] += answers[at].Value.Low <= community.Species && community.Species <= answers[at].Value.High ? 1 : 0;
                    }
                }

                covered += community.CoverageAt(size) / runs;
            }

            for (var at = 0; at < held.Length; at++)
            {
                if (made[at] > 0)
                {
                    figure.Add(at == 0 ? "Chao1, Chao2" : "ACE, ICE", community.Name, covered, held[at] / (double)made[at]);
                }
            }
        }
    }

    figure.Write(Path.Combine(folder, "richness-and-coverage.svg"), chinese: false);
    figure.Write(Path.Combine(folder, "richness-and-coverage.zh.svg"), chinese: true);
}

void Speed()
{
    const int Samples = 60;
    const int Records = 250_000;
    var community = Community.OfRecords(new("log-normal, s = 2", "对数正态，s = 2"), LogNormal(5000, 2));
    var found = Enumerable.Range(0, Samples).Select(_ => community.Sample(random, Records)).ToArray();
    var clock = Stopwatch.StartNew();
    var points = found.Sum(sample => AccumulationCurve.Of(sample).Count + RichnessSummary.Of(sample).Estimators.Count);
    var curves = clock.Elapsed.TotalSeconds;
    clock.Restart();
    var least = found.Min(sample => RichnessAtCoverage.Highest(sample).Ratio);
    var answers = found.Select(sample => RichnessAtCoverage.Of(sample, Share.FromRatio(least)).Value.Richness.Value).Average();
    Console.WriteLine($"{Samples} samples of {Records} records: all estimators and curves of 40 points with intervals {curves:0.00} s ({points} figures); richness at equal coverage {clock.Elapsed.TotalSeconds:0.00} s (mean {answers:0.0}).");

    var (species, units) = (new int[Samples * Records], new int[Samples * Records]);
    for (var at = 0; at < species.Length; at++)
    {
        (species[at], units[at]) = ((int)(5000 * Math.Pow(random.NextDouble(), 3)), at % Samples);
    }

    clock.Restart();
    var report = RichnessSummary.Of(IncidenceTable.Of(species, units, Samples));
    Console.WriteLine($"The same number of records as one table of {Samples} units: {clock.Elapsed.TotalSeconds:0.00} s, {report.Observed} species.");
}
