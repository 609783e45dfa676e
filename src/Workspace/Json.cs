using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hedgerow.Workspace;

/// <summary>JSON as the tables keep it: Chinese stays readable. Pages encode it again for HTML.</summary>
internal static class Json
{
    internal static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
