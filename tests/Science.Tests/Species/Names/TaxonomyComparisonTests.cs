using Hedgerow.Science.Species.Names;
using Xunit;

namespace Hedgerow.Science.Tests.Species.Names;

public sealed class TaxonomyComparisonTests
{
    [Fact]
    public void Tells_what_became_of_each_name()
    {
        NameInTwo[] names =
        [
            new("Passer montanus", "Passer montanus", "species", "Passer montanus", "SPECIES"),
            new("Felis concolor", "Felis concolor", "species", "Puma concolor", "species"),
            new("Corvus cornix", "Corvus corone cornix", "subspecies", "Corvus cornix", "species"),
            new("Corvus corone", "Corvus corone", "species", "Corvus corone", "species"),
            new("Aus una", "Aus una", "species", "Aus una", "species"),
            new("Aus duo", "Aus duo", "species", "Aus una", "species"),
            new("Bus una", "Bus una", "species", "Bus una", "species"),
            new("Bus una minor", "Bus una", "species", "Bus minor", "species"),
            new("Cus una", "Cus una", "species", "Cus una", "subspecies"),
            new("Dus una", "Dus una", "species", null, null),
            new("Eus una", null, null, "Eus una", "species"),
            new("Fus una", null, null, null, null),
        ];
        TaxonomyChange[] expected =
        [
            TaxonomyChange.Unchanged, TaxonomyChange.Moved, TaxonomyChange.Moved, TaxonomyChange.Unchanged, TaxonomyChange.Unchanged, TaxonomyChange.Lumped,
            TaxonomyChange.Unchanged, TaxonomyChange.Split, TaxonomyChange.RankChanged, TaxonomyChange.Lost, TaxonomyChange.Gained, TaxonomyChange.NeverFound,
        ];

        Assert.Equal(expected, TaxonomyComparison.Of(names));
    }

    [Fact]
    public void Sides_exchanged_exchange_lost_with_gained_and_keep_what_is_unchanged()
    {
        var dice = new Random(5);
        string?[] pool = [null, "Aus una", "Aus duo", "Bus una"];
        for (var i = 0; i < 500; i++)
        {
            NameInTwo[] names = [.. Enumerable.Range(0, 6).Select(n => new NameInTwo($"n{n}", pool[dice.Next(4)], "species", pool[dice.Next(4)], "species"))];
            var there = TaxonomyComparison.Of(names);
            var back = TaxonomyComparison.Of([.. names.Select(n => new NameInTwo(n.Written, n.After, n.AfterRank, n.Before, n.BeforeRank))]);

            Assert.Equal(there.Count(c => c == TaxonomyChange.Lost), back.Count(c => c == TaxonomyChange.Gained));
            Assert.Equal(there.Count(c => c == TaxonomyChange.Unchanged), back.Count(c => c == TaxonomyChange.Unchanged));
            Assert.Equal(there.Count(c => c is TaxonomyChange.Moved or TaxonomyChange.Split or TaxonomyChange.Lumped), back.Count(c => c is TaxonomyChange.Moved or TaxonomyChange.Split or TaxonomyChange.Lumped));
        }
    }
}
