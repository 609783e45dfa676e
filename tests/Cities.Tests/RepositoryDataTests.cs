namespace Hedgerow.Cities.Tests;

public sealed class RepositoryDataTests
{
    [Fact]
    public void Finds_the_data_above_the_program() => Assert.Equal(Path.Combine(Repository.Root(), "legends"), RepositoryData.Folder("legends"));

    [Fact]
    public void Says_what_to_do_when_a_folder_stands_nowhere() =>
        Assert.Contains("HEDGEROW_HOME", Assert.Throws<DirectoryNotFoundException>(() => RepositoryData.Folder("no-such-folder")).Message, StringComparison.Ordinal);
}
