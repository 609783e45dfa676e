using System.Globalization;
using System.Text.Json;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Consultation.Revision;
using Hedgerow.Consultation.Rounds;
using Hedgerow.Science.Quantities;
using Hedgerow.Storage;
using Hedgerow.Workspace;

namespace Hedgerow.Consultation;

/// <summary>Draft editions of a workspace, beside those they revise, and the released ones. A released edition never changes; the database holds to that too.</summary>
/// <param name="office">The workspace; opened with <see cref="ConsultationTables.Migrations"/>.</param>
/// <param name="clock">The clock; null for the real one.</param>
public sealed class EditionDrafts(Office office, TimeProvider? clock = null)
{
    private readonly TimeProvider clock = clock ?? TimeProvider.System;

    /// <summary>Makes a draft beside an edition.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="owner">The consultation that it comes from; its city or organisation holds the draft.</param>
    /// <param name="baseYaml">The text of the edition that is revised.</param>
    /// <param name="id">Key of the new edition, of no other: small letters, digits, hyphens.</param>
    /// <param name="name">Its name; a draft says that it is one.</param>
    /// <param name="decisions">What was decided.</param>
    /// <returns>The draft, or what is wrong with the text that comes of the decisions.</returns>
    /// <exception cref="WorkspaceException">The key is taken, or a decision cannot be carried out.</exception>
    public DraftChange Add(Actor by, RegisteredConsultation owner, string baseYaml, string id, Wording name, IReadOnlyList<RevisionDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(decisions);
        var edition = Editions.Parse(baseYaml, "base.yaml").Edition ?? throw new WorkspaceException(WorkspaceProblem.Refused, "The edition that is to be revised cannot be read.", "待修订的版本无法读取。");
        if (id.Length is < 2 or > 60 || !id.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') || Editions.Ids.Contains(id))
        {
            throw new WorkspaceException(
                WorkspaceProblem.Refused, $"\"{id}\" cannot be the key of a new edition: 2 to 60 small letters, digits and hyphens, and none that comes with Hedgerow.", $"“{id}”不能用作新版本的编号：应为 2 至 60 个小写字母、数字或连字符，且不得与内置版本重复。");
        }

        var draft = new DraftEdition(
            Secrets.RandomId(), id, edition.Id, owner.Id, owner.CityId, owner.OrganisationId, baseYaml, EditionText.Draft(baseYaml, edition, id, DraftNames.Of(name), decisions), decisions, false, null, null,
            clock.GetUtcNow(), by.Name, 1);
        var findings = draft.Read().Findings;
        if (findings.Any(finding => finding.Severity == Severity.Error))
        {
            return new DraftChange(draft, findings);
        }

        office.Database.Write(work =>
        {
            if (work.Any($"select 1 from consult_edition where edition = {id}"))
            {
                throw new WorkspaceException(WorkspaceProblem.Conflict, $"There is an edition {id} already.", $"已有版本 {id}。");
            }

            work.Run($"""
                insert into consult_edition (id, edition, base, consultation_id, city_id, organisation_id, base_text, yaml, record, is_released, made_at, by_name, revision)
                values ({draft.Id}, {id}, {draft.Base}, {draft.ConsultationId}, {draft.CityId}, {draft.OrganisationId}, {baseYaml}, {draft.Yaml}, {JsonSerializer.Serialize(decisions)}, 0, {draft.MadeAt}, {by.Name}, 1)
                """);
            office.Audit.Add(work, by, "edition.draft", id, owner.CityId);
        });
        return new DraftChange(Find(draft.Id)!, findings);
    }

    /// <summary>An edition by its id.</summary>
    /// <param name="id">Id in the workspace.</param>
    /// <returns>It, or null.</returns>
    public DraftEdition? Find(string id) => office.Database.Read(work => work.One($"select * from consult_edition where id = {id}", Read));

    /// <summary>An edition by its key.</summary>
    /// <param name="edition">Key of the edition.</param>
    /// <returns>It, or null.</returns>
    public DraftEdition? Named(string edition) => office.Database.Read(work => work.One($"select * from consult_edition where edition = {edition}", Read));

    /// <summary>All editions of the workspace, newest first.</summary>
    /// <param name="releasedOnly">Only released ones.</param>
    /// <returns>They.</returns>
    public IReadOnlyList<DraftEdition> All(bool releasedOnly = false) => office.Database.Read(work => work.All($"select * from consult_edition where is_released = 1 or {releasedOnly} = 0 order by made_at desc, id", Read));

    /// <summary>Keys of the released editions of the workspace, the oldest first.</summary>
    /// <returns>The keys.</returns>
    public IReadOnlyList<string> Released() => office.Database.Read(work => work.All($"select edition from consult_edition where is_released = 1 order by released_on, edition", row => row.Text("edition")));

    /// <summary>The editions that came of a consultation, newest first.</summary>
    /// <param name="consultationId">The consultation.</param>
    /// <returns>They.</returns>
    public IReadOnlyList<DraftEdition> Of(string consultationId) => office.Database.Read(work => work.All($"select * from consult_edition where consultation_id = {consultationId} order by made_at desc, id", Read));

    /// <summary>Decides anew: the draft's text is made again from the edition that it revises. What was changed in the text by hand is lost by this.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The draft.</param>
    /// <param name="revision">The revision that was looked at.</param>
    /// <param name="decisions">What is decided.</param>
    /// <returns>The draft, and what is wrong with the decisions.</returns>
    public DraftChange Decide(Actor by, string id, long revision, IReadOnlyList<RevisionDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var draft = Open(id, revision);
        var name = draft.Read().Edition?.Name ?? Wording.Same(draft.Edition);
        return Keep(by, draft, EditionText.Draft(draft.BaseYaml, draft.ReadBase().Edition!, draft.Edition, name, decisions), decisions);
    }

    /// <summary>Changes the draft's text by hand.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The draft.</param>
    /// <param name="revision">The revision that was looked at.</param>
    /// <param name="yaml">The text.</param>
    /// <returns>The draft, and what is wrong with the text.</returns>
    public DraftChange Write(Actor by, string id, long revision, string yaml)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var draft = Open(id, revision);
        return Keep(by, draft, yaml.ReplaceLineEndings("\n"), draft.Decisions);
    }

