using Hedgerow.Pages;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Analysis.Results;

/// <summary>Small drawings beside the figures; every one says its numbers to who cannot see it.</summary>
internal static class Plots
{
    private static readonly string[] Colours = ["var(--p4)", "var(--p0)", "var(--p1)", "var(--p2)", "var(--leaf)", "var(--soft)", "var(--sand)", "var(--clay)"];

    /// <summary>A colour of the place of an option.</summary>
    public static string Colour(int option) => Colours[option % Colours.Length];

    /// <summary>Shares of options as one bar.</summary>
    public static void Shares(Html page, IReadOnlyList<KeyValuePair<string, int>> counts, IReadOnlyList<Wording> names)
    {
        const int Width = 240;
        var all = counts.Sum(count => count.Value);
        var said = new Wording(string.Join(", ", counts.Select((count, at) => $"{names[at].En} {count.Value}")), string.Join("，", counts.Select((count, at) => $"{names[at].Zh} {count.Value}")));
        page.Raw($"<svg class=\"shares\" viewBox=\"0 0 {Width} 14\" width=\"{Width}\" height=\"14\" role=\"img\" {Html.Aria(said)}>");
        var left = 0.0;
        for (var option = 0; option < counts.Count; option++)
        {
            var wide = all == 0 ? 0 : Width * counts[option].Value / (double)all;
            if (wide > 0)
            {
                page.Raw($"<rect x=\"{left:0.##}\" y=\"0\" width=\"{wide:0.##}\" height=\"14\" fill=\"{Colour(option)}\" stroke=\"var(--card)\" stroke-width=\".6\"/>");
            }

            left += wide;
        }

        page.Raw("</svg>");
    }

    /// <summary>How many gave each step, with the middle half below and the median as a mark.</summary>
    public static void Steps(Html page, ScaleFigures scale, IReadOnlyList<KeyValuePair<string, int>> counts)
    {
        const int Step = 22;
        const int High = 34;
        var most = Math.Max(1, counts.Max(count => count.Value));
        var first = double.Parse(counts[0].Key, System.Globalization.CultureInfo.InvariantCulture);
        double At(double value) => ((value - first) * Step) + (Step / 2.0);
        var said = new Wording(
            FormattableString.Invariant($"{string.Join(", ", counts.Select(count => $"{count.Key}: {count.Value}"))}; median {scale.Quartiles.Median:0.##}, middle half {scale.Quartiles.Lower:0.##} to {scale.Quartiles.Upper:0.##}"),
            FormattableString.Invariant($"{string.Join("，", counts.Select(count => $"{count.Key} 分 {count.Value} 人"))}；中位数 {scale.Quartiles.Median:0.##}，四分位区间 {scale.Quartiles.Lower:0.##} 至 {scale.Quartiles.Upper:0.##}"));
        page.Raw($"<svg class=\"steps\" viewBox=\"0 0 {counts.Count * Step} 60\" width=\"{counts.Count * Step}\" height=\"60\" role=\"img\" {Html.Aria(said)}>");
        for (var step = 0; step < counts.Count; step++)
        {
            var high = counts[step].Value * (double)High / most;
            page.Raw($"<rect x=\"{(step * Step) + 3}\" y=\"{High - high:0.##}\" width=\"{Step - 6}\" height=\"{high:0.##}\" fill=\"var(--leaf)\"/>");
            page.Raw($"<text x=\"{(step * Step) + (Step / 2)}\" y=\"{High + 11}\" text-anchor=\"middle\" font-size=\"9\" fill=\"var(--soft)\">{counts[step].Key}</text>");
        }

        page.Raw($"<line x1=\"{At(scale.Quartiles.Lower):0.##}\" x2=\"{At(scale.Quartiles.Upper):0.##}\" y1=\"53\" y2=\"53\" stroke=\"var(--sand)\" stroke-width=\"5\" stroke-linecap=\"round\"/>");
        page.Raw($"<circle cx=\"{At(scale.Quartiles.Median):0.##}\" cy=\"53\" r=\"4\" fill=\"var(--ink)\"/></svg>");
    }

    /// <summary>Median and middle half of a scale over the rounds.</summary>
    public static void Rounds(Html page, ItemQuestion question, IReadOnlyList<(int Round, ScaleFigures Scale)> rounds)
    {
        const int Step = 30;
        const int High = 44;
        var (least, most) = (question.Least ?? rounds.Min(round => round.Scale.Quartiles.Lower), question.Most ?? rounds.Max(round => round.Scale.Quartiles.Upper));
        double At(double value) => most > least ? 4 + ((High - 8) * (most - value) / (most - least)) : High / 2.0;
        var said = new Wording(
            string.Join("; ", rounds.Select(round => FormattableString.Invariant($"round {round.Round}: median {round.Scale.Quartiles.Median:0.##}, {round.Scale.Quartiles.Lower:0.##} to {round.Scale.Quartiles.Upper:0.##}"))),
            string.Join("；", rounds.Select(round => FormattableString.Invariant($"第 {round.Round} 轮中位数 {round.Scale.Quartiles.Median:0.##}，{round.Scale.Quartiles.Lower:0.##} 至 {round.Scale.Quartiles.Upper:0.##}"))));
        page.Raw($"<svg class=\"rounds\" viewBox=\"0 0 {rounds.Count * Step} 60\" width=\"{rounds.Count * Step}\" height=\"60\" role=\"img\" {Html.Aria(said)}>");
        page.Raw($"<polyline fill=\"none\" stroke=\"var(--line-strong)\" points=\"{string.Join(' ', rounds.Select((round, at) => FormattableString.Invariant($"{(at * Step) + (Step / 2)},{At(round.Scale.Quartiles.Median):0.##}")))}\"/>");
        for (var at = 0; at < rounds.Count; at++)
        {
            var (x, quartiles) = ((at * Step) + (Step / 2), rounds[at].Scale.Quartiles);
            page.Raw($"<line x1=\"{x}\" x2=\"{x}\" y1=\"{At(quartiles.Upper):0.##}\" y2=\"{At(quartiles.Lower):0.##}\" stroke=\"var(--sand)\" stroke-width=\"5\" stroke-linecap=\"round\"/>");
            page.Raw($"<circle cx=\"{x}\" cy=\"{At(quartiles.Median):0.##}\" r=\"4\" fill=\"var(--ink)\"/><text x=\"{x}\" y=\"57\" text-anchor=\"middle\" font-size=\"9\" fill=\"var(--soft)\">{rounds[at].Round}</text>");
        }

        page.Raw("</svg>");
    }
}
