using System.Text.Json;
using Hedgerow.Storage;
using Hedgerow.Workspace;

namespace Hedgerow.Assessment;

/// <summary>The runs of all cities of a workspace. The numbers themselves are in each run's assessment.json.</summary>
/// <param name="office">The workspace; opened with <see cref="AssessmentTables.Migrations"/>.</param>
public sealed class RunRegister(Office office)
{
    /// <summary>Registers a run; a city's run may be seen by the public only after somebody says so.</summary>
    /// <param name="run">The run.</param>
    /// <returns>It, with its id.</returns>
    public RegisteredRun Add(NewRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return office.Database.Write(work => Add(work, run));
    }

    /// <summary>Registers a run within a transaction, such as the one that ends its job.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="run">The run.</param>
    /// <returns>It, with its id.</returns>
    public static RegisteredRun Add(Transaction work, NewRun run)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(run);
        var made = new RegisteredRun(
            run.Id ?? Guid.CreateVersion7().ToString("N"), run.CityId, run.Edition, run.Year, DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()), run.JobId, run.ByName, run.State,
            run.Files, run.TotalJson, Public: false);
        work.Run($"""
            insert into assessment_run (id, city_id, edition, year, made_at, job_id, by_name, state, files, total, is_public)
            values ({made.Id}, {made.CityId}, {made.Edition}, {made.Year}, {made.MadeAt}, {made.JobId}, {made.ByName}, {JsonSerializer.Serialize(made.State)}, {JsonSerializer.Serialize(made.Files)}, {made.TotalJson}, 0)
            """);
        return made;
    }

    /// <summary>A run by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The run, or null.</returns>
    public RegisteredRun? Find(string id) => office.Database.Read(work => work.One($"select * from assessment_run where id = {id}", Read));

    /// <summary>The runs of a city, newest first.</summary>
    /// <param name="cityId">The city.</param>
    /// <param name="publicOnly">Only those that everybody may see.</param>
    /// <param name="limit">Most of them.</param>
    /// <returns>The runs.</returns>
    public IReadOnlyList<RegisteredRun> Of(string cityId, bool publicOnly = false, int limit = 200) => office.Database.Read(work => work.All(
        $"select * from assessment_run where city_id = {cityId} and (is_public = 1 or {publicOnly} = 0) order by made_at desc, id desc limit {limit}", Read));

    /// <summary>The public runs of an edition of cities that are public themselves: the newest year of each city, and of that year the newest run.</summary>
    /// <param name="edition">Key of the edition.</param>
    /// <returns>One run a city.</returns>
    public IReadOnlyList<RegisteredRun> Public(string edition) => office.Database.Read(work => work.All(
        $"""
         select r.* from assessment_run r join city c on c.id = r.city_id
         where r.edition = {edition} and r.is_public = 1 and c.is_public = 1 and c.is_archived = 0 order by r.year desc, r.made_at desc, r.id desc
         """, Read)).DistinctBy(run => run.CityId).ToList();

    /// <summary>The editions of which public cities have public runs.</summary>
    /// <returns>Keys of editions, sorted.</returns>
    public IReadOnlyList<string> PublicEditions() => office.Database.Read(work => work.All(
        $"select distinct r.edition as edition from assessment_run r join city c on c.id = r.city_id where r.is_public = 1 and c.is_public = 1 and c.is_archived = 0 order by edition",
        row => row.Text("edition")));

    /// <summary>Shows a run to everybody where its city is public, or no more.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The run.</param>
    /// <param name="isPublic">Everybody may see it.</param>
    public void SetPublic(Actor by, string id, bool isPublic) => office.Database.Write(work =>
    {
        var run = work.One($"select * from assessment_run where id = {id}", Read) ?? throw new WorkspaceException(WorkspaceProblem.NotFound, "There is no such run.", "没有此次评估。");
        work.Run($"update assessment_run set is_public = {isPublic} where id = {id}");
        office.Audit.Add(work, by, isPublic ? "run.publish" : "run.unpublish", id, run.CityId);
    });

    private static RegisteredRun Read(Row row) => new(
        row.Text("id"), row.Text("city_id"), row.Text("edition"), (int)row.Number("year"), row.Time("made_at"), row.TextOrNull("job_id"), row.Text("by_name"),
        JsonSerializer.Deserialize<Dictionary<string, string>>(row.Text("state"))!, JsonSerializer.Deserialize<Dictionary<string, RunPiece>>(row.Text("files"))!, row.Text("total"), row.Flag("is_public"));
}
