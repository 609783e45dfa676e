using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Terminal;

/// <summary>JSON for other programs: Chinese readable, the form the same everywhere.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The text of an object.</summary>
    public static string Of(JsonNode node) => node.ToJsonString(Form);

    /// <summary>A wording.</summary>
    public static JsonObject Words(Wording words) => new() { ["en"] = words.En, ["zh"] = words.Zh };

    /// <summary>A value that may be a number, a truth value or a text.</summary>
    public static JsonNode? Value(object? value) => value switch
    {
        null => null,
        bool flag => flag,
        string text => text,
        double number => number,
        decimal number => number,
        _ => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>Findings.</summary>
    public static JsonArray Findings(IEnumerable<Finding> findings) => new([.. findings.OrderBy(f => f.Severity).Select(f => (JsonNode)new JsonObject
    {
        ["severity"] = f.Severity.ToString().ToLowerInvariant(),
        ["code"] = f.Code,
        ["file"] = f.File,
        ["line"] = f.Line,
        ["line_in"] = f.LineIn,
        ["found"] = Words(f.Found),
        ["expected"] = Words(f.Expected),
        ["nearest"] = f.Nearest,
    })]);
}
