using System.IO.Pipes;
using System.Security.Cryptography;
using Hedgerow.Databases;
using Hedgerow.Storage;

namespace Hedgerow.Workspace.Tests;

/// <summary>Files on their way, in pieces.</summary>
public sealed class UploadsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_file_comes_in_pieces_through_breaks_and_restarts_and_is_what_was_sent(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var (city, ada, content) = (test.AddCity(), test.Add("ada"), Bytes(700_000));
        var upload = test.Office.Uploads.Start(Actor.Of(ada), city.Id, "layers/big.tif", content.Length, Sum(content), new FileFacts("CC0-1.0", "survey", "first"));

        await test.Office.Uploads.AppendAsync(upload.Id, 0, new MemoryStream(content, 0, 100_000));
        await Assert.ThrowsAsync<IOException>(() => test.Office.Uploads.AppendAsync(upload.Id, 100_000, new BrokenStream(60_000), new string('0', 64)));

        // The server was started anew: another program knows where it stands.
        var later = test.Open();
        var found = later.Uploads.Find(city.Id, ada.Id, upload.Id)!;
        Assert.Equal((100_000, content.Length, "layers/big.tif"), (found.Received, found.Bytes, found.Path));
        for (var at = 100_000; at < content.Length; at += 150_000)
        {
            var piece = content.AsSpan(at, Math.Min(150_000, content.Length - at)).ToArray();
            Assert.Equal(at + piece.Length, (await later.Uploads.AppendAsync(upload.Id, at, new MemoryStream(piece), Sum(piece))).Received);
        }

        var file = await later.Uploads.CompleteAsync(Actor.Of(ada), upload.Id);

        Assert.Equal((Sum(content), (long)content.Length, 1, "CC0-1.0", "ada"), (file.Sha256, file.Bytes, file.Version, file.Facts.Licence, file.ByName));
        Assert.True(later.Files.Verify(file.Sha256));
        Assert.Null(later.Uploads.Find(city.Id, ada.Id, upload.Id));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(test.Options.Folder, "uploads")));
        Assert.Equal(WorkspaceProblem.Expired, await Problem(() => later.Uploads.CompleteAsync(Actor.Of(ada), upload.Id)));
    }

    [Theory, OnSqlite]
    public async Task What_came_before_a_break_is_kept_and_a_checked_piece_comes_whole_or_not_at_all(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var (city, ada) = (test.AddCity(), test.Add("ada"));
        var uploads = test.Office.Uploads;
        var upload = uploads.Start(Actor.Of(ada), city.Id, "a", 200_000);

        await Assert.ThrowsAsync<IOException>(() => uploads.AppendAsync(upload.Id, 0, new BrokenStream(60_000)));
        Assert.Equal(60_000, uploads.Find(city.Id, ada.Id, upload.Id)!.Received);
        await Assert.ThrowsAsync<IOException>(() => uploads.AppendAsync(upload.Id, 60_000, new BrokenStream(50_000), new string('0', 64)));
        Assert.Equal(60_000, uploads.Find(city.Id, ada.Id, upload.Id)!.Received);
        Assert.Equal(WorkspaceProblem.Damaged, await Problem(() => uploads.AppendAsync(upload.Id, 60_000, new MemoryStream(new byte[10]), new string('0', 64))));
        Assert.Equal(60_000, uploads.Find(city.Id, ada.Id, upload.Id)!.Received);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Wrong_offsets_too_many_bytes_and_wrong_sums_are_refused_and_change_nothing(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var (city, ada) = (test.AddCity(), test.Add("ada"));
        var uploads = test.Office.Uploads;
        var upload = uploads.Start(Actor.Of(ada), city.Id, "a", 100);
        await uploads.AppendAsync(upload.Id, 0, new MemoryStream(new byte[60]));

        Assert.Equal(WorkspaceProblem.Conflict, await Problem(() => uploads.AppendAsync(upload.Id, 0, new MemoryStream(new byte[10]))));
        Assert.Equal(WorkspaceProblem.Conflict, await Problem(() => uploads.AppendAsync(upload.Id, 61, new MemoryStream(new byte[10]))));
        Assert.Equal(WorkspaceProblem.TooLarge, await Problem(() => uploads.AppendAsync(upload.Id, 60, new MemoryStream(new byte[41]))));
        Assert.Equal(WorkspaceProblem.Conflict, await Problem(() => uploads.CompleteAsync(Actor.Of(ada), upload.Id)));
        Assert.Equal(60, uploads.Find(city.Id, ada.Id, upload.Id)!.Received);
        await uploads.AppendAsync(upload.Id, 60, new MemoryStream(new byte[40]));
        Assert.Equal(WorkspaceProblem.Damaged, await Problem(() => uploads.CompleteAsync(Actor.Of(ada), upload.Id, new string('0', 64))));
        Assert.Empty(test.Office.CityFiles.List(city.Id));
        Assert.Equal(100, (await uploads.CompleteAsync(Actor.Of(ada), upload.Id, Sum(new byte[100]))).Bytes);
    }

    [Theory, OnSqlite, OnPostgres]
    public void An_upload_is_its_senders_and_its_citys_alone(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var (here, there, ada, eve) = (test.AddCity("here"), test.AddCity("there"), test.Add("ada"), test.Add("eve"));
        var upload = test.Office.Uploads.Start(Actor.Of(ada), here.Id, "a", 1);

        Assert.NotNull(test.Office.Uploads.Find(here.Id, ada.Id, upload.Id));
        Assert.Null(test.Office.Uploads.Find(there.Id, ada.Id, upload.Id));
        Assert.Null(test.Office.Uploads.Find(here.Id, eve.Id, upload.Id));
        Assert.Null(test.Office.Uploads.Find(here.Id, ada.Id, "../../hedgerow.sqlite"));
        Assert.Single(test.Office.Uploads.Of(here.Id, ada.Id));
        Assert.Empty(test.Office.Uploads.Of(here.Id, eve.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_upload_that_nobody_goes_on_with_ends_after_two_days(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var (city, ada) = (test.AddCity(), test.Add("ada"));
        var (left, used) = (test.Office.Uploads.Start(Actor.Of(ada), city.Id, "a", 10), test.Office.Uploads.Start(Actor.Of(ada), city.Id, "b", 10));
        test.Clock.Move(TimeSpan.FromDays(1));
        await test.Office.Uploads.AppendAsync(used.Id, 0, new MemoryStream(new byte[5]));
        test.Clock.Move(TimeSpan.FromDays(1));

        Assert.Null(test.Office.Uploads.Find(city.Id, ada.Id, left.Id));
        Assert.Equal(WorkspaceProblem.Expired, await Problem(() => test.Office.Uploads.AppendAsync(left.Id, 0, new MemoryStream(new byte[5]))));
        File.SetLastWriteTimeUtc(Path.Combine(test.Options.Folder, "uploads", left.Id), DateTime.UtcNow.AddDays(-2));
        Assert.Equal(1, test.Office.Uploads.Sweep());
        Assert.Equal(10, (await test.Office.Uploads.AppendAsync(used.Id, 5, new MemoryStream(new byte[5]))).Received);
        test.Clock.Move(TimeSpan.FromDays(3));
        File.SetLastWriteTimeUtc(Path.Combine(test.Options.Folder, "uploads", used.Id), DateTime.UtcNow.AddDays(-3));
        used = test.Office.Uploads.Start(Actor.Of(ada), city.Id, "c", 10);
        Assert.Equal([used.Id], Directory.EnumerateFiles(Path.Combine(test.Options.Folder, "uploads")).Select(Path.GetFileName));
        test.Office.Uploads.Drop(used.Id);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(test.Options.Folder, "uploads")));
    }

    [Theory, OnSqlite]
    public void Too_large_too_many_and_no_room_are_refused_at_the_start(Dialect dialect)
    {
        using var test = new TestOffice(dialect, limits: new OfficeLimits(UploadBytes: 1000, UploadsOfPerson: 2, FreeBytes: 0));
        var (city, ada) = (test.AddCity(), Actor.Of(test.Add("ada")));
        WorkspaceProblem Start(string path, long bytes, string? sum = null) => Assert.Throws<WorkspaceException>(() => test.Office.Uploads.Start(ada, city.Id, path, bytes, sum)).Problem;

        Assert.Equal(WorkspaceProblem.TooLarge, Start("a", 1001));
        Assert.Equal(WorkspaceProblem.Refused, Start("a", -1));
        Assert.Equal(WorkspaceProblem.Refused, Start("a", 1, "not a sum"));
        test.Office.Uploads.Start(ada, city.Id, "a", 1000);
        test.Office.Uploads.Start(ada, city.Id, "b", 1);
        Assert.Equal(WorkspaceProblem.TooLarge, Start("c", 1));
        using var full = Office.Open(test.Options with { Limits = new OfficeLimits(FreeBytes: long.MaxValue) });
        Assert.Equal(WorkspaceProblem.TooLarge, Assert.Throws<WorkspaceException>(() => full.Uploads.Start(ada, city.Id, "d", 1)).Problem);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_many_pieces_and_ends_at_once_one_counts(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var (city, ada) = (test.AddCity(), test.Add("ada"));
        var other = test.Open();
        var upload = test.Office.Uploads.Start(Actor.Of(ada), city.Id, "a", 300_000);
        var piece = Bytes(300_000);

        Assert.Equal(1, await Count(index => (index % 2 == 0 ? test.Office : other).Uploads.AppendAsync(upload.Id, 0, new MemoryStream(piece))));
        Assert.Equal(1, await Count(index => (index % 2 == 0 ? test.Office : other).Uploads.CompleteAsync(Actor.Of(ada), upload.Id)));
        Assert.Equal(Sum(piece), Assert.Single(test.Office.CityFiles.History(city.Id, "a")).Sha256);

        static async Task<int> Count(Func<int, Task> act)
        {
            var done = 0;
            await Task.WhenAll(Enumerable.Range(0, 6).Select(index => Task.Run(async () =>
            {
                try
                {
                    await act(index);
                    Interlocked.Increment(ref done);
                }
                catch (WorkspaceException exception) when (exception.Problem is WorkspaceProblem.Conflict or WorkspaceProblem.Expired)
                {
                    // Another was first.
                }
            })));
            return done;
        }
    }

    [Theory, OnSqlite]
    public async Task While_a_piece_comes_no_other_does(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var (city, ada) = (test.AddCity(), test.Add("ada"));
        var other = test.Open();
        var upload = test.Office.Uploads.Start(Actor.Of(ada), city.Id, "a", 4);
        using var slow = new AnonymousPipeServerStream();
        using var piece = new AnonymousPipeClientStream(slow.GetClientHandleAsString());
        var coming = Task.Run(() => test.Office.Uploads.AppendAsync(upload.Id, 0, piece));
        slow.Write([1, 2]);
        while (other.Uploads.Find(city.Id, ada.Id, upload.Id)!.Received < 2)
        {
            await Task.Delay(10);
        }

        Assert.Equal(WorkspaceProblem.Conflict, await Problem(() => other.Uploads.AppendAsync(upload.Id, 2, new MemoryStream([9, 9]))));
        Assert.Equal(WorkspaceProblem.Conflict, await Problem(() => other.Uploads.CompleteAsync(Actor.Of(ada), upload.Id)));
        slow.Write([3, 4]);
        slow.Dispose();

        Assert.Equal(4, (await coming).Received);
        Assert.Equal(Sum([1, 2, 3, 4]), (await test.Office.Uploads.CompleteAsync(Actor.Of(ada), upload.Id)).Sha256);
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(5).NextBytes(bytes);
        return bytes;
    }

    private static string Sum(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static async Task<WorkspaceProblem> Problem(Func<Task> act) => (await Assert.ThrowsAsync<WorkspaceException>(act)).Problem;
}
