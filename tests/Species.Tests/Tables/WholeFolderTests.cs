using Hedgerow.Cities;

namespace Hedgerow.Species.Tests.Tables;

public sealed class WholeFolderTests
{
    private static readonly string Birds = Town.Records(("Parus major", "2015-05-01", 13.02, 52.02, "Ann"), ("Pica pica", "2016-05-01", 13.08, 52.02, "Ann"));

    [Fact]
    public void All_tables_stand_in_the_folder_and_nothing_beside_it()
    {
        using var town = new Town(Birds);
        using var list = SpeciesListing.Run(town.Request());
        var before = Directory.GetFileSystemEntries(town.Folder).Length;
        var written = list.Write(town.Path("out"));

        Assert.Equal(list.Tables.Select(table => town.Path($"out/{table.Name}.csv")), written);
        Assert.All(written, file => Assert.True(File.Exists(file)));
        Assert.Equal(before + 1, Directory.GetFileSystemEntries(town.Folder).Length);
    }

    [Fact]
    public void A_stop_half_way_leaves_no_folder()
    {
        using var town = new Town(Birds);
        using var list = SpeciesListing.Run(town.Request());
        var before = Directory.GetFileSystemEntries(town.Folder);

        Assert.ThrowsAny<OperationCanceledException>(() => list.Write(town.Path("out"), new CancellationToken(canceled: true)));
        Assert.Equal(before, Directory.GetFileSystemEntries(town.Folder));
    }

    [Fact]
    public void A_folder_that_stands_there_keeps_its_other_files_and_all_its_own_where_one_cannot_be_replaced()
    {
        using var town = new Town(Birds);
        using var list = SpeciesListing.Run(town.Request());
        Directory.CreateDirectory(town.Path("out/years.csv"));
        town.Write("out/species.csv", "of yesterday");
        town.Write("out/notes.txt", "mine");

        Assert.ThrowsAny<IOException>(() => list.Write(town.Path("out")));
        Assert.Equal("of yesterday", File.ReadAllText(town.Path("out/species.csv")));
        Assert.Equal(["notes.txt", "species.csv", "years.csv"], Directory.GetFileSystemEntries(town.Path("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        Directory.Delete(town.Path("out/years.csv"));
        list.Write(town.Path("out"));
        Assert.StartsWith("species,", File.ReadAllText(town.Path("out/species.csv")), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(town.Path("out/notes.txt")));
    }

    [Fact]
    public void A_file_in_its_place_is_refused()
    {
        using var town = new Town(Birds);
        using var list = SpeciesListing.Run(town.Request());
        town.Write("out", "mine");

        Assert.Throws<InputException>(() => list.Write(town.Path("out")));
        Assert.Equal("mine", File.ReadAllText(town.Path("out")));
    }
}
