using Hedgerow.DuckDb.Native;
using Xunit;

namespace Hedgerow.DuckDb.Tests.Native;

public sealed class LibraryLookupTests
{
    private static readonly string Home = Path.Combine(Path.GetPathRoot(AppContext.BaseDirectory)!, "opt", "hedgerow", "bin");

    [Fact]
    public void Looks_in_the_named_folder_first_and_then_upwards_from_the_program()
    {
        var root = Path.GetPathRoot(Home)!;

        Assert.Equal(
            new[] { Path.Combine(root, "libs"), Path.Combine(Home, ".native"), Path.Combine(root, "opt", "hedgerow", ".native"), Path.Combine(root, "opt", ".native"), Path.Combine(root, ".native") }
                .Select(folder => Path.Combine(folder, LibraryLookup.FileName)),
            LibraryLookup.Candidates(Path.Combine(root, "libs"), Home));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Leaves_out_a_folder_that_is_not_named(string? named) =>
        Assert.Equal(Path.Combine(Home, ".native", LibraryLookup.FileName), LibraryLookup.Candidates(named, Home).First());

    [Fact]
    public void Says_where_it_looked_and_which_command_helps()
    {
        var message = LibraryLookup.Missing(null, Home);

        Assert.Contains(LibraryLookup.FileName, message, StringComparison.Ordinal);
        Assert.Contains(Home, message, StringComparison.Ordinal);
        Assert.EndsWith("run: sh build/prepare.sh", message, StringComparison.Ordinal);
    }
}
