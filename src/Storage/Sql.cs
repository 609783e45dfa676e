using System.Collections;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Hedgerow.Storage;

/// <summary>
/// A statement written as an interpolated string: <c>$"select id from city where slug = {slug}"</c>. Every value in braces becomes a parameter, never text of the statement; a list becomes
/// the list for <c>in (...)</c>, and a <see cref="Sql"/> in braces becomes a part of the statement. No string becomes SQL, other than a constant by <see cref="Text"/>.
/// </summary>
[InterpolatedStringHandler]
public sealed class Sql
{
    private readonly StringBuilder text;
    private readonly List<object?> values;

    /// <summary>Begins a statement; the compiler calls this.</summary>
    /// <param name="literalLength">Length of the constant text.</param>
    /// <param name="formattedCount">Number of values.</param>
    public Sql(int literalLength, int formattedCount)
    {
        text = new StringBuilder(literalLength + (formattedCount * 4));
        values = new List<object?>(formattedCount);
    }

    /// <summary>Nothing: a part that is left out.</summary>
    public static Sql Empty => new(0, 0);

    /// <summary>A part that is a constant of the program, such as a list of columns; the compiler refuses anything else.</summary>
    /// <param name="constant">The text.</param>
    /// <returns>The part.</returns>
    public static Sql Text([ConstantExpected] string constant) => Trusted(constant);

    /// <summary>A name of a table or column, quoted.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The part.</returns>
    public static Sql Name(string name) => Trusted('"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"');

    /// <summary>Appends constant text; the compiler calls this.</summary>
    /// <param name="literal">The text.</param>
    public void AppendLiteral(string literal) => text.Append(literal);

    /// <summary>Appends a part of a statement; the compiler calls this.</summary>
    /// <param name="part">The part.</param>
    public void AppendFormatted(Sql part)
    {
        ArgumentNullException.ThrowIfNull(part);
        // The part's own parameters are renumbered behind those that stand already.
        var from = 0;
        var partText = part.text.ToString();
        for (var index = 0; index < part.values.Count; index++)
        {
            var mark = Mark(index);
            var at = partText.IndexOf(mark, from, StringComparison.Ordinal);
            text.Append(partText, from, at - from);
            Append(part.values[index]);
            from = at + mark.Length;
        }

        text.Append(partText, from, partText.Length - from);
    }

    /// <summary>Appends a value as a parameter; the compiler calls this.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">A text, number, flag (0 or 1), time (milliseconds), bytes, null, or a list of these.</param>
    public void AppendFormatted<T>(T value)
    {
        if (value is IEnumerable list and not string and not byte[])
        {
            var first = true;
            text.Append('(');
            foreach (var item in list)
            {
                text.Append(first ? "" : ", ");
                Append(item);
                first = false;
            }

            // An empty list holds nothing: null equals nothing.
            text.Append(first ? "null)" : ")");
            return;
        }

        Append(value);
    }

    /// <inheritdoc />
    public override string ToString() => text.ToString();

    internal void FillIn(DbCommand command)
    {
        command.CommandText = text.ToString();
        for (var index = 0; index < values.Count; index++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = Name(index);
            parameter.Value = values[index] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
    }

    /// <summary>SQL that the module itself holds: a migration, names from the catalogue.</summary>
    internal static Sql Trusted(string trusted)
    {
        var sql = new Sql(0, 0);
        sql.text.Append(trusted);
        return sql;
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"p{index}");

    // The blank ends the name, so that p1 is not found in p10.
    private static string Mark(int index) => $"@{Name(index)} ";

    private void Append(object? value)
    {
        text.Append(Mark(values.Count));
        values.Add(value switch
        {
            null => null,
            bool flag => flag ? 1L : 0L,
            int number => (long)number,
            DateTimeOffset time => time.ToUnixTimeMilliseconds(),
            Enum => throw new ArgumentException($"The value {value} of {value.GetType().Name} has no fixed form in a table: write its name or number.", nameof(value)),
            double number when !double.IsFinite(number) => throw new ArgumentException($"{number} is not a value of a table: what is not known is null.", nameof(value)),
            string or long or double or byte[] => value,
            _ => throw new ArgumentException($"A {value.GetType().Name} is not a value of a table: text, whole number, number, flag, time, bytes or null.", nameof(value)),
        });
    }
}
