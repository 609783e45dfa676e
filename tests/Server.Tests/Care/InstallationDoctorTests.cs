using Hedgerow.Server.Care;
using Hedgerow.Server.Host;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Care;

public sealed class InstallationDoctorTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("hedgerow-doctor-").FullName;

    public void Dispose() => Directory.Delete(data, true);

    [Fact]
    public void A_whole_installation_is_well()
    {
        Office.Open(new OfficeOptions(data) { Migrations = ServerTables.Migrations }).Dispose();

        var found = InstallationDoctor.Look(new ServeOptions(data), thorough: true);

        Assert.Equal([], found.Where(line => line.State == Health.Ill && line.Subject.En != "Scripts and styles").Select(line => $"{line.Subject}: {line.Said}"));
        Assert.Superset(new HashSet<string> { "Data folder", "Rights", "Database", "Tables", "Audit log", "Files", "Settings", "GDAL", "DuckDB", "Scripts and styles" }, found.Select(line => line.Subject.En).ToHashSet());
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told() =>
        Assert.Equal(Health.Ill, InstallationDoctor.Look(new ServeOptions(Path.Combine(data, "nowhere")))[0].State);

    [Fact]
    public void A_database_that_does_not_answer_is_told_without_its_password()
    {
        var found = InstallationDoctor.Look(new ServeOptions(data) { Database = "postgres://hedgerow:hush-hush@127.0.0.1:1/none" });

        Assert.Equal(Health.Ill, Assert.Single(found, line => line.Subject.En == "Database").State);
        Assert.DoesNotContain("hush-hush", string.Join('\n', found), StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_settings_are_told_with_their_lines_and_without_their_secrets()
    {
        File.WriteAllText(Path.Combine(data, "pass"), "hush-hush");
        File.WriteAllText(Path.Combine(data, ServerSettings.FileName), "public_url: ftp://x\nmail: {host: 127.0.0.1, port: 1, from: a@example.org, user: me, password_file: pass}\nsign_in:\n  - {id: city, client_id: x, authority: 'http://127.0.0.1:1', client_secret_file: none}\nlimit: {}\n");

        var text = string.Join('\n', InstallationDoctor.Look(new ServeOptions(data)).Select(line => $"{line.State} {line.Subject.En}: {line.Said.En}"));

        Assert.Contains("Ill Settings: server.yaml:1", text, StringComparison.Ordinal);
        Assert.Contains("Ill Settings: server.yaml:4: the file none is not there", text, StringComparison.Ordinal);
        Assert.Contains("Ill Settings: server.yaml:5", text, StringComparison.Ordinal);
        Assert.Contains("Ill Mail: 127.0.0.1:1 does not answer", text, StringComparison.Ordinal);
        Assert.Contains("Ill Sign-in with city: There is no client secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", text, StringComparison.Ordinal);
    }
}
