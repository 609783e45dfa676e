using System.Security.Cryptography;
using System.Text;
using Hedgerow.Storage;

namespace Hedgerow.Workspace.Tests;

/// <summary>Contents of files, named by what they hold.</summary>
public sealed class FileStoreTests
{
    [Fact]
    public async Task A_content_is_kept_once_under_its_hash_and_nobody_writes_into_it()
    {
        using var test = new TestOffice(Dialect.Sqlite);
        var content = Encoding.UTF8.GetBytes("生物多样性 is data");
        var blob = test.Office.Files.Put(content);

        Assert.Equal(blob, await test.Office.Files.PutAsync(new MemoryStream(content)));
        Assert.Equal(new Blob(Convert.ToHexStringLower(SHA256.HashData(content)), content.Length), blob);
        Assert.Equal([blob], test.Office.Files.All());
        Assert.EndsWith(Path.Combine("files", blob.Sha256[..2], blob.Sha256[2..]), test.Office.Files.PathOf(blob.Sha256), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead, File.GetUnixFileMode(test.Office.Files.PathOf(blob.Sha256)));
        Assert.True(test.Office.Files.Verify(blob.Sha256));
        Assert.Empty(Incoming(test));
    }

    [Fact]
    public async Task What_breaks_off_or_is_too_large_leaves_nothing()
    {
        using var test = new TestOffice(Dialect.Sqlite);
        var files = test.Office.Files;

        await Assert.ThrowsAsync<IOException>(() => files.PutAsync(new BrokenStream(300_000)));
        var refusal = await Assert.ThrowsAsync<WorkspaceException>(() => files.PutAsync(new MemoryStream(new byte[1001]), limit: 1000));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => files.PutAsync(new MemoryStream(new byte[10]), cancel: cancelled.Token));

        Assert.Equal(WorkspaceProblem.TooLarge, refusal.Problem);
        Assert.Empty(files.All());
        Assert.Empty(Incoming(test));
        Assert.Equal(1000, (await files.PutAsync(new MemoryStream(new byte[1000]), limit: 1000)).Bytes);
    }

    [Fact]
    public void The_same_content_from_many_at_once_is_one_and_whole()
    {
        using var test = new TestOffice(Dialect.Sqlite);
        var other = test.Open();
        var content = new byte[200_000];
        new Random(1).NextBytes(content);

        Parallel.For(0, 24, index => (index % 2 == 0 ? test.Office : other).Files.PutAsync(new MemoryStream(content)).GetAwaiter().GetResult());

        Assert.True(test.Office.Files.Verify(Assert.Single(test.Office.Files.All()).Sha256));
        Assert.Empty(Incoming(test));
    }

    [Fact]
    public void Damage_is_seen_and_a_content_that_was_cut_is_put_there_anew()
    {
        using var test = new TestOffice(Dialect.Sqlite);
        var blob = test.Office.Files.Put("whole"u8);
        var path = test.Office.Files.PathOf(blob.Sha256);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllText(path, "wholx");
        Assert.False(test.Office.Files.Verify(blob.Sha256));
        File.WriteAllText(path, "who");
        Assert.Equal(blob, test.Office.Files.Put("whole"u8));
        Assert.True(test.Office.Files.Verify(blob.Sha256));
        File.Delete(path);
        Assert.False(test.Office.Files.Verify(blob.Sha256));
        Assert.Equal(WorkspaceProblem.Damaged, Assert.Throws<WorkspaceException>(() => test.Office.Files.Open(blob.Sha256)).Problem);
    }

    [Fact]
    public void What_a_killed_program_left_half_written_is_swept_after_two_days()
    {
        using var test = new TestOffice(Dialect.Sqlite);
        var (old, young) = (Path.Combine(test.Options.Folder, "files", "incoming", "old"), Path.Combine(test.Options.Folder, "files", "incoming", "young"));
        File.WriteAllText(old, "half");
        File.WriteAllText(young, "half");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-3));

        Assert.Equal(1, test.Office.Files.Sweep());
        Assert.Equal([young], Incoming(test));
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("")]
    [InlineData("ABCDEF0000000000000000000000000000000000000000000000000000000000")]
    [InlineData("../0000000000000000000000000000000000000000000000000000000000000")]
    public void Only_a_hash_names_a_content(string name)
    {
        using var test = new TestOffice(Dialect.Sqlite);

        Assert.Throws<ArgumentException>(() => test.Office.Files.PathOf(name));
    }

    private static IEnumerable<string> Incoming(TestOffice test) => Directory.EnumerateFiles(Path.Combine(test.Options.Folder, "files", "incoming"));
}
