using Hedgerow.Assessment.Measures;
using Hedgerow.Cities;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment;

/// <summary>What an edition will find in a city before anything is opened: whether an indicator has what it is made from.</summary>
/// <param name="Indicator">The line of the edition.</param>
/// <param name="Missing">What it lacks, each with how to bring it; empty where everything is declared.</param>
/// <param name="Unevidenced">Whether its answer is there and lacks evidence: it will be shown and count for nothing.</param>
public sealed record Readiness(Indicator Indicator, IReadOnlyList<Gap> Missing, bool Unevidenced)
{
    /// <summary>Whether everything that it needs is declared; the run may still find that the data do not reach.</summary>
    public bool IsReady => Missing.Count == 0;

    /// <summary>Looks at every indicator of an edition.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="reading">The city as <c>CityFolder.Read</c> read it: no map or table is opened.</param>
    /// <param name="year">The year to assess.</param>
    /// <returns>One line for each indicator, in the edition's order.</returns>
    public static IReadOnlyList<Readiness> Of(Edition edition, CityReading reading, int year)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(reading);
        return reading.City is { } city ? [.. edition.Indicators.Select(indicator => One(indicator, city, reading.Answers, year))] : [];
    }

    private static Readiness One(Indicator indicator, City city, Answers answers, int year)
    {
        List<Gap> missing = [];
        var unevidenced = false;
        void Need(bool there, string keys, Wording what)
        {
            if (!there)
            {
                missing.Add(new Gap(new Wording($"No {what.En}.", $"没有{what.Zh}。"), new Wording($"Add {keys} to city.yaml.", $"请在 city.yaml 中添加 {keys}。")));
            }
        }

        void Ground(LandRole role, string key, Wording what) => Need(
            city.RoleLayers.ContainsKey(role) || city.LandCover.Any(cover => cover.Legend.Classes.Values.Any(c => c.Roles.Contains(role))), $"`{key}:` / `land_cover:`", what);
        void Species() => Need(city.Records.Count > 0, "`records:`", new("species records", "物种记录"));
        void Lists(string key, Wording what, params ChecklistStatus[] any) => Need(city.Checklists.Any(list => any.Contains(list.Status)), $"`checklists: {{{key}: FILE}}`", what);

        if (indicator.BaselineChange)
        {
            Need(city.Baseline is { } baseline && baseline != year, "`baseline: YEAR`", new("baseline year before the year assessed", "早于评估年份的基准年"));
        }

        switch (indicator.Measure)
        {
            case "landscape.natural_share" or "landscape.coherence" or "landscape.mesh_size":
                Ground(LandRole.Natural, "natural_areas", new("map of natural areas", "自然区域图"));
                break;
            case "landscape.canopy_share":
                Ground(LandRole.Tree, "canopy", new("map of tree canopy", "树冠覆盖图"));
                break;
            case "landscape.permeable_share":
                Ground(LandRole.Permeable, "permeable", new("map of permeable ground", "透水地面图"));
                break;
            case "landscape.protected_natural_share":
                Need(city.ProtectedAreas.Count > 0, "`protected_areas:`", new("protected areas", "保护地"));
                Ground(LandRole.Natural, "natural_areas", new("map of natural areas", "自然区域图"));
                break;
            case "landscape.restoration":
                Need(city.Restoration is not null, "`restoration:`", new("figures or layers of restored and degraded habitat", "恢复与退化生境的数据或图层"));
                break;
            case "services.recreation_area" or "services.park_proximity":
                Need(city.Parks.Count > 0, "`parks:`", new("parks", "公园"));
                Need(city.Population.Count > 0, "`population:`", new("population", "人口数据"));
                break;
            case "species.built_up_birds_share" or "species.built_up_birds_count":
                Species();
                Lists("native", new("checklist of native species", "本地物种名录"), ChecklistStatus.Native);
                Need(
                    city.Buildings is not null || city.RoleLayers.ContainsKey(LandRole.BuiltUp) || city.LandCover.Any(cover => cover.Legend.Classes.Values.Any(c => c.Roles.Contains(LandRole.BuiltUp))),
                    "`built_up:` / `buildings:` / `land_cover:`", new("map of built-up ground", "建成区图"));
                break;
            case "species.change":
                Need(city.Records.Count > 0 || city.Checklists.Any(list => list.Status == ChecklistStatus.Native), "`checklists: {native: FILE}` / `records:`", new("lists or records of two dates", "两个时点的名录或记录"));
                break;
            case "species.invasive_share":
                Lists("native", new("checklist of native species", "本地物种名录"), ChecklistStatus.Native);
                Lists("invasive", new("checklist of invasive species", "入侵物种名录"), ChecklistStatus.Invasive);
                break;
            default:
                unevidenced = Stated(indicator, city, answers, year, missing);
                break;
        }

        return new Readiness(indicator, missing, unevidenced);
    }

    // Measures whose number is an answer, or may be one in the place of records.
    private static bool Stated(Indicator indicator, City city, Answers answers, int year, List<Gap> missing)
    {
        var card = MeasureCards.Find(indicator.Measure);
        var keys = card?.Parameters.Where(p => p.AsksQuestion).Select(p => indicator.With.GetValueOrDefault(p.Key) as string).OfType<string>().ToList() ?? [];
        var fromRecords = card is not null && card.Inputs.Contains("records") && city.Records.Count > 0;
        var unevidenced = false;
        foreach (var key in keys)
        {
            if (answers.For(key, year) is { } answer)
            {
                unevidenced |= !answer.IsEvidenced;
            }
            else if (!fromRecords)
            {
                var question = KnownQuestions.Find(key);
                missing.Add(new Gap(
                    question is null ? new Wording($"No answer to `{key}`.", $"未回答 `{key}`。") : new Wording($"Not answered: {question.Text.En}", $"尚未回答：{question.Text.Zh}"),
                    new Wording($"Answer `{key}` and give evidence.", $"请回答 `{key}` 并提供佐证。")));
            }
        }

        return unevidenced && missing.Count == 0;
    }
}
