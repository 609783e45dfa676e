using Hedgerow.Assessment.Measures;
using Hedgerow.Cities;
using Hedgerow.Science.Grids;

namespace Hedgerow.Assessment.Scenarios;

/// <summary>Which layers of a city a measure reads, by its card, and whether a change of them reaches an area.</summary>
internal static class LayersRead
{
    // What no edit changes: files of records and statements, the baseline year, where people live, the sea. The ground itself stands under its roles.
    private static readonly HashSet<string> Untouched = ["land_cover", "sea", "population", "records", "checklists", "answers", "buildings", "baseline"];
    private static readonly HashSet<string> Ground = ["natural_areas", "canopy", "permeable"];
    private static readonly HashSet<string> Layers = ["natural_areas", "canopy", "permeable", "built_up", "barriers", "parks", "protected_areas", "restoration"];

    /// <summary>The layers that edits can change and the measure reads. Shares of ground are told with the water in them.</summary>
    public static IReadOnlySet<string> By(IMeasure measure)
    {
        var read = measure.Card.Inputs.Where(Layers.Contains).ToHashSet(StringComparer.Ordinal);
        if (measure.Card.Inputs.FirstOrDefault(input => !Layers.Contains(input) && !Untouched.Contains(input)) is { } unknown)
        {
            throw new InvalidOperationException($"The measure {measure.Card.Key} reads '{unknown}': say in {nameof(LayersRead)} whether edits change that.");
        }

        if (read.Overlaps(Ground))
        {
            read.Add("water");
        }

        return read;
    }

    /// <summary>Whether a change of a layer can change the reading of a measure in an area.</summary>
    public static bool Reaches(LayerChange change, IMeasure measure, AssessedArea area) =>
        By(measure).Contains(change.Layer) && (measure.ReadsBeyondArea.Contains(change.Layer) || Meet(change.Cells, area.Window));

    private static bool Meet(GridWindow one, GridWindow other) =>
        one.Column < other.Column + other.Columns && other.Column < one.Column + one.Columns
        && one.Row < other.Row + other.Rows && other.Row < one.Row + one.Rows;
}
