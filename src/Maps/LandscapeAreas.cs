using Hedgerow.Science.Grids;

namespace Hedgerow.Maps;

/// <summary>The areas of the classes of a map.</summary>
public static class LandscapeAreas
{
    private static readonly TableColumn[] Columns = [new("class", TableKind.Whole), new("cells", TableKind.Whole), new("area_ha", TableKind.Number), new("percent", TableKind.Number)];

    /// <summary>Counts the cells of each class.</summary>
    /// <param name="request">The map.</param>
    /// <param name="options">How; the counts do not depend on it.</param>
    /// <returns>The classes.</returns>
    /// <exception cref="MapException">The map is wrong.</exception>
    public static ClassTable Run(MapRequest request, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (_, classes) = request.OpenClasses(options);
        return ClassTable.Of(classes, ClassCells.ByByte(classes, options));
    }

    /// <summary>Writes the table as .csv, .json or .gpkg.</summary>
    /// <param name="table">The classes.</param>
    /// <param name="path">Where to.</param>
    /// <exception cref="MapException">The ending is another, or the folder is missing.</exception>
    public static void Write(ClassTable table, string path)
    {
        ArgumentNullException.ThrowIfNull(table);
        using var writer = TableWriter.Create(path, "classes", Columns);
        foreach (var found in table.Classes)
        {
            writer.Add(found.Code);
            writer.Add(found.Cells);
            writer.Add(found.Hectares);
            writer.Add(found.Percent);
            writer.EndRow();
        }

        writer.Finish();
    }
}
