using System.Text.RegularExpressions;

namespace Hedgerow.Consultation.Forms;

/// <summary>
/// Conditions in the words of XLSForm: <c>(${i__1__decision} = 'drop' or ${i__1__decision} = 'change_name') and not(selected(${...}, 'data'))</c>. Only what is written here is understood; all else is kept as text.
/// </summary>
internal static partial class RelevantText
{
    /// <summary>The condition of a question of an item as text.</summary>
    internal static string Write(string item, Condition condition)
    {
        if (condition.Foreign is { } foreign)
        {
            return foreign;
        }

        var parts = condition.All.Select(clause =>
        {
            var name = FormName.Of(clause.Item ?? item, clause.Question);
            var any = string.Join(" or ", clause.Codes.Select(code => $"selected(${{{name}}}, '{code}')"));
            return clause.Not ? $"not({any})" : clause.Codes.Count > 1 && condition.All.Count > 1 ? $"({any})" : any;
        });
        return string.Join(" and ", parts);
    }

    /// <summary>The condition that a text says, where it is one that <see cref="Write"/> could have written, or an equation with = and !=.</summary>
    /// <param name="item">The item in which the question stands.</param>
    /// <param name="text">The text.</param>
    /// <param name="place">Item and question of a name; null where there is none.</param>
    internal static Condition Read(string item, string text, Func<string, (string Item, string Question)?>? place = null)
    {
        var clauses = new List<Clause>();
        foreach (var part in Split(text, " and "))
        {
            if (Clause(part.Trim(), item, place ?? FormName.Parts) is not { } clause)
            {
                return new Condition([], text);
            }

            clauses.Add(clause);
        }

        return clauses.Count > 0 ? new Condition(clauses) : new Condition([], text);
    }

    private static Clause? Clause(string text, string item, Func<string, (string Item, string Question)?> place)
    {
        var not = text.StartsWith("not(", StringComparison.Ordinal) && Closes(text, 3);
        var inner = not ? text[4..^1].Trim() : text.StartsWith('(') && Closes(text, 0) ? text[1..^1].Trim() : text;
        string? name = null;
        var codes = new List<string>();
        var unequal = false;
        foreach (var part in Split(inner, " or "))
        {
            var match = Selected().Match(part.Trim());
            match = match.Success ? match : Equation().Match(part.Trim());
            if (!match.Success || (name is not null && name != match.Groups["name"].Value))
            {
                return null;
            }

            unequal |= match.Groups["sign"].Value == "!=";
            name = match.Groups["name"].Value;
            codes.Add(match.Groups["code"].Value);
        }

        // "a != x or a != y" is something else than "neither".
        if (name is null || (unequal && (not || codes.Count > 1)) || place(name) is not { } asked)
        {
            return null;
        }

        return new Clause(asked.Item == item ? null : asked.Item, asked.Question, codes, not || unequal);
    }

    private static bool Closes(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i == text.Length - 1;
            }
        }

        return false;
    }

    private static List<string> Split(string text, string word)
    {
        var parts = new List<string>();
        var (depth, begin, quoted) = (0, 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '\'';
            depth += quoted ? 0 : text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0 && !quoted && string.CompareOrdinal(text, i, word, 0, word.Length) == 0)
            {
                parts.Add(text[begin..i]);
                begin = i + word.Length;
            }
        }

        parts.Add(text[begin..]);
        return parts;
    }

    [GeneratedRegex(@"^selected\(\s*\$\{(?<name>[^}]+)\}\s*,\s*['""](?<code>[^'""]*)['""]\s*\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Selected();

    [GeneratedRegex(@"^\$\{(?<name>[^}]+)\}\s*(?<sign>=|!=)\s*['""](?<code>[^'""]*)['""]$", RegexOptions.CultureInvariant)]
    private static partial Regex Equation();
}
