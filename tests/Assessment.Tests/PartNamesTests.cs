using Xunit;

namespace Hedgerow.Assessment.Tests;

public sealed class PartNamesTests
{
    [Fact]
    public void A_known_key_has_its_name_in_both_languages()
    {
        Assert.Equal("Effective mesh size", PartNames.Of("mesh_size_ha").En);
        Assert.NotEqual(PartNames.Of("mesh_size_ha").En, PartNames.Of("mesh_size_ha").Zh);
    }

    [Fact]
    public void Numbers_of_a_group_of_species_are_named_by_the_group() => Assert.Equal("Birds: native species", PartNames.Of("birds_native").En);

    [Fact]
    public void A_key_that_nobody_named_reads_as_words() => Assert.Equal("some new part", PartNames.Of("some_new_part").En);
}
