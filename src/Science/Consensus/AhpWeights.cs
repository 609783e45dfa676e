namespace Hedgerow.Science.Consensus;

/// <summary>Weights from judgements of pairs, by the analytic hierarchy process.</summary>
/// <remarks>
/// <para><b>Formula</b>: Aw = λw with the largest λ; or wᵢ ∝ (Πⱼ aᵢⱼ)^(1/n); or wᵢ = mean over j of aᵢⱼ / Σₖ aₖⱼ. All add up to 1. λmax is the eigenvalue, or for the other two the mean of (Aw)ᵢ / wᵢ.</para>
/// <para><b>Meaning</b>: what share of the whole each thing has.</para>
/// <para><b>Units</b>: ratios in, shares out.</para>
/// <para><b>Range</b>: each above 0, 1 together; λmax n or more.</para>
/// <para><b>Behaviour</b>: the three agree where judgements are consistent (aᵢⱼ aⱼₖ = aᵢₖ). The eigenvector by repeated multiplication until nothing moves by more than 1e-15, at most 10,000 times, from the row means.</para>
/// <para><b>Assumes</b>: judgements on a ratio scale, as 1 to 9.</para>
/// <para><b>Source</b>: [saaty-1977]; row means [crawford-1985].</para>
/// </remarks>
/// <param name="Weights">Weight of each thing.</param>
/// <param name="LargestEigenvalue">λmax.</param>
/// <param name="Method">How they were taken.</param>
public sealed record AhpWeights(IReadOnlyList<double> Weights, double LargestEigenvalue, AhpMethod Method)
{
    private const int MostSteps = 10_000;
    private const double Enough = 1e-15;

    /// <summary>Takes the weights.</summary>
    /// <param name="matrix">The judgements.</param>
    /// <param name="method">The method.</param>
    /// <returns>The weights.</returns>
    public static AhpWeights Of(PairwiseMatrix matrix, AhpMethod method = AhpMethod.Eigenvector)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var weights = method switch
        {
            AhpMethod.Eigenvector => Principal(matrix),
            AhpMethod.RowGeometricMean => RowMeans(matrix),
            AhpMethod.NormalisedColumnMean => ColumnMeans(matrix),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Hedgerow knows three methods."),
        };
        var product = Times(matrix, weights);
        return new AhpWeights(weights, product.Zip(weights, (above, weight) => above / weight).Average(), method);
    }

    private static double[] Principal(PairwiseMatrix matrix)
    {
        var weights = RowMeans(matrix);
        for (var step = 0; step < MostSteps; step++)
        {
            var next = Normalised(Times(matrix, weights));
            var moved = next.Zip(weights, (one, other) => Math.Abs(one - other)).Max();
            weights = next;
            if (moved <= Enough)
            {
                break;
            }
        }

        return weights;
    }

    private static double[] RowMeans(PairwiseMatrix matrix)
    {
        var means = new double[matrix.Size];
        for (var row = 0; row < matrix.Size; row++)
        {
            for (var column = 0; column < matrix.Size; column++)
            {
                means[row] += Math.Log(matrix[row, column]);
            }

            means[row] = Math.Exp(means[row] / matrix.Size);
        }

        return Normalised(means);
    }

    private static double[] ColumnMeans(PairwiseMatrix matrix)
    {
        var means = new double[matrix.Size];
        for (var column = 0; column < matrix.Size; column++)
        {
            var sum = 0.0;
            for (var row = 0; row < matrix.Size; row++)
            {
                sum += matrix[row, column];
            }

            for (var row = 0; row < matrix.Size; row++)
            {
                means[row] += matrix[row, column] / sum / matrix.Size;
            }
        }

        return Normalised(means);
    }

    private static double[] Times(PairwiseMatrix matrix, double[] weights)
    {
        var product = new double[weights.Length];
        for (var row = 0; row < weights.Length; row++)
        {
            for (var column = 0; column < weights.Length; column++)
            {
                product[row] += matrix[row, column] * weights[column];
            }
        }

        return product;
    }

    private static double[] Normalised(double[] values)
    {
        var sum = values.Sum();
        return [.. values.Select(value => value / sum)];
    }
}