    /// <summary>Throws a draft away.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The draft.</param>
    /// <param name="revision">The revision that was looked at.</param>
    public void Discard(Actor by, string id, long revision)
    {
        var draft = Open(id, revision);
        office.Database.Write(work =>
        {
            Changed(work.Run($"delete from consult_edition where id = {id} and revision = {revision} and is_released = 0"));
            office.Audit.Add(work, by, "edition.discard", draft.Edition, draft.CityId);
        });
    }

    /// <summary>
    /// Releases a draft: it gets a version, a line in its changelog and a citation, and never changes again. Indicators whose bands were only proposed stay provisional unless the release confirms them:
    /// from then on the edition itself is where they are published.
    /// </summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The draft.</param>
    /// <param name="revision">The revision that was looked at.</param>
    /// <param name="version">The version: "2026.1", "1.0".</param>
    /// <param name="citation">How it is to be cited; null for name, version and year.</param>
    /// <param name="confirmed">Ids of the indicators whose bands this release confirms.</param>
    /// <returns>The released edition.</returns>
    public DraftEdition Release(Actor by, string id, long revision, string version, Wording? citation = null, IReadOnlyCollection<string>? confirmed = null)
    {
        ArgumentNullException.ThrowIfNull(version);
        var draft = Open(id, revision);
        var edition = draft.Read().Edition ?? throw new WorkspaceException(WorkspaceProblem.Refused, "The draft has mistakes: mend them first.", "草案有误，请先改正。");
        var plain = version.Trim();
        if (plain.Length is 0 or > 40 || plain.Any(char.IsControl))
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, "A version has 1 to 40 characters, such as 2026.1.", "版本号应为 1 至 40 个字符，例如 2026.1。");
        }

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var name = DraftNames.Without(edition.Name);
        var cited = citation ?? new Wording(
            string.Create(CultureInfo.InvariantCulture, $"{name.En}, version {plain} ({today.Year}). Revision of {draft.Base} by expert consultation."),
            string.Create(CultureInfo.InvariantCulture, $"{name.Zh}，版本 {plain}（{today.Year}）。经专家意见征询由 {draft.Base} 修订而成。"));
        var change = new EditionVersion(plain, RegisterRows.Day(today), draft.Difference().Summary);
        var yaml = EditionText.Released(draft.Yaml, edition, name, plain, cited, [change, .. draft.ReadBase().Edition?.Changes ?? []], confirmed ?? []);
        var read = Editions.Parse(yaml, $"{draft.Edition}.yaml");
        if (read.Edition is null)
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, "The edition cannot be released: " + string.Join("; ", read.Findings.Select(finding => finding.Found.En)), "该版本无法发布：" + string.Join("；", read.Findings.Select(finding => finding.Found.Zh)));
        }

        office.Database.Write(work =>
        {
            Changed(work.Run($"""
                update consult_edition set yaml = {yaml}, is_released = 1, version = {plain}, citation = {JsonSerializer.Serialize(cited)}, released_on = {RegisterRows.Day(today)}, revision = {revision + 1}
                where id = {id} and revision = {revision} and is_released = 0
                """));
            office.Audit.Add(work, by, "edition.release", draft.Edition, draft.CityId, new Dictionary<string, string?> { ["version"] = plain, ["sha256"] = read.Edition.Sha256 });
        });
        return Find(id)!;
    }

    private DraftChange Keep(Actor by, DraftEdition draft, string yaml, IReadOnlyList<RevisionDecision> decisions)
    {
        var read = Editions.Parse(yaml, $"{draft.Edition}.yaml");
        List<Finding> findings = [.. read.Findings];
        if (read.Edition is { } edition && (edition.Id != draft.Edition || !edition.Draft))
        {
            findings.Add(new Finding(
                Severity.Error, "draft-key", $"{draft.Edition}.yaml", 1, new Wording($"the text is of '{edition.Id}', {(edition.Draft ? "a draft" : "no draft")}", $"文本属于“{edition.Id}”，{(edition.Draft ? "为草案" : "不是草案")}"),
                new Wording($"id: {draft.Edition} and status: draft", $"id: {draft.Edition} 且 status: draft")));
        }

        if (findings.Any(finding => finding.Severity == Severity.Error))
        {
            return new DraftChange(draft, findings);
        }

        office.Database.Write(work =>
        {
            Changed(work.Run($"update consult_edition set yaml = {yaml}, record = {JsonSerializer.Serialize(decisions)}, revision = {draft.Revision + 1} where id = {draft.Id} and revision = {draft.Revision} and is_released = 0"));
            office.Audit.Add(work, by, "edition.change", draft.Edition, draft.CityId);
        });
        return new DraftChange(Find(draft.Id)!, findings);
    }

    private DraftEdition Open(string id, long revision)
    {
        var draft = Find(id) ?? throw new WorkspaceException(WorkspaceProblem.NotFound, "There is no such draft.", "没有此草案。");
        if (draft.Released)
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, "A released edition never changes: make a new draft from it.", "已发布的版本不得更改：请以其为基础另建草案。");
        }

        Changed(draft.Revision == revision ? 1 : 0);
        return draft;
    }

    private static void Changed(int rows)
    {
        if (rows != 1)
        {
            throw new WorkspaceException(WorkspaceProblem.Conflict, "Somebody else has changed the draft meanwhile: look at it again.", "其间有人修改了该草案，请重新查看。");
        }
    }

    private static DraftEdition Read(Row row) => new(
        row.Text("id"), row.Text("edition"), row.Text("base"), row.TextOrNull("consultation_id"), row.TextOrNull("city_id"), row.TextOrNull("organisation_id"), row.Text("base_text"), row.Text("yaml"),
        JsonSerializer.Deserialize<List<RevisionDecision>>(row.Text("record"))!, row.Flag("is_released"), row.TextOrNull("version"),
        row.TextOrNull("released_on") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null, row.Time("made_at"), row.Text("by_name"), row.Number("revision"));
}
