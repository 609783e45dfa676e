using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species;

namespace Hedgerow.Cities.Records;

/// <summary>What is said of checklists, in both languages.</summary>
internal static class ChecklistWording
{
    internal static (string En, string Zh) Of(ChecklistStatus status) => status switch
    {
        ChecklistStatus.Native => ("native", "本地"),
        ChecklistStatus.Invasive => ("invasive", "外来入侵"),
        ChecklistStatus.Introduced => ("introduced", "引入"),
        ChecklistStatus.Threatened => ("threatened", "受威胁"),
        ChecklistStatus.Endemic => ("endemic", "特有"),
        ChecklistStatus.Protected => ("protected", "受保护"),
        ChecklistStatus.Cultivated => ("cultivated", "栽培"),
        _ => throw new ArgumentException($"{status} is no status of a species.", nameof(status)),
    };

    internal static Wording Group(string key) =>
        TaxonGroups.Find(key)?.Name is { } name ? new(name.En.ToLowerInvariant(), name.Zh) : Wording.Same(key);

    internal static IEnumerable<Wording> Caveats(SpeciesListKind kind, int? listYear, int year, int vernacular)
    {
        yield return kind switch
        {
            SpeciesListKind.FirstAndLast => new(
                "From lists of first and last years: a species is held from its first record until it is marked extinct, so that discoveries read as gains and silent losses stay unseen",
                "依据首末年份名录：物种自首次记录起计入，直至标明灭绝；因此新发现会表现为增加，而未被察觉的消失不会显现"),
            SpeciesListKind.OfAYear when listYear == year => new($"From a checklist of {year}", $"依据 {year} 年名录"),
            SpeciesListKind.OfAYear => new($"From the latest checklist up to {year}, which is of {listYear}", $"依据截至 {year} 年的最新名录（{listYear} 年）"),
            _ => new("From a checklist without a year, which holds for every year", "依据无年份的名录，对任何年份都相同"),
        };
        if (vernacular > 0)
        {
            yield return new(
                $"{vernacular} names are no scientific names; they count as written", $"有 {vernacular} 个名称不是学名，按原文计数");
        }
    }
}
