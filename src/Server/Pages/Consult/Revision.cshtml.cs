using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Consultation;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Access;
using Hedgerow.Server.Consult;
using Hedgerow.Server.Host;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Consult;

/// <summary>From the outcome to an edition: votes and reasons, the secretariat's decisions, the draft beside the old edition, what it changes for whom, its release.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Which city.</param>
/// <param name="register">The consultations.</param>
/// <param name="drafts">Draft editions.</param>
/// <param name="office">The workspace.</param>
/// <param name="words">Figures as people read them.</param>
[InCity(Permission.SeeConsultations, Permission.Consult)]
public sealed class RevisionModel(Texts texts, Visit visit, ConsultationRegister register, EditionDrafts drafts, Office office, ResultWords words) : ConsultPage(texts, visit, register)
{
    /// <summary>The files of a draft.</summary>
    public static readonly IReadOnlyList<string> Files = ["edition.yaml", "difference.md", "rescored.csv"];

    /// <summary>The edition that is revised; null where its text is known no more.</summary>
    public Edition? Base { get; private set; }

    /// <summary>The draft or released edition; null before there is one.</summary>
    public DraftEdition? Draft { get; private set; }

    /// <summary>What is decided, or proposed, for each indicator.</summary>
    public IReadOnlyList<RevisionDecision> Decisions { get; private set; } = [];

    /// <summary>How the draft differs.</summary>
    public EditionDifference? Difference { get; private set; }

    /// <summary>What the draft changes for whom.</summary>
    public RescoreTable? Rescored { get; private set; }

    /// <summary>What is wrong with a text.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>What stands in the form of a new draft.</summary>
    public (string Key, string En, string Zh) Named { get; private set; } = (string.Empty, string.Empty, string.Empty);

    /// <summary>The text of the draft in the editor.</summary>
    public string Yaml { get; private set; } = string.Empty;

    /// <summary>Figures as people read them.</summary>
    public ResultWords Words => words;

    /// <summary>Shows it.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string consultation) => Show(consultation) ? Page() : Nothing();

    /// <summary>A form that says not what is to be done.</summary>
    /// <returns>The answer that there is no such form.</returns>
    public IActionResult OnPost() => BadRequest();

    /// <summary>Gives a file of the draft.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="name">One of <see cref="Files"/>.</param>
    /// <returns>The file.</returns>
    public IActionResult OnGetFile(string consultation, string? name)
    {
        if (!Show(consultation) || Draft is null || !Files.Contains(name ?? string.Empty))
        {
            return Nothing();
        }

        Response.Headers.ContentSecurityPolicy = SecurityHeaders.Sandbox;
        return name switch
        {
            "edition.yaml" => File(System.Text.Encoding.UTF8.GetBytes(Draft.Yaml), "application/yaml", $"{Draft.Edition}.yaml"),
            "difference.md" when Difference is not null => File(System.Text.Encoding.UTF8.GetBytes(Difference.ToText(T.Code)), "text/markdown; charset=utf-8", $"{Draft.Edition}-difference.md"),
            "rescored.csv" when Rescored is not null => File(Rescored.ToCsv(), "text/csv; charset=utf-8", $"{Draft.Edition}-rescored.csv"),
            _ => Nothing(),
        };
    }

    /// <summary>Makes the draft.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="key">Key of the new edition.</param>
    /// <param name="en">Its name in English.</param>
    /// <param name="zh">Its name in Chinese.</param>
    /// <returns>The page with the draft.</returns>
    public IActionResult OnPostDraft(string consultation, string? key, string? en, string? zh)
    {
        if (!Show(consultation) || Base is null || BaseText() is not { } text)
        {
            return Nothing();
        }

        Named = (key?.Trim() ?? string.Empty, en ?? string.Empty, zh ?? string.Empty);
        Decisions = DecisionForm.Read(Decisions, Request.Form);
        var name = Both(en, zh);
        if (name.En.Length == 0)
        {
            Refuse("en", T["revision.name-missing"]);
            return Page();
        }

        return Changed(() => drafts.Add(Visit.Actor, Consultation, text, Named.Key, name, Decisions), T["revision.made"]);
    }

    /// <summary>Decides anew.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="revision">The revision that was looked at.</param>
    /// <returns>The page with the draft.</returns>
    public IActionResult OnPostDecide(string consultation, long revision)
    {
        if (!Show(consultation) || Draft is null)
        {
            return Nothing();
        }

        Decisions = DecisionForm.Read(Decisions, Request.Form);
        return Changed(() => drafts.Decide(Visit.Actor, Draft.Id, revision, Decisions), T["form.saved"]);
    }

