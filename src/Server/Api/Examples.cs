namespace Hedgerow.Server.Api;

/// <summary>Examples of what is sent and answered, by operation. A test reads each with the very records of the interface.</summary>
internal static class Examples
{
    private const string City = """{"slug": "thornwick", "name": {"en": "Thornwick", "zh": "棘村镇"}, "country": "GB", "public": true, "archived": false, "createdAt": "2026-11-02T09:30:00+00:00", "may": ["SeeResults"]}""";
    private const string File = """{"path": "parks.gpkg", "version": 3, "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "bytes": 204800, "licence": "CC-BY-4.0", "source": "City survey 2025", "note": "New park in the north", "by": "Ada", "at": "2026-11-02T09:31:00+00:00", "deleted": false}""";
    private const string Upload = """{"id": "0192f0c1a2b37c1e9d0f4b5a6c7d8e9f", "path": "land_cover_2025.tif", "bytes": 734003200, "received": 67108864, "expiresAt": "2026-11-04T09:31:00+00:00"}""";
    private const string Job = """{"id": "0192f0c1a2b37c1e9d0f4b5a6c7d8e9f", "kind": "assess", "city": "thornwick", "state": "running", "progress": 0.42, "doing": {"en": "Measuring connectivity", "zh": "正在测算连通性"}, "attempt": 1, "error": null, "result": null, "by": "Ada", "createdAt": "2026-11-02T09:32:00+00:00", "startedAt": "2026-11-02T09:32:01+00:00", "finishedAt": null}""";
    private const string Run = """{"id": "0192f0c1a2b37c1e9d0f4b5a6c7d8e9f", "city": "thornwick", "edition": "singapore-2021", "year": 2025, "madeAt": "2026-11-02T09:33:00+00:00", "by": "Ada", "public": false, "score": 41, "max": 72}""";

    private const string Scenario = """{"id": "0192f0c1a2b37c1e9d0f4b5a6c7d8e9f", "city": "thornwick", "name": {"en": "A park by the station", "zh": "车站公园"}, "note": "", "edition": "singapore-2021", "year": 2025, "version": 1, "computed": true, "by": "Ada", "madeAt": "2026-11-02T09:34:00+00:00", "changedAt": "2026-11-02T09:34:00+00:00"}""";
    private const string Edits = """{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"kind": "park", "name": "Station park"}, "geometry": {"type": "Polygon", "coordinates": [[[0.99, 0.50], [0.995, 0.50], [0.995, 0.505], [0.99, 0.505], [0.99, 0.50]]]}}]}""";
    private const string ScenarioBody = $$"""{"name": {"en": "A park by the station", "zh": "车站公园"}, "edition": "singapore-2021", "year": 2025, "edits": {{Edits}}}""";

    /// <summary>The examples of an operation: what is sent, what is answered.</summary>
    public static (string? Body, string? Answer) Of(string operation) => operation switch
    {
        "getService" => (null, """{"name": "Hedgerow", "version": "0.1.0", "openApi": "/openapi/v1.json", "ogc": "/ogc"}"""),
        "getMe" => (null, """{"id": "0192f0c1a2b37c1e9d0f4b5a6c7d8e9f", "name": "Ada", "email": "ada@example.org", "scopes": ["read", "run"]}"""),
        "listCities" => (null, Part(City)),
        "addCity" => ("""{"slug": "thornwick", "name": {"en": "Thornwick", "zh": "棘村镇"}, "country": "GB"}""", City),
        "getCity" => (null, City),
        "changeCity" => ("""{"slug": "thornwick", "name": {"en": "Thornwick", "zh": "棘村镇"}, "country": "GB"}""", City),
        "listFiles" or "listVersions" => (null, Part(File)),
        "putFile" or "completeUpload" => (null, File),
        "listUploads" => (null, Part(Upload)),
        "startUpload" => ("""{"path": "land_cover_2025.tif", "bytes": 734003200, "licence": "CC-BY-4.0"}""", Upload),
        "getUpload" or "sendPiece" => (null, Upload),
        "listJobs" => (null, Part(Job)),
        "addJob" => ("""{"kind": "assess", "edition": "singapore-2021", "year": 2025}""", Job),
        "getJob" or "cancelJob" or "retryJob" => (null, Job),
        "getJobLog" => (null, """[{"number": 1, "at": "2026-11-02T09:32:01+00:00", "level": "note", "text": {"en": "The worker shuts down; the job waits for another one.", "zh": "执行程序正在关闭，任务等待重新分配。"}}]"""),
        "listRuns" => (null, Part(Run)),
        "listScenarios" => (null, Part(Scenario)),
        "addScenario" or "changeScenario" => (ScenarioBody, Scenario),
        "getScenario" or "computeScenario" => (null, $$"""{"scenario": {{Scenario}}, "edits": {{Edits}}, "outcome": null}"""),
        "publishRun" => ("""{"public": true}""", Run),
        _ => (null, null),
    };

    private static string Part(string item) => $$"""{"items": [{{item}}], "total": 1, "next": null}""";
}
