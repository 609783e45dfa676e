using Hedgerow.Maps.Tables;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps;

/// <summary>Writes a table row by row as CSV, JSON or GeoPackage, by the ending of the file; it stands in its place only when it is complete.</summary>
/// <remarks>Cells come in the order of the columns. The same rows give the same bytes.</remarks>
public abstract class TableWriter : IDisposable
{
    private readonly PendingFile file;
    private readonly IReadOnlyList<TableColumn> columns;
    private int column;

    private protected TableWriter(PendingFile file, IReadOnlyList<TableColumn> columns) => (this.file, this.columns) = (file, columns);

    /// <summary>Begins a table.</summary>
    /// <param name="path">Where it will stand: .csv, .json (one object with a list) or .gpkg (a layer).</param>
    /// <param name="name">Name of the list or layer.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="shapes">Reference system of the shapes of the rows, for a layer of points; null for a table without shapes.</param>
    /// <returns>The writer.</returns>
    /// <exception cref="MapException">The ending is another, or the folder is missing.</exception>
    public static TableWriter Create(string path, string name, IReadOnlyList<TableColumn> columns, TableShapes? shapes = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(columns);
        if (!IsTable(path))
        {
            throw new MapException(
                "--out",
                new Wording($"{path} has the ending {Path.GetExtension(path)}", $"{path} 的扩展名为 {Path.GetExtension(path)}"),
                new Wording(".csv, .json or .gpkg for a table", "表格请用 .csv、.json 或 .gpkg"));
        }

        var file = new PendingFile(path);
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".csv" => new CsvTable(file, columns),
            ".json" => new JsonTable(file, name, columns),
            _ => new GeoPackageTable(file, name, columns, shapes),
        };
    }

    /// <summary>Whether a path names a table by its ending.</summary>
    /// <param name="path">The path.</param>
    /// <returns>True for .csv, .json and .gpkg.</returns>
    public static bool IsTable(string path) => Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".json" or ".gpkg";

    /// <summary>Adds a whole number.</summary>
    /// <param name="value">The number.</param>
    public void Add(long value)
    {
        Expect(TableKind.Whole);
        WriteWhole(column++, value);
    }

    /// <summary>Adds a number.</summary>
    /// <param name="value">The number; one that is not finite is written as nothing.</param>
    public void Add(double value)
    {
        Expect(TableKind.Number);
        if (double.IsFinite(value))
        {
            WriteNumber(column++, value);
        }
        else
        {
            WriteNothing(column++);
        }
    }

    /// <summary>Adds a text.</summary>
    /// <param name="value">The text.</param>
    public void Add(string value)
    {
        Expect(TableKind.Text);
        WriteText(column++, value);
    }

    /// <summary>Adds nothing: the value is not known or not defined.</summary>
    public void AddNothing()
    {
        if (column >= columns.Count)
        {
            throw new InvalidOperationException($"A row has {columns.Count} cells.");
        }

        WriteNothing(column++);
    }

    /// <summary>Ends a row.</summary>
    /// <param name="shape">Its shape as well-known binary, where the table has shapes; CSV and JSON leave it out.</param>
    public void EndRow(byte[]? shape = null)
    {
        if (column != columns.Count)
        {
            throw new InvalidOperationException($"A row has {columns.Count} cells, {column} were given.");
        }

        EndOfRow(shape);
        column = 0;
    }

    /// <summary>Writes everything and puts the file in its place.</summary>
    public void Finish()
    {
        Close(true);
        file.Finish();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Close(false);
        file.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected TableColumn ColumnOf(int index) => columns[index];

    private protected abstract void WriteWhole(int index, long value);

    private protected abstract void WriteNumber(int index, double value);

    private protected abstract void WriteText(int index, string value);

    private protected abstract void WriteNothing(int index);

    private protected abstract void EndOfRow(byte[]? shape);

    /// <summary>Closes the file, once; false when it is not complete.</summary>
    private protected abstract void Close(bool complete);

    private void Expect(TableKind kind)
    {
        if (column >= columns.Count || columns[column].Kind != kind)
        {
            throw new InvalidOperationException(
                column < columns.Count ? $"Column {columns[column].Name} holds {columns[column].Kind}, not {kind}." : $"A row has {columns.Count} cells.");
        }
    }
}
