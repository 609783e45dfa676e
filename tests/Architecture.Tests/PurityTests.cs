using Xunit;

namespace Hedgerow.Architecture.Tests;

/// <summary>Science is pure: nothing in its compiled code reaches for a file, the clock, the network, the console or the machine.</summary>
public sealed class PurityTests
{
    /// <summary>Types and members, or the beginnings of their names where a dot ends them.</summary>
    private static readonly string[] Forbidden =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.DriveInfo",
        "System.IO.StreamReader", "System.IO.StreamWriter", "System.IO.MemoryMappedFiles.", "System.IO.Pipes.", "System.IO.FileSystemWatcher",
        "System.Console", "System.Environment.", "System.AppContext", "System.Diagnostics.", "System.Random.get_Shared",
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.TimeProvider", "System.TimeZoneInfo", "System.Guid.NewGuid", "System.Net.", "System.Threading.Thread.", "System.Threading.Timer", "System.Threading.Tasks.Task.Delay",
        "System.Data.", "System.Reflection.Assembly", "System.Runtime.InteropServices.NativeLibrary", "System.Globalization.CultureInfo.get_CurrentCulture",
        "System.Globalization.CultureInfo.get_CurrentUICulture",
    ];

    /// <summary>What the compiler itself writes of the forbidden names: into records, attributes and iterators.</summary>
    private static readonly string[] Allowed =
        [
            "System.Environment.get_CurrentManagedThreadId", "System.Diagnostics.CodeAnalysis.", "System.Diagnostics.Debuggable", "System.Diagnostics.DebuggerBrowsable", "System.Diagnostics.DebuggerDisplay", "System.Diagnostics.DebuggerHidden", "System.Diagnostics.UnreachableException"];

    [Fact]
    public void Science_reaches_for_nothing_outside()
    {
        using var science = AssemblyReader.OfProject("Science");

        Assert.Empty(Impurities(science.UsedTypes().Concat(science.UsedMembers())));
    }

    [Fact]
    public void Science_uses_the_base_library_and_geometry_only()
    {
        using var science = AssemblyReader.OfProject("Science");

        Assert.DoesNotContain(science.UsedAssemblies(), name => !name.StartsWith("System.", StringComparison.Ordinal) && name != "NetTopologySuite");
    }

    [Theory]
    [InlineData("Science")]
    [InlineData("Cities")]
    [InlineData("Assessment")]
    public void Nothing_static_can_be_changed(string project)
    {
        using var assembly = AssemblyReader.OfProject(project);

        Assert.Empty(assembly.MutableStaticFields());
    }

    [Fact]
    public void Planted_impurities_are_seen_in_compiled_code()
    {
        // This assembly holds what Science must not: see Planted.
        using var tests = new AssemblyReader(typeof(Planted).Assembly.Location);

        var seen = Impurities(tests.UsedTypes().Concat(tests.UsedMembers())).ToList();

        Assert.Contains("System.DateTime.get_UtcNow", seen);
        Assert.Contains("System.IO.File", seen);
        Assert.Contains("System.Console", seen);
        Assert.Contains("System.Environment.get_ProcessId", seen);
        Assert.Contains("System.Net.Http.HttpClient", seen);
        Assert.Contains("System.Threading.Thread.Sleep", seen);
        Assert.Contains("System.Random.get_Shared", seen);
        Assert.Contains("Planted.counter", tests.MutableStaticFields());
    }

    [Theory]
    [InlineData("System.DateTime")]
    [InlineData("System.Random")]
    [InlineData("System.Diagnostics.CodeAnalysis.NotNullWhenAttribute")]
    [InlineData("System.IO.InvalidDataException")]
    public void What_is_harmless_passes(string used) => Assert.Empty(Impurities([used]));

    private static IEnumerable<string> Impurities(IEnumerable<string> used) =>
        from name in used
        where Forbidden.Any(word => Is(name, word)) && !Allowed.Any(word => name.StartsWith(word, StringComparison.Ordinal))
        select name;

    private static bool Is(string name, string word) =>
        word.EndsWith('.') ? name.StartsWith(word, StringComparison.Ordinal) : name == word || name.StartsWith(word + ".", StringComparison.Ordinal);

    /// <summary>Never run: it is only here to be found.</summary>
    private static class Planted
    {
        private static int counter;

        internal static void Reach()
        {
            using var client = new HttpClient();
            Console.WriteLine($"{DateTime.UtcNow} {File.Exists("a")} {Environment.ProcessId} {client.Timeout} {Random.Shared.Next()} {counter++}");
            Thread.Sleep(1);
        }
    }
}
