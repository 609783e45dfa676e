using Hedgerow.Science.Species;
using Xunit;

namespace Hedgerow.Science.Tests.Species;

public sealed class SpeciesNameTests
{
    [Theory]
    [InlineData("Peromyscus mexicanus (Saussure, 1860)", "Peromyscus mexicanus")]
    [InlineData("Peromyscus mexicanus saxatilis Merriam, 1898", "Peromyscus mexicanus")]
    [InlineData("Rosa canina var. dumetorum (Thuill.) Poir.", "Rosa canina")]
    [InlineData("Acacia concinna (Willd.) DC.", "Acacia concinna")]
    [InlineData("acacia concinna", "Acacia concinna")]
    [InlineData("ACACIA CONCINNA", "Acacia concinna")]
    [InlineData("Peromyscus_mexicanus", "Peromyscus mexicanus")]
    [InlineData("  Passer   montanus ", "Passer montanus")]
    [InlineData("Lipotriches (Rhopalomelissa) ceratina (Smith, 1857)", "Lipotriches ceratina")]
    [InlineData("Calvisia (Calvisia) sangarius", "Calvisia sangarius")]
    [InlineData("Asceles tanarata singapura", "Asceles tanarata")]
    [InlineData("Capsella bursa-pastoris (L.) Medik.", "Capsella bursa-pastoris")]
    [InlineData("Crassula helmsii(Kirk) Cockayne", "Crassula helmsii")]
    [InlineData("† Raphus cucullatus", "Raphus cucullatus")]
    public void Becomes_genus_and_epithet_and_nothing_more(string written, string expected)
    {
        var name = SpeciesName.Of(written);

        Assert.Equal((expected, NameKind.Species), (name.Text, name.Kind));
        Assert.True(name.Counts);
    }

    [Theory]
    [InlineData("Peromyscus")]
    [InlineData("Peromyscus Gloger, 1841")]
    [InlineData("Acacia Mill.")]
    [InlineData("Felidae")]
    [InlineData("Carex sp.")]
    [InlineData("Carex spp.")]
    [InlineData("Carex cf. nigra")]
    [InlineData("Tachina von Roser")]
    [InlineData("Peromyscus (Peromyscus)")]
    public void Is_above_the_species_and_counts_as_none(string written)
    {
        var name = SpeciesName.Of(written);

        Assert.Equal(NameKind.AboveSpecies, name.Kind);
        Assert.False(name.Counts);
    }

    [Theory]
    [InlineData("Platanus x hispanica Mill. ex Münchh.", "Platanus × hispanica")]
    [InlineData("Platanus ×hispanica", "Platanus × hispanica")]
    [InlineData("×Cupressocyparis leylandii", "× Cupressocyparis leylandii")]
    public void Keeps_a_hybrid_that_has_a_name(string written, string expected)
    {
        var name = SpeciesName.Of(written);

        Assert.Equal((expected, NameKind.NamedHybrid), (name.Text, name.Kind));
        Assert.True(name.Counts);
    }

    [Theory]
    [InlineData("Quercus robur × Quercus petraea")]
    [InlineData("Anas platyrhynchos x A. acuta")]
    public void Does_not_count_a_cross_of_two_species(string written)
    {
        Assert.Equal(NameKind.HybridFormula, SpeciesName.Of(written).Kind);
        Assert.False(SpeciesName.Of(written).Counts);
    }

    [Theory]
    [InlineData("Asian Toad")]
    [InlineData("Black-naped Monarch")]
    [InlineData("树麻雀")]
    [InlineData("BOLD:AAA1234")]
    public void Keeps_a_vernacular_name_as_it_stands_and_flags_it(string written)
    {
        var name = SpeciesName.Of(written);

        Assert.Equal((written, NameKind.Vernacular), (name.Text, name.Kind));
        Assert.True(name.Counts);
    }

    [Theory]
    [InlineData("Peromyscus mexicanus (Saussure, 1860)")]
    [InlineData("Platanus x hispanica")]
    [InlineData("×Cupressocyparis leylandii")]
    [InlineData("Quercus robur × Quercus petraea")]
    [InlineData("Carex sp.")]
    [InlineData("Asian Toad")]
    public void Stays_the_same_when_it_is_read_again(string written)
    {
        var once = SpeciesName.Of(written);

        Assert.Equal(once, SpeciesName.Of(once.Text));
    }

    [Theory]
    [InlineData("Kopsia Blume", "GENUS", NameKind.AboveSpecies)]
    [InlineData("Kopsia Blume", null, NameKind.Vernacular)]
    [InlineData("BOLD:AAA7646", "UNRANKED", NameKind.AboveSpecies)]
    [InlineData("Passer montanus", "unranked", NameKind.Species)]
    [InlineData("Passer montanus saturatus", "SUBSPECIES", NameKind.Species)]
    [InlineData("Passer montanus", "", NameKind.Species)]
    public void Believes_the_rank_of_a_record(string written, string? rank, NameKind kind) => Assert.Equal(kind, SpeciesName.Of(written, rank).Kind);

    [Theory]
    [InlineData("")]
    [InlineData(" - 12 ")]
    public void Refuses_a_text_without_letters(string written) => Assert.Throws<ArgumentException>(nameof(written), () => SpeciesName.Of(written));
}
