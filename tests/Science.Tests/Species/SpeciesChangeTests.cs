using Hedgerow.Science.Species;
using Xunit;

namespace Hedgerow.Science.Tests.Species;

public sealed class SpeciesChangeTests
{
    private static readonly FirstLastEntry[] Singapore =
    [
        new("Panthera tigris", 1831, 1930, Extinct: true, ExtinctIn: 1932),
        new("Panthera pardus", 1895, 1924),
        new("Muntiacus muntjak", 1924, 1940, Extinct: true),
        new("Lutrogale perspicillata", 1998, 2022),
    ];

    [Fact]
    public void Is_the_plain_difference_with_its_lists()
    {
        var change = SpeciesChange.Of(["b", "a", "c", "a"], ["d", "c", "e", "b", "f"]);

        Assert.Equal((3, 5, 2), (change.Before, change.Now, change.Change));
        Assert.Equal(["d", "e", "f"], change.Gained);
        Assert.Equal(["a"], change.Lost);
    }

    [Fact]
    public void Always_equals_gains_less_losses_and_turns_its_sign_with_time()
    {
        var random = new Random(3);
        for (var run = 0; run < 300; run++)
        {
            var (one, other) = (Draw(random), Draw(random));
            var change = SpeciesChange.Of(one, other);

            Assert.Equal(change.Gained.Count - change.Lost.Count, change.Change);
            Assert.Equal(-change.Change, SpeciesChange.Of(other, one).Change);
        }
    }

    [Theory]
    [InlineData(1900, "Panthera pardus,Panthera tigris")]
    [InlineData(1931, "Muntiacus muntjak,Panthera pardus,Panthera tigris")]
    [InlineData(1932, "Muntiacus muntjak,Panthera pardus,Panthera tigris")]
    [InlineData(1933, "Muntiacus muntjak,Panthera pardus")]
    [InlineData(1940, "Muntiacus muntjak,Panthera pardus")]
    [InlineData(1941, "Panthera pardus")]
    [InlineData(2020, "Lutrogale perspicillata,Panthera pardus")]
    public void Holds_a_species_until_it_is_declared_gone(int year, string held) =>
        Assert.Equal(held.Split(','), FirstLastList.In(Singapore, year));

    [Fact]
    public void Takes_no_last_sighting_for_an_extinction() => Assert.Contains("Panthera pardus", FirstLastList.In(Singapore, 2026));

    [Fact]
    public void Holds_nothing_that_is_marked_extinct_without_any_year() =>
        Assert.Empty(FirstLastList.In([new FirstLastEntry("Raphus cucullatus", 1600, null, Extinct: true)], 1650));

    [Fact]
    public void Tells_what_a_list_gained_and_lost_between_two_years()
    {
        var change = FirstLastList.Change(Singapore, 1930, 2020);

        Assert.Equal(-1, change.Change);
        Assert.Equal(["Lutrogale perspicillata"], change.Gained);
        Assert.Equal(["Muntiacus muntjak", "Panthera tigris"], change.Lost);
    }

    [Fact]
    public void Refuses_a_row_that_ends_before_it_begins_and_asks_for_its_columns()
    {
        var refusal = Assert.Throws<ArgumentException>("entries", () => FirstLastList.In([new FirstLastEntry("Bufo bufo", 2017, 1881)], 2000));

        Assert.Contains("Bufo bufo is first recorded in 2017", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("swapped", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_to_run_backwards() => Assert.Throws<ArgumentException>("now", () => FirstLastList.Change(Singapore, 2020, 1930));

    private static string[] Draw(Random random) => [.. Enumerable.Range(0, 30).Where(_ => random.Next(2) == 0).Select(number => $"species {number}")];
}
