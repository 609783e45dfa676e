using System.Globalization;
using System.Text;
using Hedgerow.DuckDb;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records.Text;

/// <summary>
/// The rows of a file that were set aside: counted by reason, and written to a file in the temporary folder, so that a file of broken
/// rows only does not fill the memory.
/// </summary>
internal sealed class RejectList(TempFolder temp) : IDisposable
{
    private readonly SortedDictionary<RowFault, (long Count, long Line, string Text)> faults = [];
    private StreamWriter? writer;
    private string? path;

    /// <summary>Number of rows set aside.</summary>
    internal long Count { get; private set; }

    /// <summary>Line of the first of them.</summary>
    internal long First => faults.Count == 0 ? 0 : faults.Values.Min(f => f.Line);

    /// <summary>The list as a query: line BIGINT, reason VARCHAR, text VARCHAR; null where it is empty.</summary>
    internal string? Query => path is null ? null
        : $"SELECT line, reason, \"text\" FROM read_csv({Sql.Quote(Sql.Pattern(path))}, header = false, auto_detect = false, delim = '\t', quote = '', escape = '', columns = {{'line': 'BIGINT', 'reason': 'VARCHAR', 'text': 'VARCHAR'}})";

    /// <summary>Sets a row aside.</summary>
    /// <param name="line">The line on which it begins.</param>
    /// <param name="fault">What is wrong with it.</param>
    /// <param name="row">Its bytes.</param>
    internal void Add(long line, RowFault fault, ReadOnlySpan<byte> row)
    {
        var text = Beginning(row);
        Count++;
        faults[fault] = faults.TryGetValue(fault, out var known) ? known with { Count = known.Count + 1 } : (1, line, text);
        writer ??= new StreamWriter(path ??= temp.NewFile(".tsv"), append: true, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line}\t{RowFaults.Key(fault)}\t{text}"));
    }

    /// <summary>Forgets everything, as the file is read again in another encoding.</summary>
    internal void Clear()
    {
        faults.Clear();
        Count = 0;
        Dispose();
        path = null;
    }

    /// <summary>Says once for the file what was set aside and why.</summary>
    /// <param name="report">Receives it.</param>
    internal void Tell(FileReport report)
    {
        if (Count == 0)
        {
            return;
        }

        var en = faults.Select(f => $"{f.Value.Count} with {RowFaults.Name(f.Key).En} (line {f.Value.Line}: {Short(f.Value.Text)})");
        var zh = faults.Select(f => $"{f.Value.Count} 行{RowFaults.Name(f.Key).Zh}（第 {f.Value.Line} 行：{Short(f.Value.Text)}）");
        report.InFile(
            Severity.Warning,
            "unreadable-rows",
            (int)Math.Min(First, int.MaxValue),
            new($"{Count} rows cannot be read and were set aside: {string.Join("; ", en)}", $"有 {Count} 行无法读取，已另列：{string.Join("；", zh)}"),
            new("as many fields in a row as in the header, closed quotes, one encoding", "每行字段数应与表头一致，引号应成对，编码应统一"));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        writer?.Dispose();
        writer = null;
    }

    private static string Short(string text) => text.Length > 60 ? $"{text[..60]}…" : text;

    // The first characters of a row on one line, whatever its bytes.
    private static string Beginning(ReadOnlySpan<byte> row)
    {
        var text = Encoding.UTF8.GetString(row[..Math.Min(row.Length, 4 * TextLimits.Shown)]);
        var plain = string.Concat(text.Select(c => c is '\t' ? ' ' : char.IsControl(c) ? '\uFFFD' : c));
        return plain.Length <= TextLimits.Shown ? plain : plain[..(char.IsHighSurrogate(plain[TextLimits.Shown - 1]) ? TextLimits.Shown - 1 : TextLimits.Shown)];
    }
}
