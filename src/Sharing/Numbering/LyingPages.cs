namespace Hedgerow.Sharing.Numbering;

/// <summary>Which blocks stand on pages that lie on their side: wide tables, what leads to them and belongs to them, and annexes that hold one.</summary>
internal static class LyingPages
{
    /// <summary>The blocks.</summary>
    public static HashSet<Block> Of(IReadOnlyList<Block> blocks)
    {
        HashSet<Block> lying = new(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not Table { IsWide: true })
            {
                continue;
            }

            lying.Add(blocks[i]);
            // A heading alone on the page before would be lost; a remark behind would have a page to itself.
            for (var before = i - 1; before >= 0 && Leads(blocks, before, i); before--)
            {
                lying.Add(blocks[before]);
                if (blocks[before] is Heading { Level: 1 } or Heading { StartsPage: true })
                {
                    break;
                }
            }

            for (var after = i + 1; after < blocks.Count && blocks[after] is Paragraph { Tone: Tone.Small }; after++)
            {
                lying.Add(blocks[after]);
            }
        }

        var start = -1;
        for (var i = 0; i <= blocks.Count; i++)
        {
            if (i == blocks.Count || blocks[i] is Heading { Level: 1 })
            {
                if (start >= 0 && Enumerable.Range(start, i - start).Any(place => blocks[place] is Table { IsWide: true }))
                {
                    lying.UnionWith(Enumerable.Range(start, i - start).Select(place => blocks[place]));
                }

                start = i < blocks.Count && blocks[i] is Heading { IsAnnex: true } ? i : -1;
            }
        }

        return lying;
    }

    // Headings, with short text between them, that stand right before the table.
    private static bool Leads(IReadOnlyList<Block> blocks, int place, int table)
    {
        if (blocks[place] is not (Heading or Paragraph or Note))
        {
            return false;
        }

        for (var at = place; at >= 0 && table - at <= 5; at--)
        {
            if (blocks[at] is Heading)
            {
                return true;
            }

            if (blocks[at] is not (Paragraph or Note))
            {
                return false;
            }
        }

        return false;
    }
}
