using System.Text;

namespace Hedgerow.Cities.Records.Text;

/// <summary>One row of a small table.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Fields">Its fields, without quotes, trimmed.</param>
internal sealed record TextRow(int Line, IReadOnlyList<string> Fields)
{
    /// <summary>A field; empty where the row is shorter.</summary>
    /// <param name="index">Place, or a negative number for none.</param>
    internal string this[int index] => index >= 0 && index < Fields.Count ? Fields[index] : string.Empty;

    /// <summary>The row that a reader stands at.</summary>
    /// <param name="row">The reader.</param>
    internal static TextRow Of(RowReader row)
    {
        var fields = new string[row.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = Encoding.UTF8.GetString(row.Field(i)).Trim().Trim('\uFEFF');
        }

        return new TextRow((int)Math.Min(row.Line, int.MaxValue), fields);
    }
}
