using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species;

/// <summary>The groups of species that indices and cities speak of, and how records fall into them.</summary>
/// <remarks>
/// <para><b>Formula</b>: the group of the lowest higher taxon that is known, family before order before class before phylum before kingdom.</para>
/// <para><b>Meaning</b>: a record of Nymphalidae is a butterfly, and so an arthropod.</para>
/// <para><b>Units</b>: none.</para>
/// <para><b>Range</b>: every record has a group; "other" where nothing fits.</para>
/// <para><b>Behaviour</b>: case does not matter; older and newer names of classes (Reptilia, Squamata) give the same group.</para>
/// <para><b>Assumes</b>: names as in the GBIF backbone and common checklists. Chordates of an order of fishes often come without class there.</para>
/// <para><b>Source</b>: [gbif-backbone].</para>
/// </remarks>
public static class TaxonGroups
{
    private static readonly TaxonGroup[] Groups =
    [
        new("vascular_plants", new("Vascular plants", "维管植物")),
        new("mosses", new("Mosses and liverworts", "苔藓植物")),
        new("algae", new("Algae", "藻类")),
        new("fungi", new("Fungi and lichens", "真菌与地衣")),
        new("mammals", new("Mammals", "哺乳类")),
        new("birds", new("Birds", "鸟类")),
        new("reptiles", new("Reptiles", "爬行类")),
        new("amphibians", new("Amphibians", "两栖类")),
        new("fishes", new("Fishes", "鱼类")),
        new("arthropods", new("Arthropods", "节肢动物")),
        new("butterflies", new("Butterflies", "蝶类"), "arthropods"),
        new("bees", new("Bees", "蜂类（蜜蜂总科）"), "arthropods"),
        new("beetles", new("Beetles", "甲虫"), "arthropods"),
        new("dragonflies", new("Dragonflies and damselflies", "蜻蜓与豆娘"), "arthropods"),
        new("grasshoppers", new("Grasshoppers and crickets", "蝗虫与蟋蟀"), "arthropods"),
        new("stick_insects", new("Stick insects", "竹节虫"), "arthropods"),
        new("spiders", new("Spiders", "蜘蛛"), "arthropods"),
        new("crustaceans", new("Crustaceans", "甲壳动物"), "arthropods"),
        new("molluscs", new("Molluscs", "软体动物")),
        new("other", new("Other groups", "其他类群")),
    ];

    private static readonly TaxonGroup Other = Groups[^1];

    /// <summary>All groups, in the order in which they are shown.</summary>
    public static IReadOnlyList<TaxonGroup> All => Groups;

    /// <summary>The group of a key.</summary>
    /// <param name="key">The key ("birds").</param>
    /// <returns>The group; null where there is none of that key.</returns>
    public static TaxonGroup? Find(string key) => Array.Find(Groups, group => group.Key == key);

    /// <summary>The group that a person means by a word: a key, a name in English or Chinese, or a scientific name ("Aves").</summary>
    /// <param name="word">The word, in any case.</param>
    /// <returns>The group; null where the word is not known.</returns>
    public static TaxonGroup? Named(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var plain = word.Trim();
        var key = plain.ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
        return Array.Find(Groups, group => group.Key == key || $"{key}s" == group.Key || Same(group.Name.En, plain) || group.Name.Zh == plain)
            ?? (key switch
            {
                "plants" or "plant" or "plantae" or "flora" or "植物" => Find("vascular_plants"),
                "butterfly" => Find("butterflies"),
                "dragonfly" or "damselflies" => Find("dragonflies"),
                "fish" => Find("fishes"),
                "鸟" => Find("birds"),
                "phasmids" or "phasmid" => Find("stick_insects"),
                "carabids" or "ground_beetles" => Find("beetles"),
                "insects" or "insect" or "insecta" or "昆虫" => Find("arthropods"),
                "lichens" => Find("fungi"),
                _ => HigherTaxaTable.GroupOf(plain) is { } known ? Find(known) : null,
            });
    }

    /// <summary>The group of a record.</summary>
    /// <param name="taxa">Its higher taxa.</param>
    /// <returns>The most particular group; "other" where nothing is known.</returns>
    public static TaxonGroup Of(HigherTaxa taxa)
    {
        ArgumentNullException.ThrowIfNull(taxa);
        foreach (var name in new[] { taxa.Family, taxa.Order, taxa.Class, taxa.Phylum, taxa.Kingdom })
        {
            if (!string.IsNullOrWhiteSpace(name) && HigherTaxaTable.GroupOf(name.Trim()) is { } key)
            {
                return Find(key)!;
            }
        }

        return string.IsNullOrWhiteSpace(taxa.Class) && Same(taxa.Phylum, "Chordata") && HigherTaxaTable.LooksLikeFishOrder(taxa.Order)
            ? Find("fishes")!
            : Other;
    }

    private static bool Same(string? one, string other) => string.Equals(one?.Trim(), other, StringComparison.OrdinalIgnoreCase);
}
