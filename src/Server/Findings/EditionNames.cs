using System.Collections.Concurrent;
using Hedgerow.Assessment;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Server.Findings;

/// <summary>Names of editions by their ids; the files do not change while the server runs.</summary>
internal static class EditionNames
{
    private static readonly ConcurrentDictionary<string, Wording?> Known = new(StringComparer.Ordinal);

    public static Wording? Of(string id) => Known.GetOrAdd(id, static key =>
    {
        try
        {
            return Editions.Read(key).Edition?.Name;
        }
        catch (IOException)
        {
            return null;
        }
    });
}
