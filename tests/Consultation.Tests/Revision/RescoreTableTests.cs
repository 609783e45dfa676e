using System.Text;
using System.Text.Json;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Storage;
using Hedgerow.Workspace;
using Xunit;

namespace Hedgerow.Consultation.Tests.Revision;

/// <summary>The demo city is assessed once; what a draft makes of it is compared with what a run of the draft gives.</summary>
public sealed class RescoreTableTests(RescoreTableTests.AssessedDemo demo) : IClassFixture<RescoreTableTests.AssessedDemo>
{
    private static readonly RevisionDecision[] Decisions =
    [
        new("1") { Setting = "decimals: 1\nbands: [[null, 0.0, 0], [0.1, null, 7]]" },
        new("2") { Setting = "with: {bridge_m: 60, minimum_patch_ha: 0}" },
        new("8") { Dropped = true },
    ];

    [Fact]
    public void Every_kept_assessment_is_scored_with_the_draft_at_once_and_says_what_is_to_be_computed()
    {
        using var office = new TestOffice(Dialect.Sqlite);
        Register(office, demo.Old, "state");
        var draft = new EditionDrafts(office.Office, office.Clock).Add(Actor.Program, office.Add(), Editions.Text("singapore-2021"), "greenville-2026", new("Greenville Index", "绿城指数"), Decisions).Draft;

        var table = RescoreTable.Of(office.Office, draft);

        var city = Assert.Single(table.Runs);
        Assert.Equal((office.City.Id, "Greenville", demo.Run.Year, (bool?)true), (city.CityId, city.City.En, city.Year, city.Computable));
        var changed = city.Rescored.Indicators.Where(one => one.Origin != RescoreOrigin.Stored || one.Was?.Score != one.Now?.Points).Select(one => $"{one.Key} {one.Origin} {one.Was?.Score}/{one.Was?.Max} {one.Now?.Points}/{one.Now?.Indicator.MaxPoints}").ToList();
        Assert.Equal(3, changed.Count);
        Assert.StartsWith("natural-areas Stored ", changed[0], StringComparison.Ordinal);
        Assert.EndsWith(" 7/7", changed[0], StringComparison.Ordinal);
        Assert.StartsWith("connectivity ToBeComputed ", changed[1], StringComparison.Ordinal);
        Assert.StartsWith("protected-natural-areas Dropped ", changed[2], StringComparison.Ordinal);
        Assert.EndsWith("; 1 to be computed", RescoreTable.Summary(city).En, StringComparison.Ordinal);

        var csv = Encoding.UTF8.GetString(table.ToCsv());
        Assert.Equal(1 + city.Rescored.Indicators.Count + 2, csv.Trim('\uFEFF', '\r', '\n').Split("\r\n").Length);
        Assert.Contains(",to_be_computed,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_of_the_draft_on_the_same_files_fills_the_gap_and_gives_the_same_total()
    {
        using var office = new TestOffice(Dialect.Sqlite);
        Register(office, demo.Old, "state");
        var draft = new EditionDrafts(office.Office, office.Clock).Add(Actor.Program, office.Add(), Editions.Text("singapore-2021"), "greenville-2026", new("Greenville Index", "绿城指数"), Decisions).Draft;
        var edition = draft.Read().Edition!;
        var fresh = demo.Assess(edition);

        // Of other files it says nothing about that time.
        Register(office, fresh, "another state");
        Assert.True(RescoreTable.Of(office.Office, draft).Runs[0].Rescored.NeedsComputing);
        Register(office, fresh, "state");
        var rescored = RescoreTable.Of(office.Office, draft).Runs[0].Rescored;

        Assert.False(rescored.NeedsComputing);
        var run = StoredRun.Read(fresh);
        Assert.Equal(
            (run.Total.Score, run.Total.Max, run.Total.ProvisionalScore, run.Total.ProvisionalMax, run.Total.ScoredCount),
            (rescored.Total.Score, rescored.Total.Max, rescored.Total.ProvisionalScore, rescored.Total.ProvisionalMax, rescored.Total.ScoredCount));
        Assert.All(run.Indicators, stored =>
        {
            var now = rescored.Indicators.Single(one => one.Now?.Indicator.Id == stored.Id).Now!;
            Assert.Equal((stored.Id, stored.Score, stored.Status == "not_measured"), (now.Indicator.Id, now.Points, now.Status == IndicatorStatus.NotMeasured));
        });
    }

    [Fact]
    public void Where_a_file_of_that_time_is_gone_nothing_can_be_computed()
    {
        using var office = new TestOffice(Dialect.Sqlite);
        Register(office, demo.Old, null);
        var draft = new EditionDrafts(office.Office, office.Clock).Add(Actor.Program, office.Add(), Editions.Text("singapore-2021"), "greenville-2026", new("Greenville Index", "绿城指数"), Decisions).Draft;

        Assert.False(RescoreTable.Of(office.Office, draft).Runs[0].Computable);
        Assert.Empty(RescoreTable.Of(office.Office, draft, ["another city"]).Runs);
    }

    [Fact]
    public void An_assessment_that_cannot_be_read_is_named()
    {
        using var office = new TestOffice(Dialect.Sqlite);
        Register(office, demo.Old, "state", Encoding.UTF8.GetBytes("{}"));
        var draft = new EditionDrafts(office.Office, office.Clock).Add(Actor.Program, office.Add(), Editions.Text("singapore-2021"), "greenville-2026", new("Greenville Index", "绿城指数"), Decisions).Draft;

        var table = RescoreTable.Of(office.Office, draft);

        Assert.Empty(table.Runs);
        Assert.Equal(("Greenville", demo.Run.Year), (Assert.Single(table.Lost).City.En, table.Lost[0].Year));
    }

    private static void Register(TestOffice office, byte[] assessment, string? state, byte[]? instead = null)
    {
        var run = StoredRun.Read(assessment);
        var file = office.Office.Files.Put(instead ?? assessment);
        var city = state is null ? new string('0', 64) : office.Office.Files.Put(Encoding.UTF8.GetBytes(state)).Sha256;
        new RunRegister(office.Office).Add(new NewRun(
            office.City.Id, run.Edition, run.Year, "Tester", new Dictionary<string, string> { ["city.yaml"] = city }, new Dictionary<string, RunPiece> { [RegisteredRun.Assessment] = new(file.Sha256, file.Bytes) },
            JsonSerializer.Serialize(run.Total)));
    }

    /// <summary>The demo city in a folder, assessed once.</summary>
    public sealed class AssessedDemo : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hedgerow-rescore-");

        /// <summary>Writes and assesses it.</summary>
        public AssessedDemo()
        {
            DemoCity.Write(Path.Combine(folder.FullName, "demo"), 1, CancellationToken.None);
            Old = Assess(Editions.Read("singapore-2021").Edition!);
            Run = StoredRun.Read(Old);
        }

        /// <summary>Its assessment.json.</summary>
        public byte[] Old { get; }

        /// <summary>The same, read.</summary>
        public StoredRun Run { get; }

        /// <summary>Assesses it with an edition.</summary>
        public byte[] Assess(Edition edition)
        {
            var results = Assessor.Run(new AssessRequest(CityFolder.Read(Path.Combine(folder.FullName, "demo")), [edition]) { Threads = 2, Units = "none" }, null, CancellationToken.None);
            using var data = results[0].Data.City;
            return ResultFolder.JsonOf(results[0], new DateOnly(2026, 1, 2));
        }

        /// <inheritdoc />
        public void Dispose() => folder.Delete(recursive: true);
    }
}
