using Hedgerow.Gdal;

namespace Hedgerow.Maps.Tables;

/// <summary>A table as a layer of a GeoPackage.</summary>
internal sealed class GeoPackageTable : TableWriter
{
    private readonly VectorWriter writer;
    private readonly VectorWriterLayer layer;
    private readonly object?[] row;

    public GeoPackageTable(PendingFile file, string name, IReadOnlyList<TableColumn> columns, TableShapes? shapes)
        : base(file, columns)
    {
        row = new object?[columns.Count];
        writer = VectorWriter.Create(file.Path);
        layer = writer.AddLayer(name, shapes?.Wkt, shapes?.Type ?? GeometryType.None, [.. columns.Select(column => new FieldInfo(column.Name, column.Kind switch
        {
            TableKind.Whole => FieldType.Integer64,
            TableKind.Number => FieldType.Real,
            _ => FieldType.String,
        }))]);
    }

    private protected override void WriteWhole(int index, long value) => row[index] = value;

    private protected override void WriteNumber(int index, double value) => row[index] = value;

    private protected override void WriteText(int index, string value) => row[index] = value;

    private protected override void WriteNothing(int index) => row[index] = null;

    private protected override void EndOfRow(byte[]? shape) => layer.Add(shape, row);

    private protected override void Close(bool complete)
    {
        if (complete)
        {
            writer.Finish();
        }

        writer.Dispose();
    }
}
