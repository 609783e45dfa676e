using System.Globalization;
using Hedgerow.Science.Grids;

namespace Hedgerow.Maps.Circuits;

/// <summary>Writes what circuits give.</summary>
internal static class CircuitWriting
{
    private static readonly TableColumn[] Columns =
    [
        new("from", TableKind.Whole), new("to", TableKind.Whole), new("resistance", TableKind.Number), new("residual", TableKind.Number), new("note", TableKind.Text),
    ];

    public static void Table(string path, CircuitResult result)
    {
        using var writer = TableWriter.Create(path, "resistances", Columns);
        foreach (var row in result.Rows)
        {
            writer.Add((long)row.From);
            if (row.To is { } to)
            {
                writer.Add((long)to);
            }
            else
            {
                writer.AddNothing();
            }

            if (row.Resistance is { } resistance)
            {
                writer.Add(resistance);
            }
            else
            {
                writer.AddNothing();
            }

            writer.Add(row.Residual);
            if (row.Note is { } note)
            {
                writer.Add(note.En);
            }
            else
            {
                writer.AddNothing();
            }

            writer.EndRow();
        }

        writer.Finish();
    }

    /// <summary>The resistances as a square: numbers of the nodes above and at the left, 0 on the diagonal, empty where there is none.</summary>
    public static void Matrix(string path, CircuitResult result)
    {
        var ids = result.Focal.Select(focal => focal.Id).ToArray();
        var known = new Dictionary<(int, int), double>();
        foreach (var row in result.Rows)
        {
            if (row is { Resistance: { } resistance, To: { } to })
            {
                known[(row.From, to)] = known[(to, row.From)] = resistance;
            }
        }

        using var file = new PendingFile(path);
        using (var text = new StreamWriter(file.Path))
        {
            text.Write("id");
            foreach (var id in ids)
            {
                text.Write(string.Create(CultureInfo.InvariantCulture, $",{id}"));
            }

            text.Write('\n');
            foreach (var one in ids)
            {
                text.Write(one.ToString(CultureInfo.InvariantCulture));
                foreach (var two in ids)
                {
                    text.Write(',');
                    text.Write(one == two ? "0" : known.TryGetValue((one, two), out var value) ? value.ToString("R", CultureInfo.InvariantCulture) : string.Empty);
                }

                text.Write('\n');
            }
        }

        file.Finish();
    }

    public static void Map(string path, MapPlace place, Grid<float> values, string description, RunOptions options)
    {
        const int Step = 256;
        using var writer = new MapWriter<float>(path, place, double.NaN, description, options.Threads);
        for (var row = 0; row < values.Frame.Rows; row += Step)
        {
            options.Cancel.ThrowIfCancellationRequested();
            var count = Math.Min(Step, values.Frame.Rows - row);
            writer.Write(row, values.Cells.AsSpan((int)((long)row * values.Frame.Columns), count * values.Frame.Columns));
        }

        writer.Finish();
    }

    public static Grid<float> Single(Grid<double> values)
    {
        var single = new Grid<float>(values.Frame);
        for (var cell = 0; cell < single.Cells.Length; cell++)
        {
            single.Cells[cell] = (float)values.Cells[cell];
        }

        return single;
    }
}
