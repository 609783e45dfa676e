using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Hedgerow.Server.Charts;

/// <summary>Median and middle half of a scale over the rounds.</summary>
internal static class RoundsPlot
{
    private const double Step = 34;
    private const double High = 52;

    /// <summary>Draws it.</summary>
    /// <param name="title">What it shows, for somebody who cannot see it.</param>
    /// <param name="least">Lowest answer.</param>
    /// <param name="most">Highest answer.</param>
    /// <param name="rounds">Round, lower quartile, median, upper quartile.</param>
    public static IHtmlContent Of(string title, double least, double most, IReadOnlyList<(int Round, double Lower, double Median, double Upper)> rounds)
    {
        double Y(double value) => most > least ? 5 + ((High - 10) * (most - value) / (most - least)) : High / 2;
        double X(int at) => (at * Step) + (Step / 2);
        var said = $"{title}: {string.Join("; ", rounds.Select(round => string.Create(CultureInfo.InvariantCulture, $"{round.Round}: {round.Median:0.##} ({round.Lower:0.##}–{round.Upper:0.##})")))}";
        var svg = new Svg().Add($"<svg class=\"rounds-plot\" viewBox=\"0 0 {rounds.Count * Step} 78\" width=\"{rounds.Count * Step}\" height=\"78\" role=\"img\" aria-label=\"{said}\">");
        svg.Add($"<path class=\"line\" d=\"{string.Join(' ', rounds.Select((round, at) => string.Create(CultureInfo.InvariantCulture, $"{(at == 0 ? 'M' : 'L')}{X(at):0.##} {Y(round.Median):0.##}")))}\"/>");
        for (var at = 0; at < rounds.Count; at++)
        {
            var round = rounds[at];
            svg.Add($"<line class=\"half\" x1=\"{X(at)}\" x2=\"{X(at)}\" y1=\"{Y(round.Upper)}\" y2=\"{Y(round.Lower)}\"/><circle class=\"median\" cx=\"{X(at)}\" cy=\"{Y(round.Median)}\" r=\"4.5\"/><text class=\"step\" x=\"{X(at)}\" y=\"74\" text-anchor=\"middle\">{round.Round}</text>");
        }

        return svg.Add($"</svg>");
    }
}
