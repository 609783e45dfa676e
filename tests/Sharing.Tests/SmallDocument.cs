namespace Hedgerow.Sharing.Tests;

/// <summary>A document with one of everything.</summary>
internal static class SmallDocument
{
    public static Document Of(string language)
    {
        var zh = language == "zh";
        string Say(string en, string cn) => zh ? cn : en;
        return new Document
        {
            Language = language,
            Title = Say("A plan for the river", "河流规划"),
            Subtitle = Say("Draft for talks <not> adopted & not final", "征求意见稿"),
            Publisher = Say("Office for nature", "自然局"),
            Date = new DateOnly(2026, 3, 1),
            Description = Say("What the town does for its river.", "本镇为河流所做的工作。"),
            Keywords = [Say("river", "河流"), Say("plan", "规划")],
            Notice = Say("This town does not exist.", "本镇纯属虚构。"),
            Facts = [new(Say("Town", "城镇"), Say("Thornwick", "棘村镇")), new(Say("Year", "年份"), "2026")],
            Numbers = zh ? ChapterNumbers.Chinese : ChapterNumbers.Arabic,
            Blocks =
            [
                new Heading(1, Say("Where we stand", "现状")),
                new Paragraph(Say("The river is 12 km long.", "河流长 12 千米。"), Tone.Lead),
                new Paragraph(Prose.Of(Say("See ", "见"), Piece.To("table:reaches"), Say(" and ", "和"), Piece.To("figure:shares"), Say(" in ", "，位于"), Piece.To("annex"), ". ", Piece.Strong(Say("Nothing", "没有")), Say(" is lost; ", "遗失；"), new Piece("Cyprinus carpio", PieceKind.Slanted), ", ", new Piece("river.yaml", PieceKind.Code), ", ", Piece.Link("CBD", "https://www.cbd.int/"))),
                new Heading(2, Say("Reaches", "河段")),
                new Table(Say("Reaches of the river", "河段"), [new(Say("Reach", "河段"), 3), new(Say("Length, km", "长度（千米）"), 1, IsNumber: true)], [["Upper \"A\"", "4"], [Say("Middle", "中游"), "5"], [Say("Lower\nwith the mouth", "下游\n含河口"), "3"]])
                {
                    Id = "table:reaches", Source = Say("survey of 2025", "2025 年调查"),
                },
                new Heading(3, Say("The middle reach", "中游")),
                new Listing([Say("first", "第一"), Say("second", "第二")], Ordered: true),
                new Listing([Say("a point", "要点")]),
                new Note(Say("Mind:", "注意："), Say("The lower reach was not surveyed.", "下游未调查。")),
                new Heading(2, Say("Shares", "占比")) { StartsPage = true },
                new Figure(Say("Shares of the reaches", "各河段占比"), Say("Three bars: 4, 5 and 3 km.", "三个条形：4、5、3 千米。"), Drawing(zh)) { Id = "figure:shares", Share = 0.8 },
                new Heading(1, Say("What we do", "措施")),
                new Listing([Say("one", "一"), Say("two", "二")], Ordered: true),
                new Table(Say("A wide table", "宽表"), [.. Enumerable.Range(1, 8).Select(i => new Column(Say($"Column {i}", $"第 {i} 列")))], [.. Enumerable.Range(1, 3).Select(r => (IReadOnlyList<Prose>)[.. Enumerable.Range(1, 8).Select(c => (Prose)$"{r}·{c}")])]) { IsWide = true },
                new Heading(1, Say("Names", "名录")) { IsAnnex = true, Id = "annex" },
                new Heading(2, Say("Without number", "无编号")) { IsNumbered = false },
                new Paragraph(Say("The end.", "完。"), Tone.Small),
            ],
        };
    }

    private static Drawing Drawing(bool zh) => new(300, 90,
    [
        new Box(60, 5, 160, 18, "#23573a"), new Label(55, 18, zh ? "上游" : "Upper", 10, Anchor.End), new Label(225, 18, "4", 10, IsBold: true),
        new Box(60, 30, 200, 18, "#5c9150", "#1a2420"), new Label(55, 43, zh ? "中游" : "Middle", 10, Anchor.End),
        new Shape([[(60, 55), (180, 55), (180, 73), (60, 73)], [(100, 60), (120, 60), (120, 68), (100, 68)]], "#a89a2c", "#1a2420"),
        new Stroke([(60, 80), (260, 80)], "#4d5a53", 1, IsDashed: true), new Disc(260, 80, 4, "#b04a3a"), new Label(160, 88, "& <km>", 7, Anchor.Middle),
    ]);
}
