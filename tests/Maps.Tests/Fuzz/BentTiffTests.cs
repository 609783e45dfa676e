namespace Hedgerow.Maps.Tests.Fuzz;

/// <summary>Thousands of GeoTIFFs with a bent header or a missing end: an answer or a clear error, never a crash, a hang or a heap of memory.</summary>
public sealed class BentTiffTests
{
    private const int EachRun = 1000;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_bent_file_gives_an_answer_or_a_clear_error(int batch)
    {
        var folder = Directory.CreateTempSubdirectory("hedgerow-fuzz-").FullName;
        try
        {
            var ran = Child.Run("fuzz", folder, $"{batch * EachRun}", $"{(batch + 1) * EachRun}");

            Assert.True(ran.Ended, $"Nothing more came after file {Last(ran.Output)}.");
            Assert.True(ran.Code == 0 && Last(ran.Output) == "end", $"File {Last(ran.Output)} ended the process with {ran.Code}. {ran.Errors}");
            Assert.Empty(ran.Output.Split('\n').SkipWhile(line => !line.StartsWith("wrong:", StringComparison.Ordinal)).Take(20));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_file_that_was_not_bent_is_read_in_every_layout()
    {
        foreach (var tiff in new SmallTiff[] { new(37, 29), new(37, 29) { Deflate = true }, new(37, 29) { Tile = 16 }, new(37, 29) { Big = true }, new(37, 29) { CellBytes = 2 }, new(37, 29) { CellBytes = 4 }, new(37, 29) { CellBytes = 8 } })
        {
            var folder = Directory.CreateTempSubdirectory("hedgerow-fuzz-").FullName;
            var path = Path.Combine(folder, "whole.tif");
            File.WriteAllBytes(path, tiff.Build((column, row) => (column + row) % 5));
            var classes = MapFile.Open(path).Classes();

            var counts = Science.Grids.ClassCells.ByByte(classes);

            Assert.Equal(37 * 29, counts.Sum());
            Assert.Equal(Enumerable.Range(0, 37 * 29).Count(i => ((i % 37) + (i / 37)) % 5 == 3), counts[classes.ByteOf(3)!.Value]);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Last(string text) => text.TrimEnd().Split('\n')[^1];
}
