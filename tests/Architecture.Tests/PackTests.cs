using Xunit;

namespace Hedgerow.Architecture.Tests;

/// <summary>What is given to others holds everything that the program reads beside itself.</summary>
public sealed class PackTests
{
    [Fact]
    public void Every_folder_of_data_goes_into_the_archive()
    {
        var data = Directory.EnumerateDirectories(Repository.Root)
            .Where(folder => Path.GetFileName(folder) is not ("tests" or "artifacts") && Directory.EnumerateFiles(folder, "*.yaml").Any())
            .Select(folder => Path.GetFileName(folder)!)
            .ToList();
        var packed = File.ReadLines(Path.Combine(Repository.Root, "pack")).Single(line => line.StartsWith("for folder in", StringComparison.Ordinal)).Split([' ', ';']);

        Assert.Contains("editions", data);
        Assert.Empty(data.Except(packed));
    }

    [Fact]
    public void The_archive_and_the_checkout_start_the_same_programs_for_the_same_verbs()
    {
        static string Verbs(string file) => File.ReadLines(Path.Combine(Repository.Root, file)).Single(line => line.Contains("serve |", StringComparison.Ordinal)).Split(')')[0];

        Assert.Equal(Verbs("hedgerow"), Verbs("build/packed-hedgerow.sh"));
    }
}
