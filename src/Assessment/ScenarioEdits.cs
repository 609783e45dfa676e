using Hedgerow.Assessment.Scenarios;

namespace Hedgerow.Assessment;

/// <summary>Edits as GeoJSON: a feature collection in WGS 84 whose features have the properties <c>kind</c>, <c>name</c>, <c>width_m</c>, <c>ground</c>, <c>replaces</c>, <c>accessible</c>, <c>crossing</c>.</summary>
public static class ScenarioEdits
{
    /// <summary>Most edits of a scenario.</summary>
    public const int Most = 500;

    /// <summary>Most vertices of an edit.</summary>
    public const int MostVertices = 10_000;

    /// <summary>Reads edits. It looks at no city: what depends on one is said when they are applied.</summary>
    /// <param name="json">The GeoJSON.</param>
    /// <returns>The edits in their order.</returns>
    /// <exception cref="ScenarioException">Something is wrong; the exception holds everything that was found.</exception>
    public static IReadOnlyList<ScenarioEdit> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new EditReader().Read(json);
    }

    /// <summary>Writes edits; reading them again gives the same.</summary>
    /// <param name="edits">The edits.</param>
    /// <returns>A feature collection.</returns>
    public static string Write(IReadOnlyList<ScenarioEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        return EditWriter.Write(edits);
    }

    /// <summary>What the ground of an edit becomes: what it says, else what goes with its kind.</summary>
    /// <param name="edit">The edit.</param>
    /// <returns>The ground.</returns>
    public static EditGround GroundOf(ScenarioEdit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return edit.Ground ?? edit.Kind switch
        {
            EditKind.Park => EditGround.Green,
            EditKind.Restored or EditKind.Corridor => EditGround.Natural,
            EditKind.Road or EditKind.Building => EditGround.Built,
            _ => EditGround.Unchanged,
        };
    }
}
