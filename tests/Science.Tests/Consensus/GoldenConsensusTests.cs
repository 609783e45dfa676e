using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Consensus;

/// <summary>The statistics beside R, vegan, psych and coin.</summary>
public sealed class GoldenConsensusTests
{
    [Fact]
    public void Quartiles_mean_and_deviation_are_those_of_R()
    {
        var seen = 0;
        foreach (var name in GoldenAnswers.Names("points").Concat(GoldenAnswers.Names("numbers")))
        {
            var answers = GoldenAnswers.Whole(name)[0];
            foreach (var type in Enum.GetValues<QuantileType>())
            {
                var quartiles = Quartiles.Of(answers, type).Value;
                GoldenAnswers.Same(GoldenAnswers.Value(name, $"quantile{(int)type}.0.25"), quartiles.Lower, name);
                GoldenAnswers.Same(GoldenAnswers.Value(name, $"quantile{(int)type}.0.5"), quartiles.Median, name);
                GoldenAnswers.Same(GoldenAnswers.Value(name, $"quantile{(int)type}.0.75"), quartiles.Upper, name);
                seen++;
            }

            var mean = MeanAndDeviation.Of(answers).Value;
            GoldenAnswers.Same(GoldenAnswers.Value(name, "mean"), mean.Mean, name);
            if (answers.Length > 1)
            {
                GoldenAnswers.Same(GoldenAnswers.Value(name, "sd"), mean.Deviation.Value, name);
            }
        }

        Assert.Equal(60, seen);
    }

    [Fact]
    public void Concordance_and_its_tests_are_those_of_vegan()
    {
        var seen = 0;
        foreach (var name in GoldenAnswers.Names("ranks"))
        {
            var (ratings, found) = (GoldenAnswers.Ratings(name), KendallW.Of(GoldenAnswers.Ratings(name)).Value);
            GoldenAnswers.Same(GoldenAnswers.Value(name, "W"), found.W, name);
            GoldenAnswers.Same(GoldenAnswers.Value(name, "Chi2"), found.ChiSquare, name);
            GoldenAnswers.Same(GoldenAnswers.Value(name, "friedman.chi"), found.ChiSquare, name);
            GoldenAnswers.Same(GoldenAnswers.Value(name, "friedman.p"), found.ChiSquareP, name, 1e-10);
            GoldenAnswers.Same(GoldenAnswers.Value(name, "F"), found.F.Value.Value, name);
            GoldenAnswers.Same(GoldenAnswers.Value(name, "Prob.F"), found.F.Value.P, name, 1e-10);
            if (ratings.Raters <= 12)
            {
                // Four standard errors of two drawn shares.
                var (p, drawn) = (GoldenAnswers.Value(name, "Prob.perm"), KendallW.Permute(ratings, 4999).Value.P);
                Assert.True(Math.Abs(p - drawn) < 4 * Math.Sqrt(Math.Max(p, 1e-3) * (1 - p) / 4999) + 2e-4, $"{name}: {drawn}, and vegan drew {p}");
            }

            seen++;
        }

        Assert.Equal(9, seen);
    }

    [Fact]
    public void Cohens_kappa_is_that_of_psych_and_its_error_that_of_the_formula()
    {
        Assert.Equal(4, GoldenAnswers.Names("pair").Count());
        foreach (var name in GoldenAnswers.Names("pair"))
        {
            int?[][] rows = [.. GoldenAnswers.Whole(name).Select(row => row.Select(value => (int?)value).ToArray())];
            var categories = rows[0].Max()!.Value + 1;
            GoldenAnswers.Same(GoldenAnswers.Value(name, "kappa"), CohenKappa.Of(rows[0], rows[1], categories).Value.Value, name);
            GoldenAnswers.Same(GoldenAnswers.Value(name, "weighted"), CohenKappa.Of(rows[0], rows[1], categories, KappaWeights.Squared).Value.Value, name);
            foreach (var weights in Enum.GetValues<KappaWeights>())
            {
                var kappa = CohenKappa.Of(rows[0], rows[1], categories, weights).Value;
                GoldenAnswers.Same(GoldenAnswers.Value(name, $"kappa{(int)weights}"), kappa.Value, name);
                GoldenAnswers.Same(GoldenAnswers.Value(name, $"error{(int)weights}"), kappa.NullError, name);
            }
        }
    }

    [Fact]
    public void Fleiss_kappa_is_that_of_all_pairs_of_ratings()
    {
        Assert.Equal(3, GoldenAnswers.Names("many").Count());
        foreach (var name in GoldenAnswers.Names("many"))
        {
            var rows = GoldenAnswers.Whole(name);
            var most = (int)rows.Max(row => row.Max());
            var kappa = FleissKappa.Of([.. rows.Select(row => (IReadOnlyList<int>)[.. Enumerable.Range(1, most).Select(category => row.Count(value => value == category))])]).Value;
            GoldenAnswers.Same(GoldenAnswers.Value(name, "fleiss"), kappa.Value, name);
            GoldenAnswers.Same(GoldenAnswers.Value(name, "fleiss.z"), kappa.Z, name);
        }
    }

