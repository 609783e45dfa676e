using System.Globalization;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Scenarios;

/// <summary>A city with edits drawn on it: the very layers that a full run on the changed city reads.</summary>
/// <param name="Data">The changed city.</param>
/// <param name="Remarks">What who drew the edits must know.</param>
internal sealed record ChangedCity(CityData Data, IReadOnlyList<EditProblem> Remarks)
{
    /// <summary>Draws edits on a year of a city.</summary>
    public static ChangedCity Of(CityData data, int year, IReadOnlyList<ScenarioEdit> edits, CancellationToken cancel)
    {
        var problems = new EditProblems();
        foreach (var edit in edits)
        {
            EditRules.Check(edit, problems);
        }

        problems.ThrowIfWrong();
        var then = data.ForYear(year);
        var ground = new DrawnGround(then, problems);
        var changes = new List<PlaceChange>();
        foreach (var edit in edits)
        {
            cancel.ThrowIfCancellationRequested();
            if (ground.Draw(edit) is { } change)
            {
                changes.Add(change);
            }
        }

        problems.ThrowIfWrong();
        return new ChangedCity(data.With(year, changes, Said(edits)), problems.All);
    }

    // A result of a changed city must never pass for one of the city as it is.
    private static Finding Said(IReadOnlyList<ScenarioEdit> edits)
    {
        var count = edits.Count.ToString(CultureInfo.InvariantCulture);
        var kinds = string.Join(", ", edits.GroupBy(e => e.Kind).OrderBy(g => g.Key).Select(g => string.Create(CultureInfo.InvariantCulture, $"{EditWords.Of(EditWords.Kinds, g.Key)} {g.Count()}")));
        return new Finding(
            Severity.Warning,
            "scenario",
            "scenario",
            null,
            new Wording($"this is no assessment of the city as it is: {count} edits were drawn on it ({kinds})", $"此结果并非城市现状的评估：其上绘有 {count} 处假设编辑({kinds})"),
            new Wording("a scenario to compare with the city as it is", "与现状对比的情景"));
    }
}
