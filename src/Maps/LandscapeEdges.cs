using Hedgerow.Science.Grids;

namespace Hedgerow.Maps;

/// <summary>How long two classes lie side by side.</summary>
/// <param name="One">Code of one class.</param>
/// <param name="Other">Code of the other one; null for no data.</param>
/// <param name="Across">Contacts of cells across rows.</param>
/// <param name="Down">Contacts of cells down columns.</param>
/// <param name="Metres">Length of the contacts, m.</param>
public sealed record ClassContact(long One, long? Other, long Across, long Down, double Metres);

/// <summary>The edges of a map.</summary>
/// <param name="Table">The areas of the classes.</param>
/// <param name="Contacts">Contacts of each two classes, of each class with itself, and with no data.</param>
/// <param name="TotalEdgeMetres">Length of all contacts of two different classes, m; no data and the border of the map left out.</param>
/// <param name="NoDataMetres">Length of all contacts of a class with no data, m.</param>
/// <param name="BorderMetres">Length of the border of the map along classes, m.</param>
public sealed record EdgesResult(ClassTable Table, IReadOnlyList<ClassContact> Contacts, double TotalEdgeMetres, double NoDataMetres, double BorderMetres);

/// <summary>Edges between the classes of a map: total edge and the matrix of contacts.</summary>
public static class LandscapeEdges
{
    private static readonly TableColumn[] Columns =
    [
        new("class", TableKind.Whole), new("other", TableKind.Whole), new("contacts_across", TableKind.Whole), new("contacts_down", TableKind.Whole), new("length_m", TableKind.Number),
    ];

    /// <summary>Counts the contacts.</summary>
    /// <param name="request">The map.</param>
    /// <param name="options">How; the result does not depend on it.</param>
    /// <returns>The edges.</returns>
    /// <exception cref="MapException">The map is wrong.</exception>
    public static EdgesResult Run(MapRequest request, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (_, classes) = request.OpenClasses(options);
        var adjacency = Adjacency.Of(classes, options);
        var cells = new long[256];
        for (var cell = 0; cell < 256; cell++)
        {
            cells[cell] = adjacency.Cells((byte)cell);
        }

        var table = ClassTable.Of(classes, cells);
        var contacts = new List<ClassContact>();
        double edge = 0, noData = 0, border = 0;
        for (var i = 0; i < table.Classes.Count; i++)
        {
            var one = table.Classes[i];
            for (var j = i; j < table.Classes.Count; j++)
            {
                var contact = Of(adjacency, one, table.Classes[j].Cell, table.Classes[j].Code);
                contacts.Add(contact);
                edge += i == j ? 0 : contact.Metres;
            }

            if (classes.NoData is { } hidden)
            {
                var contact = Of(adjacency, one, hidden, null);
                contacts.Add(contact);
                noData += contact.Metres;
            }

            border += adjacency.BorderMetres(one.Cell);
        }

        return new EdgesResult(table, contacts, edge, noData, border);
    }

    /// <summary>Writes the contacts as .csv, .json or .gpkg.</summary>
    /// <param name="result">The edges.</param>
    /// <param name="path">Where to.</param>
    /// <exception cref="MapException">The ending is another, or the folder is missing.</exception>
    public static void Write(EdgesResult result, string path)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var writer = TableWriter.Create(path, "contacts", Columns);
        foreach (var contact in result.Contacts)
        {
            writer.Add(contact.One);
            if (contact.Other is { } other)
            {
                writer.Add(other);
            }
            else
            {
                writer.AddNothing();
            }

            writer.Add(contact.Across);
            writer.Add(contact.Down);
            writer.Add(contact.Metres);
            writer.EndRow();
        }

        writer.Finish();
    }

    private static ClassContact Of(Adjacency adjacency, ClassArea one, byte other, long? code)
    {
        var same = one.Cell == other;
        return new ClassContact(
            one.Code,
            code,
            adjacency.Across(one.Cell, other) + (same ? 0 : adjacency.Across(other, one.Cell)),
            adjacency.Down(one.Cell, other) + (same ? 0 : adjacency.Down(other, one.Cell)),
            adjacency.Metres(one.Cell, other));
    }
}
