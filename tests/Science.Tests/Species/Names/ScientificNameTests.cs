using System.Globalization;
using Hedgerow.Science.Species.Names;
using Xunit;

namespace Hedgerow.Science.Tests.Species.Names;

public sealed class ScientificNameTests
{
    // Authors that are told from English words by a full stop, a bracket or a year.
    private static readonly string[] Authors = ["L.", "(L.) Mill.", "Linnaeus, 1758", "(Linnaeus, 1758)", "Hook.f. ex Benth. & Müll.Arg.", "van der Wulp, 1880", "Siebold & Zucc., 1843"];

    [Fact]
    public void Reads_every_name_that_was_worked_by_hand()
    {
        Assert.True(GoldenNames.All.Count >= 200);
        foreach (var row in GoldenNames.All)
        {
            var name = ScientificName.Of(row[0]);
            string[] read =
            [
                row[0], name.Type.ToString(), name.Rank.ToString(), name.Canonical, name.Species is null ? "-" : name.Species == name.Canonical ? "=" : name.Species,
                name.Authors.Combination ?? "-", name.Authors.Basionym ?? "-", name.Authors.Year?.ToString(CultureInfo.InvariantCulture) ?? "-",
            ];

            Assert.Equal(row, read);
        }
    }

    [Fact]
    public void The_canonical_name_gives_itself()
    {
        foreach (var row in GoldenNames.All)
        {
            var once = ScientificName.Of(row[0]);

            Assert.Equal(once.Canonical, ScientificName.Of(once.Canonical).Canonical);
            Assert.Equal(once.Key, NameKey.Of(once.Key));
        }
    }

    [Fact]
    public void An_author_changes_no_canonical_name()
    {
        foreach (var row in GoldenNames.All)
        {
            var plain = ScientificName.Of(row[0]);
            if (plain.Type != NameType.Scientific || plain.Rank == NameRank.Infrageneric)
            {
                continue;
            }

            foreach (var author in Authors)
            {
                Assert.Equal(plain.Canonical, ScientificName.Of($"{plain.Canonical} {author}").Canonical);
            }
        }
    }

    [Fact]
    public void Never_fails_and_stays_the_same_on_any_text()
    {
        var dice = new Random(4);
        string[] scraps = ["Passer", "montanus", "×", "x", "(", ")", "L.", "1758", "'", "\"", "cf.", "sp.", "?", "var.", "subsp.", "&", ",", "notho", "agg.", "de", "f.", "P.", "树", "<i>", "-", "7-punctata", "\u0000", "é", "Candidatus", "virus", "[", "X", "cv.", ".", "ex", "\t"];
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Join(dice.Next(4) == 0 ? "" : " ", Enumerable.Range(0, dice.Next(9)).Select(_ => scraps[dice.Next(scraps.Length)]));
            var name = ScientificName.Of(text);

            Assert.NotNull(name.Canonical);
            _ = name.Key;
            if (name.Type == NameType.Scientific)
            {
                Assert.Equal(name.Canonical, ScientificName.Of(name.Canonical).Canonical);
            }
        }

        for (var i = 0; i < 5_000; i++)
        {
            _ = ScientificName.Of(new string([.. Enumerable.Range(0, dice.Next(40)).Select(_ => (char)dice.Next(1, 0x3000))]));
        }
    }

    [Theory]
    [InlineData("Kopsia Blume", "GENUS", NameType.Scientific, "Kopsia")]
    [InlineData("Kopsia Blume", null, NameType.NoName, "Kopsia Blume")]
    public void A_rank_settles_whether_the_second_word_is_an_author(string written, string? rank, NameType type, string canonical)
    {
        var name = ScientificName.Of(written, rank);

        Assert.Equal((type, canonical), (name.Type, name.Canonical));
    }

    [Fact]
    public void Keeps_what_is_in_doubt_apart()
    {
        var name = ScientificName.Of("Carex cf. nigra (L.) Reichard");

        Assert.Equal(("cf.", "nigra", null), (name.Qualifier, name.Epithet, name.Species));
    }
}
