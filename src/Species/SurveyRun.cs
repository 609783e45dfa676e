using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Richness;
using Hedgerow.Science.Species.Surveys;
using Hedgerow.Species.Counting;
using static Hedgerow.Species.Tables.TableStore;

namespace Hedgerow.Species;

/// <summary>Surveys with effort: transects, plots, point counts. What was met per unit of effort and of area, how often, how much it covers, and how many species there are.</summary>
public static class SurveyRun
{
    /// <summary>Analyses.</summary>
    /// <param name="request">Which files; survey tables are recognised by their sites and counts, cover or effort.</param>
    /// <param name="progress">Is told of steps, rows and seconds.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The tables species, sites, samples, estimates, datasets; to be disposed.</returns>
    /// <exception cref="InputException">The input is wrong, or none of the files is a survey.</exception>
    public static SpeciesResult Run(SpeciesRequest request, IProgress<LoadStep>? progress = null, CancellationToken cancel = default) =>
        SpeciesRuns.Run(request, "survey", ground: false, Make, progress, cancel);

    internal static void Make(SpeciesWork work)
    {
        if (work.Number("SELECT count(*) FROM surveys") == 0)
        {
            throw work.Wrong("missing-key", "surveys", new Wording(
                "a survey table: a row a visit with a column a species, or a row a visit and species, with site, count or cover, and effort", "应为调查表：每行一次调查、每列一个物种，或每行一次调查的一个物种，含样点、数量或盖度及调查力度"));
        }

        var cancel = work.Cancel;
        // What lies in several rows of a visit belongs to the visit once.
        work.Database.Execute(
            """
            CREATE TABLE survey_visits AS SELECT visit, any_value(site ORDER BY site) AS site, max(effort) AS effort, min(effort_unit) AS effort_unit, max(area) AS area, max(file) AS file FROM surveys GROUP BY visit
            """,
            cancel);
        work.Database.Execute(
            """
            CREATE TABLE survey_found AS SELECT s.species, v.site, s.visit, sum(s."count") AS individuals, max(s.cover) AS cover
            FROM surveys s JOIN survey_visits v USING (visit) WHERE s.species IS NOT NULL AND (s."count" > 0 OR s.cover > 0 OR (s."count" IS NULL AND s.cover IS NULL)) GROUP BY 1, 2, 3
            """,
            cancel);
        var sites = Sites(work);
        Species(work, sites);
        work.Store.Query(
            "sites", new Wording("Sites", "样点"),
            [
                Text("site", "site", "样点"), Whole("visits", "visits", "调查次数"), Whole("species", "species", "物种数"), Number("individuals", "individuals", "个体数"), Number("effort", "effort", "调查力度"), Text("effort_unit", "unit", "单位"),
                Number("area_m2", "area m²", "面积 m²"), Number("longitude", "longitude", "经度", shown: false), Number("latitude", "latitude", "纬度", shown: false),
            ],
            """
            SELECT v.site, count(*), any_value(f.species), any_value(f.individuals), sum(v.effort), min(v.effort_unit), sum(v.area), any_value(p.lon), any_value(p.lat)
            FROM survey_visits v LEFT JOIN (SELECT site, count(DISTINCT species) AS species, sum(individuals) AS individuals FROM survey_found GROUP BY site) f USING (site)
              LEFT JOIN (SELECT site, arg_min(lon, s.n) AS lon, arg_min(lat, s.n) AS lat FROM surveys s JOIN occurrences USING (n) GROUP BY site) p USING (site)
            GROUP BY v.site
            """,
            "site", cancel, ResultShape.Point);
        Richness(work);
        work.Credit("(SELECT o.file, o.dataset, o.licence FROM occurrences o JOIN (SELECT DISTINCT n FROM surveys) s USING (n))");
        work.Note(
            "detection", "Animals and plants that were overlooked are not corrected for: rates and densities are lower bounds unless all in the plot or strip were seen.", "未对漏记进行校正：除非样方或样带内全部被发现，否则遇见率与密度均为下限。");
        if (sites.Select(site => site.EffortUnit).Where(unit => unit is not null).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            work.Note("effort-units", "Efforts come in several units: no rate per effort is given.", "调查力度单位不一，未给出单位力度的遇见率。", Severity.Warning);
        }
    }

    private static List<Site> Sites(SpeciesWork work)
    {
        var found = new List<Site>();
        using var reader = work.Database.Query("SELECT site, sum(effort), min(effort_unit), max(effort_unit), sum(area), count(*), count(effort), count(area) FROM survey_visits GROUP BY site ORDER BY site", work.Cancel);
        while (reader.Read())
        {
            var (visits, efforts, areas) = (reader.GetInt64(5), reader.GetInt64(6), reader.GetInt64(7));
            var unit = reader.GetStringOrNull(2);
            // An effort that is known for some visits only is none.
            found.Add(new Site(
                reader.GetStringOrNull(0) ?? string.Empty, efforts == visits ? reader.GetDoubleOrNull(1) : null, unit == reader.GetStringOrNull(3) ? unit ?? "effort" : null, areas == visits ? reader.GetDoubleOrNull(4) : null, visits));
        }

        return found;
    }

