namespace Hedgerow.Planning.Tables;

/// <summary>A table as a file holds it: texts, with their places.</summary>
/// <param name="Name">Name of the table, <c>actions</c>.</param>
/// <param name="File">The file, as people know it.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">The rows.</param>
/// <param name="HeaderLine">Line of the names of the columns, where there is one.</param>
internal sealed record RawTable(string Name, string File, IReadOnlyList<string> Columns, IReadOnlyList<RawRow> Rows, int? HeaderLine = null)
{
    /// <summary>Place of a column; -1 where there is none.</summary>
    public int Place(string column)
    {
        for (var at = 0; at < Columns.Count; at++)
        {
            if (Columns[at] == column)
            {
                return at;
            }
        }

        return -1;
    }
}

/// <summary>A row: a text a column, empty where nothing stands.</summary>
/// <param name="Line">Line of the file or row of the sheet; null where there is none.</param>
/// <param name="Cells">The texts.</param>
/// <param name="Lines">Lines of the single cells, where the file has them.</param>
internal sealed record RawRow(int? Line, IReadOnlyList<string> Cells, IReadOnlyList<int>? Lines = null)
{
    /// <summary>The text of a place; empty beyond the end of the row.</summary>
    public string Cell(int place) => place >= 0 && place < Cells.Count ? Cells[place] : string.Empty;

    /// <summary>The line of a place.</summary>
    public int? LineOf(int place) => Lines is not null && place >= 0 && place < Lines.Count ? Lines[place] : Line;
}
