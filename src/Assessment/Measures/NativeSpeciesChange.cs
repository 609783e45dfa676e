using System.Globalization;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species;

namespace Hedgerow.Assessment.Measures;

/// <summary>The change in the number of native species of a group since the baseline year.</summary>
internal sealed class NativeSpeciesChange : IMeasure
{
    private const string Group = "group";
    private const string Choice = "choice";
    private const string Free = "free";

    // Groups that the edition with free groups already names.
    private static readonly string[] Taken = ["vascular_plants", "birds", "butterflies"];

    /// <inheritdoc />
    public Card Card { get; } = new(
        "species.change",
        new Wording("Change in the number of native species", "本地物种数变化"),
        new Wording(
            "n(year) − n(baseline); n = native species of the group held by checklists, or recorded in the record years up to the year.",
            "n（评估年）− n（基准年）；n 为名录所载，或截至该年的统计年份内记录到的该类群本地物种数。"),
        "species",
        "any whole number",
        ["checklists", "records", "baseline"],
        [
            new CardParameter(Group, null, new Wording("Taxonomic group, or `free` for a group of the city's choice", "类群；`free` 表示由城市自选")),
            new CardParameter(Choice, 1.0, new Wording("With `free`: the first, second ... of the remaining groups that can be measured, most species first", "与 `free` 合用：其余可测算类群中的第几个（按物种数由多到少）")),
        ],
        "chan-2021",
        "src/Assessment/Measures/NativeSpeciesChange.cs",
        "src/Science/Species/SpeciesChange.cs");

    /// <inheritdoc />
    public bool ByUnit => true;

    /// <inheritdoc />
    public bool FromLandCover => false;

    /// <inheritdoc />
    public Reading Read(MeasureContext at)
    {
        if (at.City.Baseline is not { } baseline || baseline >= at.Year)
        {
            throw new ArgumentException($"A change needs a baseline before {at.Year}, not {at.City.Baseline}.", nameof(at));
        }

        var wanted = at.With.Text(Group);
        var changes = (wanted == Free ? FreeGroups(at) : [wanted]).Select(group => GroupChange.Of(at, group, baseline));
        if (wanted != Free)
        {
            return Take(at, changes.First());
        }

        var place = (int)at.With.Number(Choice);
        var measured = changes.Where(c => c.Difference is not null).OrderByDescending(c => c.Difference!.Now).ThenBy(c => c.Group, StringComparer.Ordinal).ToList();
        return measured.Count >= place
            ? Take(at, measured[place - 1])
            : Reading.NotMeasured(TooFew(place)) with { Parameters = at.With.All };
    }

    private static IEnumerable<string> FreeGroups(MeasureContext at) => TaxonGroups.All
        .Select(g => g.Key)
        .Where(key => !Taken.Contains(key) && at.Data.City.Species.Groups.Any(present => RecordedSpecies.IsWithin(present, key)));

    private static Reading Take(MeasureContext at, GroupChange change)
    {
        var parameters = at.With.And("measured_group", change.Group);
        if (change.Difference is not { } difference)
        {
            return change.Trail.Gap(change.Gap!, at.With) with { Parameters = parameters };
        }

        var name = RecordedSpecies.NameOf(change.Group);
        var (before, now) = (at.City.Baseline!.Value.ToString(CultureInfo.InvariantCulture), at.Year.ToString(CultureInfo.InvariantCulture));
        var parts = new Parts()
            .Add("group", "Group", "类群", name.En, string.Empty)
            .Add("baseline_year", "Baseline year", "基准年", at.City.Baseline, string.Empty)
            .Add("species_before", $"{name.En}: native species in {before}", $"{name.Zh}：{before} 年本地物种数", difference.Before, "species")
            .Add("species_now", $"{name.En}: native species in {now}", $"{name.Zh}：{now} 年本地物种数", difference.Now, "species")
            .Add("gained", "Species gained", "新增物种数", difference.Gained.Count, "species")
            .Add("lost", "Species lost", "减少物种数", difference.Lost.Count, "species")
            .Add("gained_names", "Names of species gained", "新增物种", difference.Gained, string.Empty)
            .Add("lost_names", "Names of species lost", "减少物种", difference.Lost, string.Empty)
            .Add("source", "Made from", "数据来源", change.Source, string.Empty);
        return new Reading { Value = difference.Change, Parts = parts.All, Parameters = parameters, Inputs = change.Trail.Inputs, Notes = change.Trail.Notes };
    }

    private static Gap TooFew(int place) => new(
        new Wording($"There is no group number {place}, besides plants, birds and butterflies, whose change can be measured.", $"除植物、鸟类和蝶类外，没有第 {place} 个可测算变化的类群。"),
        new Wording(
            "Add checklists of two dates, or with first years, for another group (mammals, reptiles, dragonflies ...) to city.yaml.",
            "请在 city.yaml 中为其他类群（哺乳类、爬行类、蜻蜓等）提供两个时点的名录或含首次记录年份的名录。"));
}
