using System.Text.Json;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Runs;
using Hedgerow.Server.Work;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Api;

/// <summary>Jobs: checks, previews, assessments.</summary>
internal static class JobApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var rule = new InCityAttribute(Permission.SeeData, Permission.Assess);
        api.MapGet("/cities/{slug}/jobs", (HttpContext context, Office office, Visit visit, string? state, int? limit, int? offset) =>
                ApiMap.Part(context, [.. office.Jobs.List(visit.TheCity().Id, Enum.TryParse<JobState>(state, ignoreCase: true, out var wanted) ? wanted : null, 500).Select(job => Of(job, visit.TheCity().Slug))], limit, offset))
            .For(rule).WithTags("Jobs").WithName("listJobs").WithSummary("The jobs of a city, the newest first");
        api.MapPost("/cities/{slug}/jobs", Add)
            .For(rule).WithTags("Jobs").WithName("addJob").WithSummary("Ask for a job").Produces<JobInfo>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        var job = api.MapGroup("/jobs/{job}").WithTags("Jobs").For(rule);
        job.MapGet("", (Office office, Visit visit, string job) => TypedResults.Ok(Of(office.Jobs.Find(job)!, visit.City?.Slug))).WithName("getJob").WithSummary("A job");
        job.MapGet("/log", (Office office, string job, long? after) =>
                office.Jobs.Lines(job, after ?? 0).Select(line => new JobLogLine(line.Number, line.At, line.Level.ToString().ToLowerInvariant(), line.Text)).ToList())
            .WithName("getJobLog").WithSummary("Lines of a job's log");
        job.MapPost("/cancel", (Office office, Visit visit, string job) => office.Jobs.Cancel(visit.Actor, job) ? Results.Accepted($"{ApiMap.Root}/jobs/{job}", Of(office.Jobs.Find(job)!, visit.City?.Slug)) : Results.Conflict())
            .WithName("cancelJob").WithSummary("Ask a job to stop").Produces<JobInfo>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status409Conflict);
        job.MapPost("/retry", (Office office, Visit visit, string job) => office.Jobs.Retry(visit.Actor, job) ? Results.Accepted($"{ApiMap.Root}/jobs/{job}", Of(office.Jobs.Find(job)!, visit.City?.Slug)) : Results.Conflict())
            .WithName("retryJob").WithSummary("Try a job again that failed or was cancelled").Produces<JobInfo>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status409Conflict);
    }

    /// <summary>A job as programs see it.</summary>
    public static JobInfo Of(Job job, string? city) => new(
        job.Id, job.Kind, city, job.State.ToString().ToLowerInvariant(), job.Progress, job.Doing, job.Attempt, job.Error, job.Result is null ? null : JsonDocument.Parse(job.Result).RootElement, job.ByName, job.CreatedAt,
        job.StartedAt, job.FinishedAt);

    private static IResult Add(Office office, EditionShelf editions, Visit visit, Texts texts, JobBody body)
    {
        var city = visit.TheCity();
        NewJob? asked = body.Kind switch
        {
            JobKind.Check => new NewJob(JobKind.Check, new Wording("Check of the data", "数据检查"), city.Id),
            JobKind.Preview or JobKind.Assess when body.Edition is { } id && editions.Find(id) is { } edition =>
                new NewJob(body.Kind, body.Kind == JobKind.Assess ? new Wording($"Assessment by {id}", $"按 {id} 评价") : new Wording($"Preview of {id}", $"{id} 预览"), city.Id, JobJson.Write(editions.Asked(edition.Id, body.Year))),
            JobKind.Begin when body.Boundary is { } boundary => new NewJob(JobKind.Begin, new Wording("First files", "生成初始文件"), city.Id, JobJson.Write(new BeginArguments(FilePaths.Checked(boundary), body.Layer, city.Name.En))),
            JobKind.Demo => new NewJob(JobKind.Demo, new Wording("The demo city is made", "创建示例城市"), city.Id),
            _ => null,
        };
        if (asked is null)
        {
            return ApiMap.Wrong(
                texts, $"A job is check, preview or assess (with an edition: {string.Join(", ", editions.All.Select(known => known.Id))}), begin (with a boundary) or demo.",
                $"任务类型应为 check、preview 或 assess(需指明版本：{string.Join("、", editions.All.Select(known => known.Id))})、begin(需指明边界文件)或 demo。");
        }

        if (body.Kind is JobKind.Begin or JobKind.Demo && !visit.May(Permission.ChangeData))
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status403Forbidden);
        }

        var job = office.Jobs.Add(visit.Actor, asked);
        return TypedResults.Accepted($"{ApiMap.Root}/jobs/{job.Id}", Of(job, city.Slug));
    }
}
