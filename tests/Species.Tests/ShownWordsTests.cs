namespace Hedgerow.Species.Tests;

/// <summary>What people read in tables is a word in their language, and what files hold is a key.</summary>
public sealed class ShownWordsTests
{
    private const string Records =
        "occurrenceID,scientificName,class,eventDate,decimalLongitude,decimalLatitude,recordedBy,license\n"
        + "r1,Turdus merula,Aves,2011-05-01,13.0213,52.0213,A,CC0_1_0\nr2,Parus major,Aves,2016-05-02,13.0213,52.0213,A,\nr3,Poa annua,Liliopsida,2015-05-01,13.0213,52.0213,A,CC0_1_0\n";

    [Fact]
    public void Every_key_of_a_table_has_words_in_both_languages()
    {
        using var town = new Town(Records);
        using var list = SpeciesListing.Run(town.Request());
        using var change = SpeciesChangeRun.Run(town.Request(), new Period(2010, 2012), new Period(2013, 2017));
        using var check = SpeciesCheck.Run(town.Request());
        using var export = SpeciesExport.Run(town.Alone());

        foreach (var (result, table, column) in new[] { (list, "species", "group"), (list, "groups", "group"), (change, "change", "trust"), (change, "change", "group_name"), (change, "species", "change"), (check, "rules", "severity"), (export, "left_out", "reason") })
        {
            var keys = result.Lines(table, column).Where(key => key != "-").Distinct().ToList();
            Assert.NotEmpty(keys);
            Assert.All(keys, key =>
            {
                var words = ShownWords.Of(column, key);
                Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", words.Zh);
                Assert.DoesNotContain('_', words.En);
            });
        }
    }

    [Fact]
    public void A_value_that_is_no_key_stands_as_it_is() => Assert.Equal("native_plants.csv", ShownWords.Of("file", "native_plants.csv").Zh);

    [Fact]
    public void Which_number_of_a_change_to_trust_is_said_in_words_for_every_group()
    {
        using var town = new Town(Records);
        using var change = SpeciesChangeRun.Run(town.Request(), new Period(2010, 2012), new Period(2013, 2017));

        var words = change.Notes.Where(note => note.Code == "trust").ToList();
        Assert.Contains(words, note => note.Text.En.StartsWith("All groups: ", StringComparison.Ordinal) && note.Text.En.Contains("rust", StringComparison.Ordinal) && note.Text.Zh.StartsWith("全部类群：", StringComparison.Ordinal));
        Assert.Contains(words, note => note.Text.En.StartsWith("Birds: ", StringComparison.Ordinal));
    }
}
