using System.Globalization;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species;

/// <summary>How the recorded species of two periods differ, with what that can and cannot say.</summary>
/// <param name="Difference">The plain difference.</param>
/// <param name="RecordsBefore">Records of the earlier period.</param>
/// <param name="RecordsNow">Records of the later period.</param>
/// <param name="CoverageBefore">Coverage of the earlier period.</param>
/// <param name="CoverageNow">Coverage of the later period.</param>
/// <param name="Notes">What the difference can and cannot say.</param>
public sealed record RecordsDifference(
    SpeciesDifference Difference, long RecordsBefore, long RecordsNow, Found<Share> CoverageBefore, Found<Share> CoverageNow, IReadOnlyList<Wording> Notes);

/// <summary>The change between the records of two periods.</summary>
/// <remarks>
/// <para><b>Formula</b>: Δ = recorded species now − recorded species before.</para>
/// <para><b>Meaning</b>: what was found, not what lives there: more searching finds more species.</para>
/// <para><b>Units</b>: species.</para>
/// <para><b>Range</b>: as <see cref="SpeciesChange"/>.</para>
/// <para><b>Behaviour</b>: a note warns when the coverage of the periods differs by more than 5 points, lies below 90 %, or cannot be told, and when one
/// period has more than twice the records of the other.</para>
/// <para><b>Assumes</b>: periods of equal length, records without duplicates.</para>
/// <para><b>Source</b>: [chao-jost-2012] for the coverage; the limits of the notes are choices of Hedgerow.</para>
/// </remarks>
public static class RecordsChange
{
    private const double LeastCoverage = 0.90;
    private const double MostCoverageDifference = 0.05;
    private const double MostRecordsRatio = 2.0;

    /// <summary>Compares the records of two periods.</summary>
    /// <param name="before">Records of each species in the earlier period, each 1 or more.</param>
    /// <param name="now">Records of each species in the later period, each 1 or more.</param>
    /// <returns>The difference, or a gap where a period has no records: then nothing was searched.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A species has no record.</exception>
    public static Found<RecordsDifference> Of(IReadOnlyDictionary<string, int> before, IReadOnlyDictionary<string, int> now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        if (before.Count == 0 || now.Count == 0)
        {
            var (en, zh) = (before.Count, now.Count) switch
            {
                (0, 0) => ("neither period has", "两个时期均没有"),
                (0, _) => ("the earlier period has no", "前一时期没有"),
                _ => ("the later period has no", "后一时期没有"),
            };
            return new Gap(
                new Wording($"Without records there is no change to speak of: {en} records of this group.", $"没有记录就谈不上变化：该类群{zh}记录。"),
                new Wording("Add records of both periods, or checklists of two dates.", "请补充两个时期的物种记录，或提供两个时点的名录。"));
        }

        var (coverageBefore, coverageNow) = (SampleCoverage.Of(before.Values), SampleCoverage.Of(now.Values));
        var (recordsBefore, recordsNow) = (before.Values.Sum(records => (long)records), now.Values.Sum(records => (long)records));
        return new RecordsDifference(
            SpeciesChange.Of(before.Keys, now.Keys),
            recordsBefore,
            recordsNow,
            coverageBefore,
            coverageNow,
            [.. Notes(recordsBefore, recordsNow, coverageBefore, coverageNow)]);
    }

    private static IEnumerable<Wording> Notes(long recordsBefore, long recordsNow, Found<Share> before, Found<Share> now)
    {
        yield return new(
            "It says which species were recorded in each period. It does not say that a species without record is gone, nor that a new record is a new arrival.",
            "结果说明各时期记录到哪些物种；没有记录不代表物种消失，新的记录也不代表新近迁入。");
        if (Math.Max(recordsBefore, recordsNow) > MostRecordsRatio * Math.Min(recordsBefore, recordsNow))
        {
            yield return new(
                $"The periods were not searched alike: {recordsBefore} and {recordsNow} records. Part of the difference is the search.",
                $"两个时期的调查力度不同（{recordsBefore} 条与 {recordsNow} 条记录），差异部分来自调查本身。");
        }

        if (before.Missing(out _) || now.Missing(out _))
        {
            yield return new("In one of the periods there are too few records to say how complete the search was.", "其中一个时期的记录过少，无法判断调查是否完整。");
            yield break;
        }

        if (Math.Abs(before.Value.Ratio - now.Value.Ratio) > MostCoverageDifference || Math.Min(before.Value.Ratio, now.Value.Ratio) < LeastCoverage)
        {
            yield return new(
                $"The records stand for {Text(before.Value)} % and {Text(now.Value)} % of the community (sample coverage): the difference is uncertain.",
                $"两个时期的记录分别代表群落的 {Text(before.Value)}% 与 {Text(now.Value)}%（样本覆盖度），差异存在不确定性。");
        }
    }

    private static string Text(Share share) => share.Percent.ToString("0.0", CultureInfo.InvariantCulture);
}
