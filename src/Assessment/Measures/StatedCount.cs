using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>A number of species for the Chinese norm: stated by the city, else counted from its records and checklists.</summary>
/// <param name="Value">The number; null when there is none.</param>
/// <param name="Gap">Why there is none.</param>
/// <param name="Evidenced">False for a statement without evidence.</param>
/// <param name="Evidence">What proves a statement.</param>
/// <param name="Source">Where it comes from: <c>answer</c>, <c>records and checklists</c> ...</param>
internal sealed record StatedCount(double? Value, Gap? Gap, bool Evidenced, IReadOnlyList<EvidenceItem> Evidence, string Source)
{
    /// <summary>The animals of the norm.</summary>
    public static IReadOnlyList<string> Animals { get; } = ["mammals", "birds", "reptiles", "amphibians", "fishes", "butterflies"];

    /// <summary>The plants of the norm.</summary>
    public static IReadOnlyList<string> Plants { get; } = ["vascular_plants"];

    /// <summary>The answer to a question, else a count.</summary>
    public static StatedCount Of(MeasureContext at, string question, Func<StatedCount> count)
    {
        var answer = at.Area.IsUnit ? null : AnswerOf.Find(at, question);
        return answer is not null && !answer.Missing(out _) && answer.Value.Answer.Numbers.TryGetValue("value", out var value)
            ? new StatedCount(value, null, answer.Value.Answer.IsEvidenced, answer.Value.Answer.Evidence, "answer")
            : count();
    }

    /// <summary>Wild species of some groups: those of native checklists of the city, and those recorded that are not known to be alien.</summary>
    public static StatedCount Wild(MeasureContext at, IEnumerable<string> groups, string question, Trail trail) => Of(at, question, () =>
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            foreach (var recorded in Recorded(at, group, trail))
            {
                names.UnionWith(recorded.Native);
                names.UnionWith(recorded.Unknown);
            }

            names.UnionWith(Listed(at, ChecklistStatus.Native, group, trail));
        }

        return names.Count > 0
            ? new StatedCount(names.Count, null, true, [], "records and checklists")
            : None(question);
    });

    /// <summary>Species of some groups that a checklist of a status names and that the city has: recorded, or on its native list.</summary>
    public static StatedCount WithStatus(MeasureContext at, ChecklistStatus status, IReadOnlyList<string> groups, string question, Trail trail) => Of(at, question, () =>
    {
        if (!groups.Any(g => at.Data.City.Species.HasChecklist(status, g)))
        {
            return None(question);
        }

        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var listed = Listed(at, status, group, trail);
            var here = Recorded(at, group, trail).SelectMany(r => r.Native.Concat(r.Unknown).Concat(r.Introduced).Concat(r.Invasive))
                .Concat(Listed(at, ChecklistStatus.Native, group, trail));
            names.UnionWith(listed.Intersect(here, StringComparer.Ordinal));
        }

        return new StatedCount(names.Count, null, true, [], "records and checklists");
    });

    private static IEnumerable<RecordedSpecies> Recorded(MeasureContext at, string group, Trail trail)
    {
        if (!at.Data.City.Species.HasRecords)
        {
            yield break;
        }

        var (from, to) = at.RecordYears;
        var found = at.Shared.Records.In(at, from, to);
        if (!found.Missing(out _))
        {
            yield return RecordedSpecies.Of(at.Data.City.Species, trail.Follow(found.Value), group);
        }
    }

    // Lists hold for the whole city; a list without a year serves here.
    private static IReadOnlyCollection<string> Listed(MeasureContext at, ChecklistStatus status, string group, Trail trail)
    {
        var found = at.Area.IsUnit ? null : at.Data.City.Species.List(status, group, at.Year);
        return found is null || found.Missing(out _) ? [] : trail.Follow(found.Value).Species;
    }

    private static StatedCount None(string question) => new(
        null,
        new Gap(
            new Wording($"The city has not stated `{question}`, and no records or checklist of that kind allow to count it.", $"城市未填写 `{question}`，也没有可据以统计的物种记录或相应名录。"),
            new Wording($"Answer `{question}:` in answers.yaml with evidence, or add records and checklists to city.yaml.", $"请在 answers.yaml 中填写 `{question}:` 并附佐证，或在 city.yaml 中添加记录与名录。")),
        true,
        [],
        "none");
}
