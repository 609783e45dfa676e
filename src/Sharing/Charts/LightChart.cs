using Hedgerow.Planning;
using Hedgerow.Sharing.Drawings;

namespace Hedgerow.Sharing.Charts;

/// <summary>Traffic lights with words: each colour has a place of its own too, so that nobody needs to see colours.</summary>
internal static class LightChart
{
    private const double Width = 468;
    private const double Row = 15;
    private const double Names = 250;

    private static readonly (LightColour Colour, string Fill)[] Places = [(LightColour.Red, "#b4523f"), (LightColour.Amber, "#e0a92e"), (LightColour.Green, "#2c6e49")];

    /// <summary>A light.</summary>
    /// <param name="Name">Of what.</param>
    /// <param name="Light">The colour.</param>
    /// <param name="Words">What it says.</param>
    internal sealed record Line(string Name, LightColour Light, string Words);

    /// <summary>The name of a colour.</summary>
    public static string Name(Manuscript text, LightColour colour) => colour switch
    {
        LightColour.Green => text.Say("green", "绿"),
        LightColour.Amber => text.Say("amber", "黄"),
        LightColour.Red => text.Say("red", "红"),
        _ => text.Say("grey", "灰"),
    };

    /// <summary>Draws them.</summary>
    public static Drawing Draw(IReadOnlyList<Line> lines)
    {
        List<Mark> marks = [];
        for (var i = 0; i < lines.Count; i++)
        {
            var y = i * Row;
            marks.Add(new Label(Names - 6, y + 10, TextWidth.Fit(lines[i].Name, 8.2, Names - 8), 8.2, Anchor.End));
            for (var place = 0; place < Places.Length; place++)
            {
                var on = lines[i].Light == Places[place].Colour;
                marks.Add(new Disc(Names + 7 + (place * 13), y + 7, on ? 5 : 3, on ? Places[place].Fill : "#ffffff", on ? Palette.Ink : Palette.Line));
            }

            marks.Add(new Label(Names + 46, y + 10, TextWidth.Fit(lines[i].Words, 8.2, Width - Names - 46), 8.2, Color: lines[i].Light == LightColour.Grey ? Palette.Soft : Palette.Ink));
        }

        return new Drawing(Width, (lines.Count * Row) + 2, marks);
    }
}
