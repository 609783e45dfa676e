using Hedgerow.Planning;

namespace Hedgerow.Sharing.Plans;

/// <summary>Writes the chapters of an outline: the plan's own paragraphs first, then what is made from the plan, then the chapters below.</summary>
internal static class ChapterWriter
{
    /// <summary>Writes all of them.</summary>
    public static void Write(Plan plan, Outline outline, PlanMaterial material, Manuscript text)
    {
        foreach (var chapter in outline.Chapters)
        {
            foreach (var block in Chapter(plan, chapter, material, text.Language, 1, isAnnex: false))
            {
                text.Put(block);
            }
        }

        foreach (var annex in outline.Annexes)
        {
            foreach (var block in Chapter(plan, annex, material, text.Language, 1, isAnnex: true))
            {
                text.Put(block);
            }
        }
    }

    private static List<Block> Chapter(Plan plan, OutlineChapter chapter, PlanMaterial material, string language, int level, bool isAnnex)
    {
        var text = new Manuscript(language);
        var voice = new PlanVoice(plan, material, text, level);
        foreach (var paragraph in plan.Paragraphs.Where(paragraph => chapter.Text.Contains(paragraph.Chapter)))
        {
            if (!paragraph.Heading.IsEmpty)
            {
                voice.Below(voice.Say(paragraph.Heading));
            }

            // An empty line parts paragraphs, as people write them.
            foreach (var piece in paragraph.Text.In(language).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                text.Write(piece);
            }
        }

        foreach (var part in chapter.Parts)
        {
            PlanParts.Write(part, voice);
        }

        List<Block> blocks = [.. text.Blocks.Select(block => isAnnex && block is Heading below ? below with { IsNumbered = false } : block), .. chapter.Chapters.SelectMany(below => Chapter(plan, below, material, language, level + 1, isAnnex: false))];
        if (blocks.Count == 0 && chapter.IsOptional)
        {
            return [];
        }

        if (blocks.Count == 0)
        {
            blocks.Add(new Note(text.Say("To be written:", "待撰写："), text.Say("the plan has no text for this chapter yet.", "规划中尚无本章内容。")));
        }

        var title = text.Say(chapter.Title);
        return [isAnnex ? new Heading(1, title) { IsAnnex = true } : new Heading(level, title) { StartsPage = level == 1 }, .. blocks];
    }
}
