using Hedgerow.Science.Quantities;
using Hedgerow.Storage;
using Hedgerow.Workspace;

namespace Hedgerow.Assessment;

/// <summary>The scenarios of all cities of a workspace. They are shared by <see cref="SharedLinks"/> of the kind <c>scenario</c>.</summary>
/// <param name="office">The workspace; opened with <see cref="AssessmentTables.Migrations"/>.</param>
public sealed class ScenarioRegister(Office office)
{
    private const string LinkKind = "scenario";
    private const int LongestName = 200;
    private const int LongestNote = 5000;

    /// <summary>Keeps a scenario.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="scenario">The scenario.</param>
    /// <returns>It, with its id.</returns>
    public KeptScenario Add(Actor by, NewScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(scenario);
        var (name, note, now) = (Good(scenario.Name), GoodNote(scenario.Note), Now());
        var made = new KeptScenario(
            Guid.CreateVersion7().ToString("N"), scenario.CityId, name, note, scenario.Edition, scenario.Year, ScenarioEdits.Write(scenario.Edits), 1, by.Name, now, now) { ById = by.PersonId };
        office.Database.Write(work =>
        {
            work.Run($"""
                insert into scenario (id, city_id, name_en, name_zh, note, edition, year, edits, version, by_id, by_name, made_at, changed_at)
                values ({made.Id}, {made.CityId}, {name.En}, {name.Zh}, {note}, {made.Edition}, {made.Year}, {made.Edits}, 1, {made.ById}, {made.ByName}, {now}, {now})
                """);
            office.Audit.Add(work, by, "scenario.add", made.Id, made.CityId);
        });
        return made;
    }

    /// <summary>A scenario by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The scenario, or null.</returns>
    public KeptScenario? Find(string id) => office.Database.Read(work => One(work, id));

    /// <summary>The scenarios of a city, the one changed last first.</summary>
    /// <param name="cityId">The city.</param>
    /// <param name="limit">Most of them.</param>
    /// <returns>The scenarios.</returns>
    public IReadOnlyList<KeptScenario> Of(string cityId, int limit = 200) => office.Database.Read(work => work.All(
        $"select * from scenario where city_id = {cityId} order by changed_at desc, id desc limit {limit}", Read));

    /// <summary>Gives a scenario another name and note.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The scenario.</param>
    /// <param name="name">The name.</param>
    /// <param name="note">The note; null leaves it.</param>
    public void Rename(Actor by, string id, Wording name, string? note = null)
    {
        var (good, words) = (Good(name), note is null ? null : GoodNote(note));
        Change(by, id, "scenario.rename", (work, old) => work.Run($"update scenario set name_en = {good.En}, name_zh = {good.Zh}, note = {words ?? old.Note}, changed_at = {Now()} where id = {id}"));
    }

    /// <summary>Draws a scenario anew. Its outcome is forgotten.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The scenario.</param>
    /// <param name="version">The version that was changed, so that nobody overwrites what another has drawn meanwhile.</param>
    /// <param name="edits">What is drawn now.</param>
    /// <param name="edition">Key of the edition; null leaves it.</param>
    /// <param name="year">The year; null leaves it.</param>
    /// <returns>The new version.</returns>
    /// <exception cref="WorkspaceException">There is no such scenario, or another has changed it.</exception>
    public int Redraw(Actor by, string id, int version, IReadOnlyList<ScenarioEdit> edits, string? edition = null, int? year = null)
    {
        ArgumentNullException.ThrowIfNull(edits);
        var text = ScenarioEdits.Write(edits);
        Change(by, id, "scenario.redraw", (work, old) =>
        {
            if (work.Run($"""
                update scenario set edits = {text}, edition = {edition ?? old.Edition}, year = {year ?? old.Year}, version = {version + 1}, outcome = null, outcome_version = null, outcome_state = null, changed_at = {Now()}
                where id = {id} and version = {version}
                """) == 0)
            {
                throw new WorkspaceException(WorkspaceProblem.Conflict, "Somebody else has changed this scenario meanwhile: load it again.", "该情景已被他人修改：请重新载入。");
            }
        });
        return version + 1;
    }

    /// <summary>Keeps the outcome of a version; that of a version that was changed meanwhile is let go.</summary>
    /// <param name="id">The scenario.</param>
    /// <param name="version">The version that was computed.</param>
    /// <param name="outcome">The outcome as <see cref="ScenarioJson"/> writes it.</param>
    /// <param name="state">A text that names the state of the city's files.</param>
    /// <returns>Whether it was kept.</returns>
    public bool KeepOutcome(string id, int version, string outcome, string state) => office.Database.Write(work =>
        work.Run($"update scenario set outcome = {outcome}, outcome_version = {version}, outcome_state = {state} where id = {id} and version = {version}") > 0);

    /// <summary>Hands a scenario to the plan.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The scenario.</param>
    public void HandToPlan(Actor by, string id) => Change(by, id, "scenario.hand", (work, _) => work.Run($"update scenario set handed_at = {Now()} where id = {id} and handed_at is null"));

    /// <summary>Forgets a scenario and withdraws its links.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The scenario.</param>
    public void Delete(Actor by, string id) => Change(by, id, "scenario.delete", (work, _) =>
    {
        work.Run($"update shared_link set withdrawn_at = {Now()} where kind = {LinkKind} and subject = {id} and withdrawn_at is null");
        work.Run($"delete from scenario where id = {id}");
    });

    private void Change(Actor by, string id, string action, Action<Transaction, KeptScenario> act)
    {
        ArgumentNullException.ThrowIfNull(by);
        office.Database.Write(work =>
        {
            var scenario = One(work, id) ?? throw new WorkspaceException(WorkspaceProblem.NotFound, "There is no such scenario.", "没有此情景。");
            act(work, scenario);
            office.Audit.Add(work, by, action, id, scenario.CityId);
        });
    }

    private static KeptScenario? One(Transaction work, string id) => work.One($"select * from scenario where id = {id}", Read);

    private static KeptScenario Read(Row row)
    {
        var version = (int)row.Number("version");
        var current = row.NumberOrNull("outcome_version") == version;
        return new KeptScenario(
            row.Text("id"), row.Text("city_id"), new Wording(row.Text("name_en"), row.Text("name_zh")), row.Text("note"), row.Text("edition"), (int)row.Number("year"), row.Text("edits"), version,
            row.Text("by_name"), row.Time("made_at"), row.Time("changed_at"))
        {
            ById = row.TextOrNull("by_id"), Outcome = current ? row.TextOrNull("outcome") : null, OutcomeState = current ? row.TextOrNull("outcome_state") : null, HandedAt = row.TimeOrNull("handed_at"),
        };
    }

    private static Wording Good(Wording name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new Wording(Good(name.En), Good(name.Zh));
    }

    private static string Good(string name)
    {
        var trimmed = name.Trim();
        return trimmed.Length is > 0 and <= LongestName && !trimmed.Any(char.IsControl) ? trimmed
            : throw new WorkspaceException(WorkspaceProblem.Refused, $"A name has 1 to {LongestName} characters and no line breaks.", $"名称应为 1 至 {LongestName} 个字符，且不含换行。");
    }

    private static string GoodNote(string note) => note.Trim() is { Length: <= LongestNote } trimmed ? trimmed
        : throw new WorkspaceException(WorkspaceProblem.Refused, $"A note has at most {LongestNote} characters.", $"备注最多 {LongestNote} 个字符。");

    private static DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
}