    /// <summary>Changes the draft's text by hand.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="revision">The revision that was looked at.</param>
    /// <param name="yaml">The text.</param>
    /// <returns>The page with the draft.</returns>
    public IActionResult OnPostText(string consultation, long revision, string? yaml)
    {
        if (!Show(consultation) || Draft is null)
        {
            return Nothing();
        }

        Yaml = yaml ?? string.Empty;
        return Changed(() => drafts.Write(Visit.Actor, Draft.Id, revision, Yaml), T["form.saved"]);
    }

    /// <summary>Asks for runs that compute what earlier ones did not measure, in the cities where the reader may assess.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <returns>The page.</returns>
    public IActionResult OnPostCompute(string consultation)
    {
        if (!Show(consultation) || Draft is null || Rescored is null)
        {
            return Nothing();
        }

        var mine = Rescored with { Runs = [.. Rescored.Runs.Where(run => run.CityId is { } id && office.Cities.Find(id) is { } city && office.Access.In(Visit.Visitor, city).Contains(Permission.Assess))] };
        return Done($"{Home}/revision", T.Count("revision.computing", RescoreJobs.Start(office, Visit.Actor, Draft, mine)));
    }

    /// <summary>Releases the draft: from then on it never changes.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="revision">The revision that was looked at.</param>
    /// <param name="version">Its version.</param>
    /// <param name="citeEn">How it is cited, in English; empty for the usual way.</param>
    /// <param name="citeZh">How it is cited, in Chinese.</param>
    /// <param name="confirmed">Indicators whose bands the release confirms.</param>
    /// <returns>The page.</returns>
    public IActionResult OnPostRelease(string consultation, long revision, string? version, string? citeEn, string? citeZh, string[]? confirmed)
    {
        if (!Show(consultation) || Draft is null)
        {
            return Nothing();
        }

        var cited = Both(citeEn, citeZh);
        return Try(() => drafts.Release(Visit.Actor, Draft.Id, revision, version ?? string.Empty, cited.En.Length > 0 ? cited : null, confirmed), "version") ? Done($"{Home}/revision", T["revision.released"]) : Page();
    }

    /// <summary>Throws the draft away.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="revision">The revision that was looked at.</param>
    /// <returns>The page.</returns>
    public IActionResult OnPostDiscard(string consultation, long revision)
    {
        if (!Show(consultation) || Draft is null)
        {
            return Nothing();
        }

        return Try(() => drafts.Discard(Visit.Actor, Draft.Id, revision)) ? Done($"{Home}/revision", T["revision.discarded"]) : Page();
    }

    private IActionResult Changed(Func<DraftChange> act, string said)
    {
        DraftChange? change = null;
        if (Try(() => change = act()) && change!.Kept)
        {
            return Done($"{Home}/revision", said);
        }

        if (change is not null)
        {
            Findings = change.Findings;
            Refuse(string.Empty, T["revision.wrong"]);
        }

        return Page();
    }

    private string? BaseText() => Consultation.Questionnaire.Edition is not { } key ? null : Editions.Ids.Contains(key) ? Editions.Text(key) : drafts.Named(key)?.Yaml;

    private bool Show(string consultation)
    {
        if (!Find(consultation))
        {
            return false;
        }

        Draft = drafts.Of(Consultation.Id) is [var newest, ..] ? newest : null;
        Base = (Draft?.BaseYaml ?? BaseText()) is { } text ? Editions.Parse(text, "base.yaml").Edition : null;
        if (Base is null)
        {
            return true;
        }

        var last = Consultation.LastClosed?.Number ?? 0;
        var proposed = RevisionProposal.Of(Base, [.. Register.Responses(Consultation.Id).Where(response => response.Round == last)], Consultation.Rule);
        Decisions = Draft is null ? proposed : [.. proposed.Select(one => Draft.Decisions.FirstOrDefault(decided => decided.Indicator == one.Indicator) ?? one with { Dropped = false }), .. Draft.Decisions.Where(decided => decided.Added is not null)];
        Named = ($"{Base.Id}-revised", Base.Name.En, Base.Name.Zh);
        if (Draft is null)
        {
            return true;
        }

        Yaml = Draft.Yaml;
        try
        {
            Difference = Draft.Difference();
            Rescored = RescoreTable.Of(office, Draft, [.. office.Cities.All().Where(city => !city.Archived && office.Access.In(Visit.Visitor, city).Contains(Permission.SeeResults)).Select(city => city.Id)]);
        }
        catch (InputException wrong)
        {
            Findings = wrong.Findings;
        }

        return true;
    }
}
