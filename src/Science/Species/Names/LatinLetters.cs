using System.Collections.Frozen;

namespace Hedgerow.Science.Species.Names;

/// <summary>Latin letters with signs and the plain letters below them. A table of its own, as the program runs without the tables of the system.</summary>
internal static class LatinLetters
{
    private static readonly FrozenDictionary<char, string> Plain = Rows(
        "àáâãăąā a", "çćĉċč c", "ďđð d", "èéêëēĕėęě e", "ĝğġģ g", "ĥħ h", "ìíîïĩīĭįı i", "ĵ j", "ķ k", "ĺļľŀł l", "ñńņňŉŋ n", "òóôõōŏ o", "ŕŗř r", "śŝşšș s", "ţťŧț t",
        "ùúûũūŭůų u", "ŵ w", "ýÿŷ y", "źżž z", "æ ae", "œøő oe", "ß ss", "þ th", "å ao", "ű ue");

    /// <summary>The plain letters of a small letter; null where it has no sign that is known.</summary>
    public static string? Of(char small) => Plain.GetValueOrDefault(small);

    private static FrozenDictionary<char, string> Rows(params string[] rows) =>
        rows.Select(row => row.Split(' ')).SelectMany(row => row[0].Select(letter => KeyValuePair.Create(letter, row[1]))).ToFrozenDictionary();
}
