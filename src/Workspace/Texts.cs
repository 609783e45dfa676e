using Hedgerow.Science.Quantities;

namespace Hedgerow.Workspace;

/// <summary>What texts of people may be.</summary>
internal static class Texts
{
    private const int LongestName = 200;

    internal static string Name(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var trimmed = name.Trim();
        return trimmed.Length is > 0 and <= LongestName && !trimmed.Any(char.IsControl)
            ? trimmed
            : throw new WorkspaceException(WorkspaceProblem.Refused, $"A name has 1 to {LongestName} characters and no line breaks.", $"名称应为 1 至 {LongestName} 个字符，且不含换行。");
    }

    internal static Wording Name(Wording name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new Wording(Name(name.En), Name(name.Zh));
    }

    internal static string Slug(string slug)
    {
        ArgumentNullException.ThrowIfNull(slug);
        var good = slug.Length is >= 2 and <= 60 && slug.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') && slug[0] != '-' && slug[^1] != '-' && slug != "new";
        return good ? slug : throw new WorkspaceException(
            WorkspaceProblem.Refused, $"\"{slug}\" cannot be a short name: 2 to 60 small letters a to z, digits and hyphens, no hyphen at either end.", $"“{slug}”不能用作简称:应为 2 至 60 个小写字母、数字或连字符，首尾不能是连字符。");
    }

    internal static Dictionary<string, string?> Detail(params ReadOnlySpan<(string Name, string? Value)> items)
    {
        var detail = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, value) in items)
        {
            detail[name] = value;
        }

        return detail;
    }
}
