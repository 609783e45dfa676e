namespace Hedgerow.Science.Consensus;

/// <summary>Answers in ascending order: sums taken in it do not depend on the order of experts, to the last digit.</summary>
internal static class Sorted
{
    public static double[] Of(ReadOnlySpan<double> answers)
    {
        foreach (var answer in answers)
        {
            if (!double.IsFinite(answer))
            {
                throw new ArgumentException($"{answer} is not an answer: leave out those who did not answer, and give finite numbers.", nameof(answers));
            }
        }

        var sorted = answers.ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}
