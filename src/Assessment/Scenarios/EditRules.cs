using NetTopologySuite.Geometries;

namespace Hedgerow.Assessment.Scenarios;

/// <summary>What must hold of an edit wherever it is drawn.</summary>
internal static class EditRules
{
    private const double LeastWidthM = 1;
    private const double MostWidthM = 1000;

    /// <summary>Checks shape and width against the kind.</summary>
    public static void Check(ScenarioEdit edit, EditProblems problems)
    {
        var kind = EditWords.Of(EditWords.Kinds, edit.Kind);
        if (edit.Shape.IsEmpty)
        {
            problems.Error("no-shape", edit.Id, $"It has no shape.", $"缺少图形。");
            return;
        }

        if (edit.Shape.NumPoints > ScenarioEdits.MostVertices)
        {
            problems.Error("too-many-vertices", edit.Id, $"It has {edit.Shape.NumPoints} vertices, more than {ScenarioEdits.MostVertices}: simplify it.", $"共 {edit.Shape.NumPoints} 个顶点，超过 {ScenarioEdits.MostVertices} 个：请先简化。");
        }

        if (edit.Shape is IPuntal && edit.Kind != EditKind.RemovePark)
        {
            problems.Error("wrong-shape", edit.Id, $"`{kind}` needs a polygon or a line with a width, and a point was found.", $"`{kind}` 需要多边形或带宽度的线，实际为点。");
        }
        else if (edit.Shape is ILineal && edit.WidthM is null)
        {
            problems.Error("no-width", edit.Id, $"A line needs `width_m`, its width in all.", $"线需要 `width_m`（总宽度，米）。");
        }
        else if (edit.Shape is not (IPuntal or ILineal or IPolygonal))
        {
            problems.Error("wrong-shape", edit.Id, $"A {edit.Shape.GeometryType} was found where a polygon, line or point is expected.", $"应为多边形、线或点，实际为 {edit.Shape.GeometryType}。");
        }

        if (edit.WidthM is { } width && !(width >= LeastWidthM && width <= MostWidthM))
        {
            problems.Error("width-out-of-range", edit.Id, $"`width_m` is {width}: {LeastWidthM} to {MostWidthM} m are expected.", $"`width_m` 为 {width}：应在 {LeastWidthM} 至 {MostWidthM} 米之间。");
        }
    }
}
