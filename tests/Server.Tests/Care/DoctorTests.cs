using Hedgerow.Server.Care;
using Hedgerow.Server.Host;
using Hedgerow.Workspace;
using Hedgerow.Assessment;

namespace Hedgerow.Server.Tests.Care;

public sealed class DoctorTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("hedgerow-doctor-").FullName;

    public void Dispose() => Directory.Delete(data, true);

    [Fact]
    public void A_whole_installation_is_well()
    {
        Open().Dispose();

        var found = Doctor.Look(new ServeOptions(data));

        Assert.Equal([], found.Where(symptom => symptom.Health == Health.Wrong && symptom.Part.En != "Scripts and styles").Select(symptom => $"{symptom.Part}: {symptom.Found}"));
        Assert.Equal(["Data folder", "Rights", "Disk", "Database", "Tables", "Audit log", "Files", "Settings", "GDAL", "DuckDB"], found.Select(symptom => symptom.Part.En).Take(10));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told()
    {
        var found = Doctor.Look(new ServeOptions(Path.Combine(data, "nowhere")));

        Assert.Equal(("Data folder", Health.Wrong), (found[0].Part.En, found[0].Health));
        Assert.NotNull(found[0].Remedy);
    }

    [Fact]
    public void A_lost_file_is_told()
    {
        using (var office = Open())
        {
            var city = office.Cities.Add(Actor.Program, new NewCity("town", Science.Quantities.Wording.Same("Town")));
            office.CityFiles.PutText(Actor.Program, city.Id, "city.yaml", "name: x\n");
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(data, "files"), "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
            File.Delete(file);
        }

        Assert.Contains(Doctor.Look(new ServeOptions(data)), symptom => symptom is { Part.En: "Files", Health: Health.Wrong });
    }

    [Fact]
    public void A_database_that_does_not_answer_is_told_without_its_password()
    {
        var found = Doctor.Look(new ServeOptions(data) { Database = "postgres://hedgerow:hush-hush@127.0.0.1:1/none" });

        var database = Assert.Single(found, symptom => symptom.Part.En == "Database");
        Assert.Equal(Health.Wrong, database.Health);
        Assert.DoesNotContain("hush-hush", string.Join('\n', found.Select(symptom => symptom.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_settings_are_told_with_their_lines_and_without_their_secrets()
    {
        File.WriteAllText(Path.Combine(data, "pass"), "hush-hush");
        File.WriteAllText(Path.Combine(data, ServerSettings.FileName), "public_url: ftp://x\nmail: {host: 127.0.0.1, port: 1, from: a@example.org, user: me, password_file: pass}\nsign_in:\n  - {id: city, client_id: x, authority: 'http://127.0.0.1:1', client_secret_file: none}\nlimit: {}\n");

        var found = Doctor.Look(new ServeOptions(data));
        var text = string.Join('\n', found.Select(symptom => $"{symptom.Health} {symptom.Part.En}: {symptom.Found.En}"));

        Assert.Contains("Wrong Settings: server.yaml:1", text, StringComparison.Ordinal);
        Assert.Contains("Wrong Settings: server.yaml:4: the file none is not there", text, StringComparison.Ordinal);
        Assert.Contains("Wrong Settings: server.yaml:5", text, StringComparison.Ordinal);
        Assert.Contains("Wrong Mail: 127.0.0.1:1 does not answer", text, StringComparison.Ordinal);
        Assert.Contains("Wrong Sign-in with city: there is no client secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", text, StringComparison.Ordinal);
    }

    private Office Open() => Office.Open(new OfficeOptions(data) { Migrations = AssessmentTables.Migrations });
}
