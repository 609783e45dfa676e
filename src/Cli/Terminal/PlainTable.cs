using System.Globalization;
using System.Text;

namespace Hedgerow.Cli.Terminal;

/// <summary>A table of text and numbers on the standard output: columns aligned, numbers to the right. It costs no start-up time.</summary>
/// <param name="headings">Names of the columns.</param>
internal sealed class PlainTable(params string[] headings)
{
    private readonly List<string[]> rows = [headings];

    /// <summary>Adds a row.</summary>
    /// <param name="cells">A cell a column.</param>
    public void Add(params string[] cells) => rows.Add([.. cells.Select(cell => PlainText.Of(cell).Replace('\n', ' '))]);

    /// <summary>Writes the table.</summary>
    public void Write()
    {
        var widths = Enumerable.Range(0, headings.Length).Select(column => rows.Max(row => Width(row[column]))).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            for (var column = 0; column < row.Length; column++)
            {
                var space = new string(' ', widths[column] - Width(row[column]));
                text.Append(column == 0 ? string.Empty : "  ");
                text.Append(column == 0 ? row[column] + space : space + row[column]);
            }

            while (text[^1] == ' ')
            {
                text.Length--;
            }

            text.Append('\n');
        }

        Console.Out.Write(text);
    }

    /// <summary>A whole number for people.</summary>
    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number for people.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">Decimals shown.</param>
    public static string Number(double value, int decimals) => value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    // Chinese characters take two places.
    private static int Width(string text) => text.Sum(sign => sign >= 0x1100 ? 2 : 1);
}
