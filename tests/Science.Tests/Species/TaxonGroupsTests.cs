using Hedgerow.Science.Species;
using Xunit;

namespace Hedgerow.Science.Tests.Species;

public sealed class TaxonGroupsTests
{
    [Theory]
    [InlineData(null, null, "Magnoliopsida", "Saxifragales", "Crassulaceae", "vascular_plants")]
    [InlineData("Plantae", "Tracheophyta", "Polypodiopsida", null, null, "vascular_plants")]
    [InlineData("Plantae", "Bryophyta", "Bryopsida", null, null, "mosses")]
    [InlineData("Animalia", "Chordata", "Aves", "Passeriformes", "Passeridae", "birds")]
    [InlineData("Animalia", "Chordata", null, "Passeriformes", null, "birds")]
    [InlineData("Animalia", "Chordata", null, "Perciformes", null, "fishes")]
    [InlineData("Animalia", "Chordata", "Squamata", null, "Colubridae", "reptiles")]
    [InlineData("Animalia", "Chordata", "REPTILIA", null, null, "reptiles")]
    [InlineData("Animalia", "Arthropoda", "Insecta", "Lepidoptera", "Nymphalidae", "butterflies")]
    [InlineData("Animalia", "Arthropoda", "Insecta", "Lepidoptera", "Noctuidae", "arthropods")]
    [InlineData("Animalia", "Arthropoda", "Insecta", "Hymenoptera", "Apidae", "bees")]
    [InlineData("Animalia", "Arthropoda", "Insecta", "Coleoptera", "Scarabaeidae", "beetles")]
    [InlineData("Animalia", "Arthropoda", "Arachnida", "Araneae", null, "spiders")]
    [InlineData("Animalia", "Mollusca", "Gastropoda", null, null, "molluscs")]
    [InlineData("Fungi", null, null, null, null, "fungi")]
    [InlineData("Animalia", "Annelida", null, null, null, "other")]
    [InlineData(null, null, null, null, null, "other")]
    public void Finds_the_group_of_a_record(string? kingdom, string? phylum, string? @class, string? order, string? family, string group) =>
        Assert.Equal(group, TaxonGroups.Of(new HigherTaxa(kingdom, phylum, @class, order, family)).Key);

    [Fact]
    public void Counts_a_butterfly_as_an_arthropod_and_not_the_other_way_round()
    {
        Assert.True(TaxonGroups.Find("butterflies")!.IsWithin("arthropods"));
        Assert.True(TaxonGroups.Find("birds")!.IsWithin("birds"));
        Assert.False(TaxonGroups.Find("arthropods")!.IsWithin("butterflies"));
    }

    [Theory]
    [InlineData("birds", "birds")]
    [InlineData("Bird", "birds")]
    [InlineData("Aves", "birds")]
    [InlineData("鸟类", "birds")]
    [InlineData("Vascular plants", "vascular_plants")]
    [InlineData("plants", "vascular_plants")]
    [InlineData("phasmids", "stick_insects")]
    [InlineData("Dragonflies and damselflies", "dragonflies")]
    public void Understands_the_words_that_people_use(string word, string group) => Assert.Equal(group, TaxonGroups.Named(word)!.Key);

    [Fact]
    public void Does_not_guess_at_a_word_it_does_not_know() => Assert.Null(TaxonGroups.Named("widgets"));

    [Fact]
    public void Has_every_parent_in_the_list_and_every_key_once()
    {
        Assert.All(TaxonGroups.All.Where(group => group.Parent is not null), group => Assert.NotNull(TaxonGroups.Find(group.Parent!)));
        Assert.Equal(TaxonGroups.All.Count, TaxonGroups.All.Select(group => group.Key).Distinct().Count());
    }
}
