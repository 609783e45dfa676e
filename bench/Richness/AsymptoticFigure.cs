using System.Globalization;
using System.Text;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Richness;

/// <summary>
/// How often intervals of asymptotic estimators hold the true richness, drawn against sample coverage: a line a community, a panel an estimator, once in each language.
/// </summary>
internal sealed class AsymptoticFigure
{
    private const int Panel = 300;
    private const int Left = 56;
    private const int Top = 58;
    private const int Gap = 40;

    // What is not covered, on a logarithmic scale: most samples of a city lie where it is small.
    private static readonly double[] Marks = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];
    private const double MostOpen = 0.6;
    private const double LeastOpen = 0.001;

    private static readonly string[] Colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#7a6a00", "#56b4e9", "#7f3fbf", "#444444"];
    private static readonly string[] Dashes = ["none", "6 3", "2 3", "8 3 2 3"];

    private readonly List<(string Estimator, Wording Community, double Coverage, double Held)> points = [];

    /// <summary>Adds a point.</summary>
    public void Add(string estimator, Wording community, double coverage, double held) => points.Add((estimator, community, coverage, held));

    /// <summary>Writes the drawing.</summary>
    public void Write(string path, bool chinese)
    {
        string Say(string en, string zh) => chinese ? zh : en;
        var estimators = points.Select(one => one.Estimator).Distinct().ToList();
        var communities = points.Select(one => one.Community).Distinct().ToList();
        var width = Left + (estimators.Count * (Panel + Gap));
        var legend = Top + Panel + 64;
        var height = legend + ((communities.Count + 2) / 3 * 20) + 12;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" font-family=\"system-ui, 'Noto Sans SC', sans-serif\" font-size=\"12\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Say("Intervals of 95 % that hold the true richness, against sample coverage", "95% 区间包含真实物种数的比例（按样本覆盖度）")}</title>\n<rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"22\" font-size=\"14\" font-weight=\"600\">{Say("Intervals of 95 % that hold the true richness, in % of samples drawn", "95% 区间包含真实物种数的比例（占抽样次数的 %）")}</text>\n");
        for (var panel = 0; panel < estimators.Count; panel++)
        {
            var left = Left + (panel * (Panel + Gap));
            Axes(svg, left, estimators[panel], Say("sample coverage, %", "样本覆盖度，%"), Say("asked for: 95 %", "应达 95%"));
            for (var community = 0; community < communities.Count; community++)
            {
                var line = points.Where(one => one.Estimator == estimators[panel] && one.Community == communities[community] && 1 - one.Coverage is >= LeastOpen and <= MostOpen).OrderBy(one => one.Coverage).ToList();
                var places = line.Select(one => (X: left + Across(1 - one.Coverage), Y: Top + (Panel * (1 - one.Held)))).ToList();
                if (places.Count > 0)
                {
                    svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" {Stroke(community)} points=\"{string.Join(' ', places.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.0},{p.Y:0.0}")))}\"/>\n");
                    places.ForEach(p => svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{p.X:0.0}\" cy=\"{p.Y:0.0}\" r=\"2.5\" fill=\"{Colours[community % Colours.Length]}\"/>\n"));
                }
            }
        }

        for (var community = 0; community < communities.Count; community++)
        {
            var (x, y) = (Left + (community % 3 * ((width - Left) / 3)), legend + (community / 3 * 20));
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x}\" x2=\"{x + 26}\" y1=\"{y - 4}\" y2=\"{y - 4}\" {Stroke(community)}/><text x=\"{x + 32}\" y=\"{y}\">{(chinese ? communities[community].Zh : communities[community].En)}</text>\n");
        }

        File.WriteAllText(path, svg.Append("</svg>\n").ToString());
    }

    private static double Across(double open) => Panel * Math.Log(MostOpen / open) / Math.Log(MostOpen / LeastOpen);

    private static string Stroke(int community) => $"stroke=\"{Colours[community % Colours.Length]}\" stroke-width=\"1.8\" stroke-dasharray=\"{Dashes[community % Dashes.Length]}\"";

    private static void Axes(StringBuilder svg, int left, string title, string axis, string asked)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{left + (Panel / 2)}\" y=\"{Top - 12}\" text-anchor=\"middle\" font-weight=\"600\">{title}</text>\n");
        for (var share = 0; share <= 100; share += 20)
        {
            var y = Top + (Panel * (100 - share) / 100);
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{left}\" x2=\"{left + Panel}\" y1=\"{y}\" y2=\"{y}\" stroke=\"#ddd\"/><text x=\"{left - 6}\" y=\"{y + 4}\" text-anchor=\"end\">{share}</text>\n");
        }

        foreach (var open in Marks)
        {
            var x = left + Across(open);
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x:0.0}\" x2=\"{x:0.0}\" y1=\"{Top}\" y2=\"{Top + Panel}\" stroke=\"#eee\"/><text x=\"{x:0.0}\" y=\"{Top + Panel + 16}\" text-anchor=\"middle\">{100 * (1 - open):0.#}</text>\n");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{left}\" x2=\"{left + Panel}\" y1=\"{Top + (Panel * 0.05)}\" y2=\"{Top + (Panel * 0.05)}\" stroke=\"#000\" stroke-dasharray=\"1 3\"/><text x=\"{left + 4}\" y=\"{Top + 12}\">{asked}</text>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{left + (Panel / 2)}\" y=\"{Top + Panel + 34}\" text-anchor=\"middle\">{axis}</text>\n");
    }
}
