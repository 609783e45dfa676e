using System.Globalization;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Runs;
using Hedgerow.Server.Work;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Runs;

/// <summary>Before an assessment: years, editions, what can be scored and what each missing indicator needs; then the run, and the runs that there are.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="office">The workspace.</param>
/// <param name="shelf">The runs.</param>
/// <param name="editions">The editions.</param>
/// <param name="declared">What cities declare.</param>
/// <param name="words">Numbers as people read them.</param>
[InCity(Permission.SeeData, Permission.Assess)]
public sealed class AssessModel(Texts texts, Visit visit, Office office, RunShelf shelf, EditionShelf editions, DeclaredCities declared, RunWords words) : FormPage(texts, visit)
{
    private const int MostJobs = 24;

    /// <summary>The city as it declares itself; null where there is no city.yaml.</summary>
    public CityReading? Reading { get; private set; }

    /// <summary>The editions, those among them that consultations of this workspace have released.</summary>
    public IReadOnlyList<Edition> All => editions.All;

    /// <summary>The edition that is looked at.</summary>
    public Edition? Edition { get; private set; }

    /// <summary>Years that may be chosen, newest first.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>The year that is looked at.</summary>
    public int Year { get; private set; }

    /// <summary>What the edition will find.</summary>
    public IReadOnlyList<Readiness> Lines { get; private set; } = [];

    /// <summary>The city's runs, newest first.</summary>
    public IReadOnlyList<RegisteredRun> Runs { get; private set; } = [];

    /// <summary>Assessments that wait or run.</summary>
    public IReadOnlyList<Job> Open { get; private set; } = [];

    /// <summary>Numbers as people read them.</summary>
    public RunWords Words => words;

    /// <summary>The total of a run.</summary>
    /// <param name="run">The run.</param>
    /// <returns>In one short line; null where the run's files are gone.</returns>
    public string? Total(RegisteredRun run) => shelf.Has(run) ? words.Total(shelf.Read(run).Total) : null;

    /// <summary>Shows it.</summary>
    /// <param name="edition">Key of the edition to look at.</param>
    /// <param name="year">The year to look at.</param>
    public void OnGet(string? edition, int? year) => Fill(edition, year);

    /// <summary>Asks for assessments: one job for each edition and year.</summary>
    /// <param name="edition">Keys of the editions.</param>
    /// <param name="year">The years.</param>
    /// <returns>The job's page; with several the list of jobs.</returns>
    public IActionResult OnPost(string[] edition, int[] year)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(year);
        Fill(edition.FirstOrDefault(), year.Length > 0 ? year[0] : null);
        var city = Visit.TheCity();
        var known = edition.Distinct().Where(id => editions.Find(id) is not null).ToList();
        var years = year.Distinct().Where(Years.Contains).ToList();
        if (known.Count == 0)
        {
            Refuse("edition", T["assess.no-edition"]);
        }

        if (years.Count == 0)
        {
            Refuse("year", T["assess.no-year"]);
        }

        if (known.Count * years.Count > MostJobs)
        {
            Refuse("year", T["assess.too-many", MostJobs]);
        }

        if (Reading?.City is null)
        {
            Refuse(string.Empty, T["assess.wrong"]);
        }

        if (Wrong.Count > 0)
        {
            return Page();
        }

        List<Job> jobs = [];
        foreach (var (id, when) in known.SelectMany(id => years.Order().Select(when => (id, when))))
        {
            var name = editions.Find(id)!.Name;
            var text = when.ToString(CultureInfo.InvariantCulture);
            jobs.Add(office.Jobs.Add(Visit.Actor, new NewJob(
                JobKind.Assess, new Wording($"Assess {city.Name.En} {text}: {name.En}", $"评估{city.Name.Zh} {text}：{name.Zh}"), city.Id, JobJson.Write(editions.Asked(id, when)), Key: $"assess/{city.Id}/{id}/{text}")));
        }

        return Done(jobs.Count == 1 ? $"/jobs/{jobs[0].Id}" : $"/c/{city.Slug}/jobs", jobs.Count == 1 ? null : T["assess.asked", jobs.Count]);
    }

    private void Fill(string? edition, int? year)
    {
        var city = Visit.TheCity();
        Reading = declared.Read(city.Id);
        Edition = (edition is null ? null : editions.Find(edition)) ?? editions.Find("singapore-2021") ?? (All.Count > 0 ? All[0] : null);
        Runs = shelf.Register.Of(city.Id);
        Open = [.. office.Jobs.List(city.Id).Where(job => !job.Ended && job.Kind == JobKind.Assess)];
        if (Reading?.City is { } declaredCity)
        {
            IEnumerable<int?> years = [declaredCity.Year, declaredCity.Baseline, .. declaredCity.LandCover.Select(cover => cover.Year)];
            Years = [.. years.OfType<int>().Distinct().OrderDescending()];
            Year = year is { } wanted && Years.Contains(wanted) ? wanted : declaredCity.Year;
            Lines = Edition is null ? [] : Readiness.Of(Edition, Reading, Year);
        }
    }
}