    [Fact]
    public void Krippendorffs_alpha_is_that_of_the_coincidence_matrix()
    {
        Assert.Equal(3, GoldenAnswers.Names("missing").Count());
        foreach (var name in GoldenAnswers.Names("missing"))
        {
            foreach (var metric in Enum.GetValues<AlphaMetric>())
            {
                GoldenAnswers.Same(GoldenAnswers.Value(name, metric.ToString()), KrippendorffAlpha.Of(GoldenAnswers.Ratings(name), metric).Value.Value, $"{name} {metric}", 1e-11);
            }
        }
    }

    [Fact]
    public void Signed_ranks_are_those_of_coin_and_of_R()
    {
        Assert.Equal(4, GoldenAnswers.Names("steps").Count());
        foreach (var name in GoldenAnswers.Names("steps"))
        {
            var rows = GoldenAnswers.Whole(name);
            var change = PairedChange.Of(rows[0], rows[1]).Value;
            GoldenAnswers.Same(GoldenAnswers.Value(name, "V"), change.RisingRanks, name);
            GoldenAnswers.Same(GoldenAnswers.Value(name, change.Exact ? "exact.p" : "normal.p"), change.P, name, 1e-10);
        }
    }

    [Fact]
    public void Exact_critical_values_are_the_binomial_quantiles_of_R()
    {
        var panels = GoldenAnswers.All("panel").Where(value => value.What == "needed").ToList();
        Assert.Equal(38, panels.Count);
        foreach (var (set, _, needed) in panels)
        {
            var critical = ContentValidityRatio.Critical(int.Parse(set[5..], System.Globalization.CultureInfo.InvariantCulture)).Value;
            Assert.Equal(needed, critical.Essential);
            GoldenAnswers.Same(GoldenAnswers.Value(set, "chance"), critical.Chance, set, 1e-10);
        }
    }

    [Fact]
    public void Weights_of_pairs_are_the_eigenvector_and_means_of_R()
    {
        Assert.Equal(4, GoldenAnswers.Names("judged").Count());
        foreach (var name in GoldenAnswers.Names("judged"))
        {
            var matrix = PairwiseMatrix.Of(GoldenAnswers.Whole(name));
            foreach (var (method, what) in new[] { (AhpMethod.Eigenvector, "eigen"), (AhpMethod.RowGeometricMean, "rows"), (AhpMethod.NormalisedColumnMean, "columns") })
            {
                var weights = AhpWeights.Of(matrix, method);
                for (var at = 0; at < matrix.Size; at++)
                {
                    GoldenAnswers.Same(GoldenAnswers.Value(name, $"{what}{at + 1}"), weights.Weights[at], $"{name} {what}", 1e-11);
                }
            }

            GoldenAnswers.Same(GoldenAnswers.Value(name, "lambda"), AhpWeights.Of(matrix).LargestEigenvalue, name, 1e-11);
        }
    }

    [Fact]
    public void Entropies_and_weights_are_those_of_R()
    {
        Assert.Equal(2, GoldenAnswers.Names("objects").Count());
        foreach (var name in GoldenAnswers.Names("objects"))
        {
            var weights = EntropyWeights.Of(GoldenAnswers.Whole(name)).Value;
            for (var at = 0; at < weights.Weights.Count; at++)
            {
                GoldenAnswers.Same(GoldenAnswers.Value(name, $"entropy{at + 1}"), weights.Entropies[at], name);
                GoldenAnswers.Same(GoldenAnswers.Value(name, $"weight{at + 1}"), weights.Weights[at], name, 1e-11);
            }
        }
    }

    [Fact]
    public void Tails_are_those_of_R_relative_to_their_size()
    {
        var seen = 0;
        foreach (var (set, what, value) in GoldenAnswers.All("chi").Concat(GoldenAnswers.All("f")).Where(value => value.What[0] is >= '0' and <= '9'))
        {
            var x = double.Parse(what, System.Globalization.CultureInfo.InvariantCulture);
            var freedoms = set.TrimStart('c', 'h', 'i', 'f').Split(',').Select(text => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            var tail = freedoms.Length == 1 ? Tail.ChiSquare(x, freedoms[0]) : Tail.F(x, freedoms[0], freedoms[1]);
            Assert.True(Math.Abs(tail - value) <= 1e-11 * value, FormattableString.Invariant($"{set} at {x}: {tail:R}, and R has {value:R}"));
            seen++;
        }

        Assert.Equal(32, seen);
    }
}
