using Hedgerow.Assessment.Definition;
using Hedgerow.Assessment.Measures;

namespace Hedgerow.Assessment;

/// <summary>How one indicator of an edition is computed and scored: everything that <c>explain</c> shows.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Indicator">The line of the edition, with bands and standing.</param>
/// <param name="Card">The card of the measure, with formula and file names.</param>
/// <param name="Parameters">The parameters as this indicator uses them.</param>
/// <param name="Method">Citation of the method's source.</param>
/// <param name="Rule">Citation of the source of the scoring rule; null where the edition names none.</param>
public sealed record Explanation(
    Edition Edition, Indicator Indicator, Card Card, IReadOnlyDictionary<string, object?> Parameters, string Method, string? Rule)
{
    /// <summary>Explains an indicator.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="indicator">Id or key of the indicator.</param>
    /// <returns>The explanation; null when the edition has no such indicator.</returns>
    public static Explanation? Of(Edition edition, string indicator)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var line = edition.Indicators.FirstOrDefault(i => i.Id == indicator) ?? edition.Indicators.FirstOrDefault(i => i.Key == indicator);
        if (line is null)
        {
            return null;
        }

        var card = MeasureList.Find(line.Measure)!.Card;
        var references = Bibliography.Read();
        return new Explanation(
            edition, line, card, new ParameterValues(card, line.With).All, references.Cite(card.Source), line.Source is null ? null : references.Cite(line.Source));
    }
}
