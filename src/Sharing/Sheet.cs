using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hedgerow.Pages;

namespace Hedgerow.Sharing;

/// <summary>A table for reporting tools.</summary>
/// <param name="Header">Names of the columns.</param>
/// <param name="Rows">The rows, a cell for each column.</param>
/// <param name="HasMark">Whether its CSV begins with a byte order mark.</param>
public sealed record Sheet(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows, bool HasMark)
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Its bytes in a form.</summary>
    /// <param name="form">The form.</param>
    public byte[] ToBytes(SheetForm form) => form == SheetForm.Json ? ToJson() : ToCsv();

    /// <summary>The bytes of a CSV file; cells that a spreadsheet would run are text.</summary>
    public byte[] ToCsv()
    {
        var table = new CsvTable(Header);
        foreach (var row in Rows)
        {
            table.Add(row);
        }

        return table.ToBytes(HasMark);
    }

    /// <summary>The bytes of a JSON file: a list of rows, each with the names of its columns.</summary>
    public byte[] ToJson()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            writer.WriteStartArray();
            foreach (var row in Rows)
            {
                writer.WriteStartObject();
                for (var i = 0; i < Header.Count; i++)
                {
                    writer.WriteString(Header[i], row[i]);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return [.. buffer.ToArray(), .. Encoding.UTF8.GetBytes("\n")];
    }

    /// <summary>Writes it, whole or not at all.</summary>
    /// <param name="form">The form.</param>
    /// <param name="folder">The folder; made when absent.</param>
    /// <param name="name">Name of the file, without ending.</param>
    /// <returns>Its path.</returns>
    public string Write(SheetForm form, string folder, string name)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, $"{name}.{form.ToString().ToLowerInvariant()}");
        var beside = $"{path}.partial-{Guid.NewGuid():n}";
        File.WriteAllBytes(beside, ToBytes(form));
        File.Move(beside, path, overwrite: true);
        return path;
    }
}

/// <summary>A form of a sheet.</summary>
public enum SheetForm
{
    /// <summary>Commas and lines, for spreadsheets and the reporting tool.</summary>
    Csv,

    /// <summary>For programs.</summary>
    Json,
}
