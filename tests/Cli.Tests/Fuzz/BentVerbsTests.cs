using Hedgerow.Maps.Tests.Fuzz;
using Xunit;

namespace Hedgerow.Cli.Tests.Fuzz;

/// <summary>Every verb of <c>landscape</c> on GeoTIFFs with a bent header or a missing end: an answer or wrong input, never a crash, a fault or half a file.</summary>
public sealed class BentVerbsTests
{
    [Fact]
    public void A_bent_map_is_an_answer_or_wrong_input_in_every_verb()
    {
        var folder = Directory.CreateTempSubdirectory("hedgerow-fuzz-").FullName;
        try
        {
            var ran = Child.Run("fuzz", folder, "5000", "5030");
            var last = ran.Output.TrimEnd().Split('\n')[^1];

            Assert.True(ran.Ended, $"Nothing more came after {last}.");
            Assert.Empty(ran.Output.Split('\n').SkipWhile(line => !line.StartsWith("wrong:", StringComparison.Ordinal)).Take(20));
            Assert.True(ran.Code == 0 && last == "end", $"File and verb {last} ended the process with {ran.Code}. {ran.Errors}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
