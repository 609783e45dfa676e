using System.Text.RegularExpressions;

namespace Hedgerow.Server.Consult;

/// <summary>People as they stand in a list of addresses: <c>Ada Lovelace &lt;ada@example.org&gt;</c>, <c>Ada, ada@example.org</c>, an address or a name alone; one a line.</summary>
internal static partial class AddressList
{
    /// <summary>Reads a list.</summary>
    /// <param name="text">The lines.</param>
    /// <returns>Name and address of each; the address is null where there is none.</returns>
    public static IReadOnlyList<(string Name, string? Email)> Read(string? text) =>
        [.. (text ?? string.Empty).ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim().TrimEnd(',', ';')).Where(line => line.Length > 0).Select(One)];

    private static (string Name, string? Email) One(string line)
    {
        if (Address().Match(line) is not { Success: true } found)
        {
            return (line, null);
        }

        var name = line.Remove(found.Index, found.Length).Trim(' ', '\t', ',', ';', '<', '>', '"', '，', '；');
        return (name.Length > 0 ? name : found.Value, found.Value);
    }

    [GeneratedRegex(@"[^\s<>,;""，；]+@[^\s<>,;""，；]+")]
    private static partial Regex Address();
}