    private static void Species(SpeciesWork work, List<Site> sites)
    {
        var (effort, area) = (sites.TrueForAll(site => site.Effort > 0) && sites.Select(site => site.EffortUnit).Distinct(StringComparer.Ordinal).Count() == 1, sites.TrueForAll(site => site.Area > 0));
        var rows = new List<object?[]>();
        var found = new SortedDictionary<string, Dictionary<string, (double Individuals, double? Cover)>>(StringComparer.Ordinal);
        using (var reader = work.Database.Query("SELECT species, site, coalesce(sum(individuals), 0), sum(cover) FROM survey_found GROUP BY 1, 2", work.Cancel))
        {
            while (reader.Read())
            {
                if (!found.TryGetValue(reader.GetString(0), out var at))
                {
                    found[reader.GetString(0)] = at = new(StringComparer.Ordinal);
                }

                at[reader.GetStringOrNull(1) ?? string.Empty] = (reader.GetDouble(2), reader.GetDoubleOrNull(3));
            }
        }

        var covered = work.Number("SELECT count(*) FROM surveys WHERE cover IS NOT NULL") > 0;
        foreach (var (species, at) in found)
        {
            var confidence = work.Request.Confidence;
            var frequency = PlotFrequency.Of(at.Count, sites.Count, confidence).Value;
            var individuals = at.Values.Sum(one => one.Individuals);
            double Met(Site site) => at.TryGetValue(site.Name, out var one) ? one.Individuals : 0;
            var rate = effort && individuals > 0 ? Value(EncounterRate.Of(sites.ConvertAll(site => new SurveyUnit(Met(site), site.Effort!.Value)), confidence)) : null;
            var density = area && individuals > 0 ? Value(EncounterRate.Of(sites.ConvertAll(site => new SurveyUnit(Met(site), site.Area!.Value / 10_000)), confidence)) : null;
            // The cover of a site is the mean over its visits; a site without the species has none.
            var cover = covered
                ? Value(MeanCover.Of(sites.ConvertAll(site => Share.FromPercent(Math.Clamp((at.TryGetValue(site.Name, out var one) ? one.Cover ?? 0 : 0) / site.Visits, 0, 100))), confidence))
                : null;
            rows.Add(
            [
                species, at.Count, frequency.Value, frequency.Low, frequency.High, individuals, rate?.Value, rate?.Low, rate?.High, rate is null ? null : sites[0].EffortUnit, density?.Value, density?.Low, density?.High,
                cover is { } mean ? 100 * mean.Value : null, cover is { } least ? 100 * least.Low : null, cover is { } most ? 100 * most.High : null,
            ]);
        }

        work.Store.Fill(
            "species", new Wording("What was met", "调查结果"),
            [
                Text("species", "species", "物种"), Whole("sites", "sites", "样点数"), Number("frequency", "frequency", "频度"), Number("frequency_low", "low", "下限"), Number("frequency_high", "high", "上限"), Number("individuals", "individuals", "个体数"),
                Number("per_effort", "per effort", "每单位力度"), Number("per_effort_low", "low", "下限"), Number("per_effort_high", "high", "上限"), Text("effort_unit", "unit", "单位"),
                Number("per_hectare", "per ha", "每公顷"), Number("per_hectare_low", "low", "下限"), Number("per_hectare_high", "high", "上限"), Number("cover_percent", "cover %", "盖度 %"), Number("cover_low", "low", "下限"), Number("cover_high", "high", "上限"),
            ],
            rows);
    }

    /// <summary>The visits are the sampling units, those in which nothing was found among them.</summary>
    private static void Richness(SpeciesWork work)
    {
        var counts = new List<long>();
        using (var reader = work.Database.Query("SELECT count(DISTINCT visit) FROM survey_found GROUP BY species", work.Cancel))
        {
            while (reader.Read())
            {
                counts.Add(reader.GetInt64(0));
            }
        }

        var sample = new Sample(SampleKeys.All, work.Number("SELECT count(*) FROM survey_found"), SpeciesFrequencies.OfIncidence(counts, Math.Max(1, work.Number("SELECT count(*) FROM survey_visits"))));
        var reports = new List<(Sample, RichnessReport)> { (sample, RichnessSummary.Of(sample.Found, work.Request.Confidence)) };
        static Wording Name(string key) => new("All", "全部");
        SampleTables.Overview(work, reports, Name);
        SampleTables.Estimates(work, reports, Name);
    }

    private static Estimate? Value(Found<Estimate> found) => found.Missing(out _) ? null : found.Value;

    private sealed record Site(string Name, double? Effort, string? EffortUnit, double? Area, long Visits);
}
