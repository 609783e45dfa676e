using System.Reflection;

namespace Hedgerow.Server.Languages;

/// <summary>All languages that the server speaks: every file of <c>Languages/</c>.</summary>
public sealed class LanguageShelf
{
    private LanguageShelf(IReadOnlyList<Language> all) => All = all;

    /// <summary>The languages, English first, the others by code.</summary>
    public IReadOnlyList<Language> All { get; }

    /// <summary>The language of those who ask for none of ours.</summary>
    public Language Default => All[0];

    /// <summary>Reads the files that are built in.</summary>
    /// <returns>The shelf.</returns>
    public static LanguageShelf Read()
    {
        const string Folder = "languages/";
        var assembly = Assembly.GetExecutingAssembly();
        return new LanguageShelf(
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Select(name => Language.Read(Path.GetFileNameWithoutExtension(name[Folder.Length..]), Bytes(assembly, name)))
                .OrderBy(language => language.Code == "en" ? 0 : 1).ThenBy(language => language.Code, StringComparer.Ordinal),
        ]);
    }

    /// <summary>A language by its code, such as <c>zh</c> or <c>zh-CN</c>.</summary>
    /// <param name="code">What the address, cookie or browser says.</param>
    /// <returns>The language, or null when we do not have it.</returns>
    public Language? Find(string? code)
    {
        var first = code?.Split('-', '_')[0].Trim();
        return All.FirstOrDefault(language => string.Equals(language.Code, first, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The language that a browser prefers of those we have.</summary>
    /// <param name="acceptLanguage">The header, such as <c>zh-CN,zh;q=0.9,en;q=0.8</c>.</param>
    /// <returns>The language.</returns>
    public Language Preferred(string? acceptLanguage)
    {
        var wishes = (acceptLanguage ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Wish).Where(wish => wish.Weight > 0).OrderByDescending(wish => wish.Weight);
        return wishes.Select(wish => Find(wish.Code)).FirstOrDefault(language => language is not null) ?? Default;
    }

    private static (string Code, double Weight) Wish(string part)
    {
        var pieces = part.Split(";q=");
        var weight = pieces.Length < 2 ? 1 : double.TryParse(pieces[1], System.Globalization.CultureInfo.InvariantCulture, out var q) ? q : 0;
        return (pieces[0].Trim(), weight);
    }

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
