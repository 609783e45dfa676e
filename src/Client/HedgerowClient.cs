using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Hedgerow.Client;

/// <summary>
/// Talks to a Hedgerow server. Give it an <see cref="HttpClient"/> whose base address is the server's and whose <c>Authorization</c> is <c>Bearer</c> with a personal access token. Each method is one
/// operation of the server's OpenAPI description, by its name.
/// </summary>
/// <param name="http">The connection; it stays the caller's.</param>
public sealed class HedgerowClient(HttpClient http)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    /// <summary>All operations that this client knows.</summary>
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new("getService", "GET", "/api/v1"), new("getMe", "GET", "/api/v1/me"),
        new("listCities", "GET", "/api/v1/cities"), new("addCity", "POST", "/api/v1/cities"), new("getCity", "GET", "/api/v1/cities/{slug}"), new("changeCity", "PUT", "/api/v1/cities/{slug}"),
        new("listFiles", "GET", "/api/v1/cities/{slug}/files"), new("getFile", "GET", "/api/v1/cities/{slug}/files/{path}"), new("putFile", "PUT", "/api/v1/cities/{slug}/files/{path}"),
        new("deleteFile", "DELETE", "/api/v1/cities/{slug}/files/{path}"), new("listVersions", "GET", "/api/v1/cities/{slug}/versions/{path}"),
        new("listUploads", "GET", "/api/v1/cities/{slug}/uploads"), new("startUpload", "POST", "/api/v1/cities/{slug}/uploads"), new("getUpload", "GET", "/api/v1/cities/{slug}/uploads/{upload}"),
        new("sendPiece", "PATCH", "/api/v1/cities/{slug}/uploads/{upload}"), new("completeUpload", "POST", "/api/v1/cities/{slug}/uploads/{upload}/complete"), new("dropUpload", "DELETE", "/api/v1/cities/{slug}/uploads/{upload}"),
        new("listJobs", "GET", "/api/v1/cities/{slug}/jobs"), new("addJob", "POST", "/api/v1/cities/{slug}/jobs"), new("getJob", "GET", "/api/v1/jobs/{job}"), new("getJobLog", "GET", "/api/v1/jobs/{job}/log"),
        new("cancelJob", "POST", "/api/v1/jobs/{job}/cancel"), new("retryJob", "POST", "/api/v1/jobs/{job}/retry"),
        new("listRuns", "GET", "/api/v1/cities/{slug}/runs"), new("getRun", "GET", "/api/v1/runs/{run}"), new("listIndicators", "GET", "/api/v1/runs/{run}/indicators"),
        new("getIndicator", "GET", "/api/v1/runs/{run}/indicators/{indicator}"), new("listUnitIndicators", "GET", "/api/v1/runs/{run}/units/{unit}/indicators"), new("publishRun", "PUT", "/api/v1/runs/{run}/public"),
        new("listScenarios", "GET", "/api/v1/cities/{slug}/scenarios"), new("addScenario", "POST", "/api/v1/cities/{slug}/scenarios"), new("getScenario", "GET", "/api/v1/scenarios/{scenario}"),
        new("changeScenario", "PUT", "/api/v1/scenarios/{scenario}"), new("deleteScenario", "DELETE", "/api/v1/scenarios/{scenario}"), new("computeScenario", "POST", "/api/v1/scenarios/{scenario}/outcome"),
        new("listEditions", "GET", "/api/v1/editions"), new("getEdition", "GET", "/api/v1/editions/{edition}"),
    ];

    /// <summary>What the server is.</summary>
    /// <param name="cancel">Ends it.</param>
    public Task<ServiceInfo> GetServiceAsync(CancellationToken cancel = default) => Ask<ServiceInfo>("getService", cancel: cancel);

    /// <summary>Who asks.</summary>
    /// <param name="cancel">Ends it.</param>
    public Task<MeInfo> GetMeAsync(CancellationToken cancel = default) => Ask<MeInfo>("getMe", cancel: cancel);

    /// <summary>The cities that you may see, part by part.</summary>
    /// <param name="cancel">Ends it.</param>
    public IAsyncEnumerable<CityInfo> ListCitiesAsync(CancellationToken cancel = default) => All<CityInfo>("listCities", [], cancel);

    /// <summary>Adds a city.</summary>
    /// <param name="city">The city.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<CityInfo> AddCityAsync(CityBody city, CancellationToken cancel = default) => Ask<CityInfo>("addCity", [], city, cancel: cancel);

    /// <summary>A city.</summary>
    /// <param name="slug">Its short name.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<CityInfo> GetCityAsync(string slug, CancellationToken cancel = default) => Ask<CityInfo>("getCity", [slug], cancel: cancel);

    /// <summary>Changes a city.</summary>
    /// <param name="slug">Its short name.</param>
    /// <param name="city">What it is to become.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<CityInfo> ChangeCityAsync(string slug, CityBody city, CancellationToken cancel = default) => Ask<CityInfo>("changeCity", [slug], city, cancel: cancel);

    /// <summary>The files of a city, part by part.</summary>
    /// <param name="slug">The city.</param>
    /// <param name="cancel">Ends it.</param>
    public IAsyncEnumerable<FileInfo> ListFilesAsync(string slug, CancellationToken cancel = default) => All<FileInfo>("listFiles", [slug], cancel);

    /// <summary>The content of a file.</summary>
    /// <param name="slug">The city.</param>
    /// <param name="path">Its path.</param>
    /// <param name="version">A version; the latest where absent.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<Stream> GetFileAsync(string slug, string path, int? version = null, CancellationToken cancel = default)
    {
        var answer = await Send("getFile", [slug, path], null, version is { } wanted ? $"?version={wanted.ToString(CultureInfo.InvariantCulture)}" : string.Empty, null, cancel).ConfigureAwait(false);
        return await answer.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>Puts a file as its next version.</summary>
    /// <param name="slug">The city.</param>
    /// <param name="path">Its path.</param>
    /// <param name="content">Its content.</param>
    /// <param name="expected">The version that the change was made from; 0 for a file that must not be there yet; null where it does not matter.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<FileInfo> PutFileAsync(string slug, string path, Stream content, int? expected = null, CancellationToken cancel = default)
    {
        using var body = new StreamContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var answer = await Send("putFile", [slug, path], body, string.Empty, headers => Expect(headers, expected), cancel).ConfigureAwait(false);
        return await Read<FileInfo>(answer, cancel).ConfigureAwait(false);
    }

    /// <summary>Deletes a file; its versions stay.</summary>
    /// <param name="slug">The city.</param>
    /// <param name="path">Its path.</param>
    /// <param name="expected">The version that is to go; null where it does not matter.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task DeleteFileAsync(string slug, string path, int? expected = null, CancellationToken cancel = default)
    {
        using var answer = await Send("deleteFile", [slug, path], null, string.Empty, headers => Expect(headers, expected), cancel).ConfigureAwait(false);
    }

    /// <summary>All versions of a file, the newest first.</summary>
    /// <param name="slug">The city.</param>
    /// <param name="path">Its path.</param>
    /// <param name="cancel">Ends it.</param>
    public IAsyncEnumerable<FileInfo> ListVersionsAsync(string slug, string path, CancellationToken cancel = default) => All<FileInfo>("listVersions", [slug, path], cancel);

    /// <summary>Your unfinished uploads.</summary>
    /// <param name="slug">The city.</param>
    /// <param name="cancel">Ends it.</param>
    public IAsyncEnumerable<UploadInfo> ListUploadsAsync(string slug, CancellationToken cancel = default) => All<UploadInfo>("listUploads", [slug], cancel);

    /// <summary>Begins an upload.</summary>
    /// <param name="slug">The city.</param>
    /// <param name="upload">What comes.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<UploadInfo> StartUploadAsync(string slug, UploadBody upload, CancellationToken cancel = default) => Ask<UploadInfo>("startUpload", [slug], upload, cancel: cancel);

    /// <summary>How much of an upload has come.</summary>
    /// <param name="slug">The city.</param>
    /// <param name="upload">The upload.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<UploadInfo> GetUploadAsync(string slug, string upload, CancellationToken cancel = default) => Ask<UploadInfo>("getUpload", [slug, upload], cancel: cancel);

    /// <summary>Sends a piece.</summary>
    /// <param name="slug">The city.</param>
    /// <param name="upload">The upload.</param>
    /// <param name="offset">Where the piece begins.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<UploadInfo> SendPieceAsync(string slug, string upload, long offset, ReadOnlyMemory<byte> piece, CancellationToken cancel = default)
    {
        using var body = new ReadOnlyMemoryContent(piece);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        using var answer = await Send("sendPiece", [slug, upload], body, string.Empty, headers => headers.Add("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture)), cancel).ConfigureAwait(false);
        return await Read<UploadInfo>(answer, cancel).ConfigureAwait(false);
    }

    /// <summary>Puts an upload that has come whole into the city.</summary>
    /// <param name="slug">The city.</param>
    /// <param name="upload">The upload.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<FileInfo> CompleteUploadAsync(string slug, string upload, CancellationToken cancel = default) => Ask<FileInfo>("completeUpload", [slug, upload], cancel: cancel);

    /// <summary>Drops an upload.</summary>
    /// <param name="slug">The city.</param>
    /// <param name="upload">The upload.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task DropUploadAsync(string slug, string upload, CancellationToken cancel = default)
    {
        using var answer = await Send("dropUpload", [slug, upload], null, string.Empty, null, cancel).ConfigureAwait(false);
    }

    /// <summary>The jobs of a city, the newest first.</summary>
    /// <param name="slug">The city.</param>
    /// <param name="cancel">Ends it.</param>
    public IAsyncEnumerable<JobInfo> ListJobsAsync(string slug, CancellationToken cancel = default) => All<JobInfo>("listJobs", [slug], cancel);

    /// <summary>Asks for a job.</summary>
    /// <param name="slug">The city.</param>
    /// <param name="job">The job.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<JobInfo> AddJobAsync(string slug, JobBody job, CancellationToken cancel = default) => Ask<JobInfo>("addJob", [slug], job, cancel: cancel);

    /// <summary>A job.</summary>
    /// <param name="job">Its id.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<JobInfo> GetJobAsync(string job, CancellationToken cancel = default) => Ask<JobInfo>("getJob", [job], cancel: cancel);

    /// <summary>Waits until a job has ended.</summary>
    /// <param name="job">Its id.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<JobInfo> WaitAsync(string job, CancellationToken cancel = default)
    {
        while (true)
        {
            var now = await GetJobAsync(job, cancel).ConfigureAwait(false);
            if (now.Ended)
            {
                return now;
            }

            await Task.Delay(500, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Lines of a job's log.</summary>
    /// <param name="job">The job.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<IReadOnlyList<JobLogLine>> GetJobLogAsync(string job, CancellationToken cancel = default) => Ask<IReadOnlyList<JobLogLine>>("getJobLog", [job], cancel: cancel);

    /// <summary>Asks a job to stop.</summary>
    /// <param name="job">The job.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<JobInfo> CancelJobAsync(string job, CancellationToken cancel = default) => Ask<JobInfo>("cancelJob", [job], cancel: cancel);

    /// <summary>Tries a job again.</summary>
    /// <param name="job">The job.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<JobInfo> RetryJobAsync(string job, CancellationToken cancel = default) => Ask<JobInfo>("retryJob", [job], cancel: cancel);

    /// <summary>The runs of a city, the newest first.</summary>
    /// <param name="slug">The city.</param>
    /// <param name="cancel">Ends it.</param>
    public IAsyncEnumerable<RunInfo> ListRunsAsync(string slug, CancellationToken cancel = default) => All<RunInfo>("listRuns", [slug], cancel);

    /// <summary>A run: totals, components, districts, files.</summary>
    /// <param name="run">Its id.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<JsonElement> GetRunAsync(string run, CancellationToken cancel = default) => Ask<JsonElement>("getRun", [run], cancel: cancel);

    /// <summary>The indicators of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<IReadOnlyList<JsonElement>> ListIndicatorsAsync(string run, CancellationToken cancel = default) => Ask<IReadOnlyList<JsonElement>>("listIndicators", [run], cancel: cancel);

    /// <summary>An indicator of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="indicator">Id or key.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<JsonElement> GetIndicatorAsync(string run, string indicator, CancellationToken cancel = default) => Ask<JsonElement>("getIndicator", [run, indicator], cancel: cancel);

    /// <summary>The indicators of a district.</summary>
    /// <param name="run">The run.</param>
    /// <param name="unit">Number of the district, from 1.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<IReadOnlyList<JsonElement>> ListUnitIndicatorsAsync(string run, int unit, CancellationToken cancel = default) =>
        Ask<IReadOnlyList<JsonElement>>("listUnitIndicators", [run, unit.ToString(CultureInfo.InvariantCulture)], cancel: cancel);

    /// <summary>Shows a run to everybody where its city is public, or no more.</summary>
    /// <param name="run">The run.</param>
    /// <param name="isPublic">Whether.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<RunInfo> PublishRunAsync(string run, bool isPublic, CancellationToken cancel = default) => Ask<RunInfo>("publishRun", [run], new PublicBody(isPublic), cancel: cancel);

    /// <summary>The what-if scenarios of a city, the one changed last first.</summary>
    /// <param name="slug">The city.</param>
    /// <param name="cancel">Ends it.</param>
    public IAsyncEnumerable<ScenarioInfo> ListScenariosAsync(string slug, CancellationToken cancel = default) => All<ScenarioInfo>("listScenarios", [slug], cancel);

    /// <summary>Keeps a what-if scenario.</summary>
    /// <param name="slug">The city.</param>
    /// <param name="body">The scenario.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<ScenarioInfo> AddScenarioAsync(string slug, ScenarioBody body, CancellationToken cancel = default) => Ask<ScenarioInfo>("addScenario", [slug], body, cancel);

    /// <summary>A scenario: what is drawn, and what came of it.</summary>
    /// <param name="scenario">Its id.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<ScenarioDetail> GetScenarioAsync(string scenario, CancellationToken cancel = default) => Ask<ScenarioDetail>("getScenario", [scenario], cancel: cancel);

    /// <summary>Draws a scenario anew.</summary>
    /// <param name="scenario">Its id.</param>
    /// <param name="body">What it becomes.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<ScenarioInfo> ChangeScenarioAsync(string scenario, ScenarioBody body, CancellationToken cancel = default) => Ask<ScenarioInfo>("changeScenario", [scenario], body, cancel);

    /// <summary>Forgets a scenario.</summary>
    /// <param name="scenario">Its id.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task DeleteScenarioAsync(string scenario, CancellationToken cancel = default)
    {
        using var answer = await Send("deleteScenario", [scenario], null, string.Empty, null, cancel).ConfigureAwait(false);
    }

    /// <summary>Computes a scenario; waits while the city is being loaded.</summary>
    /// <param name="scenario">Its id.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<ScenarioDetail> ComputeScenarioAsync(string scenario, CancellationToken cancel = default)
    {
        while (true)
        {
            using var answer = await Send("computeScenario", [scenario], null, string.Empty, null, cancel).ConfigureAwait(false);
            if (answer.StatusCode != System.Net.HttpStatusCode.Accepted)
            {
                return await Read<ScenarioDetail>(answer, cancel).ConfigureAwait(false);
            }

            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(2), cancel).ConfigureAwait(false);
        }
    }

    /// <summary>The editions that can be scored.</summary>
    /// <param name="cancel">Ends it.</param>
    public IAsyncEnumerable<JsonElement> ListEditionsAsync(CancellationToken cancel = default) => All<JsonElement>("listEditions", [], cancel);

    /// <summary>An edition.</summary>
    /// <param name="edition">Its id.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<JsonElement> GetEditionAsync(string edition, CancellationToken cancel = default) => Ask<JsonElement>("getEdition", [edition], cancel: cancel);

    private static void Expect(HttpRequestHeaders headers, int? expected)
    {
        if (expected is 0)
        {
            headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        }
        else if (expected is { } version)
        {
            headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version.ToString(CultureInfo.InvariantCulture)}\""));
        }
    }

    private static async Task<T> Read<T>(HttpResponseMessage answer, CancellationToken cancel) =>
        await answer.Content.ReadFromJsonAsync<T>(Form, cancel).ConfigureAwait(false) ?? throw new HedgerowException(answer.StatusCode, "The server answers with nothing.");

    private async Task<T> Ask<T>(string operation, string[]? places = null, object? body = null, CancellationToken cancel = default)
    {
        using var content = body is null ? null : JsonContent.Create(body, body.GetType(), null, Form);
        using var answer = await Send(operation, places ?? [], content, string.Empty, null, cancel).ConfigureAwait(false);
        return await Read<T>(answer, cancel).ConfigureAwait(false);
    }

    private async IAsyncEnumerable<T> All<T>(string operation, string[] places, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        string? query = string.Empty;
        while (query is not null)
        {
            using var answer = await Send(operation, places, null, query, null, cancel).ConfigureAwait(false);
            var part = await Read<Page<T>>(answer, cancel).ConfigureAwait(false);
            foreach (var item in part.Items)
            {
                yield return item;
            }

            query = part.Next is { } next && next.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? next[at..] : null;
        }
    }

    private async Task<HttpResponseMessage> Send(string operation, string[] places, HttpContent? body, string query, Action<HttpRequestHeaders>? headers, CancellationToken cancel)
    {
        var known = Operations.First(one => one.Id == operation);
        var path = new System.Text.StringBuilder();
        var place = 0;
        foreach (var part in known.Path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            // A path of a file keeps its slashes; everything else in it is escaped.
            path.Append('/').Append(part[0] == '{' ? string.Join('/', places[place++].Split('/').Select(Uri.EscapeDataString)) : part);
        }

        using var request = new HttpRequestMessage(new HttpMethod(known.Method), path.Append(query).ToString()) { Content = body };
        headers?.Invoke(request.Headers);
        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
        if (answer.IsSuccessStatusCode)
        {
            return answer;
        }

        using (answer)
        {
            string? detail = null;
            try
            {
                using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancel).ConfigureAwait(false));
                detail = problem.RootElement.TryGetProperty("detail", out var told) ? told.GetString() : null;
            }
            catch (JsonException)
            {
                // A proxy may answer in its own way.
            }

            throw new HedgerowException(answer.StatusCode, detail);
        }
    }
}
