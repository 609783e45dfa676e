using System.Globalization;

namespace Hedgerow.Yaml;

/// <summary>One value of a YAML file with its place: a mapping, a list, a text, or nothing.</summary>
public sealed class YamlItem
{
    private readonly YamlFile file;
    private readonly YamlTree? node;

    internal YamlItem(YamlFile file, YamlTree? node, string place, int line)
    {
        this.file = file;
        this.node = node;
        Place = place;
        Line = node is null ? line : node.Line;
        KeyLine = line;
    }

    /// <summary>Path of keys to this item.</summary>
    public string Place { get; }

    /// <summary>Line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>Line of the key it stands under; for a member of a list, or where nothing stands, the same as <see cref="Line"/> or that of the mapping around it.</summary>
    public int KeyLine { get; }

    /// <summary>The file it stands in.</summary>
    public string File => file.Path;

    /// <summary>Whether nothing stands here (key absent, or null).</summary>
    public bool IsEmpty => node is null or YamlText { IsNull: true };

    /// <summary>Whether it is a mapping.</summary>
    public bool IsMap => node is YamlMap;

    /// <summary>Whether it is a list.</summary>
    public bool IsList => node is YamlList;

    /// <summary>Whether it is a plain value.</summary>
    public bool IsText => node is YamlText && !IsEmpty;

    /// <summary>The text of a plain value as it stands in the file, without any report; null for a mapping, a list or nothing.</summary>
    public string? Raw => IsEmpty ? null : (node as YamlText)?.Value;

    /// <summary>Whether it is a value in quotation marks.</summary>
    public bool IsQuoted => node is YamlText { Plain: false };

    /// <summary>The keys of a mapping, in the file's order.</summary>
    public IReadOnlyList<string> Keys => node is YamlMap map ? [.. map.Entries.Select(e => e.Key).Distinct(StringComparer.Ordinal)] : [];

    /// <summary>The item under a key; empty when absent.</summary>
    /// <param name="key">The key.</param>
    public YamlItem this[string key]
    {
        get
        {
            var place = Place.Length == 0 ? key : $"{Place}.{key}";
            var found = (node as YamlMap)?.Entries.FirstOrDefault(e => e.Key == key);
            return new YamlItem(file, found?.Value, place, found?.Line ?? Line);
        }
    }

    /// <summary>The members of a list; a single value or mapping stands for a list of one, an empty item for none.</summary>
    public IReadOnlyList<YamlItem> Items => node switch
    {
        YamlList list => [.. list.Members.Select((c, i) => new YamlItem(file, c, string.Create(CultureInfo.InvariantCulture, $"{Place}[{i}]"), c.Line))],
        _ when IsEmpty => [],
        _ => [this],
    };

    /// <summary>Reports every key of this mapping that is not among the known ones, with the nearest right spelling.</summary>
    /// <param name="known">The keys that somebody reads.</param>
    /// <returns>This item.</returns>
    public YamlItem Knows(params IReadOnlyCollection<string> known)
    {
        if (node is YamlMap map)
        {
            foreach (var entry in map.Entries.Where(e => !known.Contains(e.Key)))
            {
                file.Report(YamlProblemKind.UnknownKey, entry.Line, this[entry.Key].Place, entry.Key, string.Join(", ", known), Spelling.Nearest(entry.Key, known));
            }
        }

        return this;
    }

    /// <summary>Reports a mistake at this item.</summary>
    /// <param name="kind">Kind of mistake.</param>
    /// <param name="expected">What was expected.</param>
    /// <param name="nearest">Nearest right spelling.</param>
    public void Refuse(YamlProblemKind kind, string expected, string? nearest = null) =>
        file.Report(kind, Line, Place, Shown(), expected, nearest);

    /// <summary>The text, or null when nothing stands here; a mapping or list is reported.</summary>
    /// <returns>The text.</returns>
    public string? Text()
    {
        if (IsEmpty)
        {
            return null;
        }

        if (node is YamlText scalar)
        {
            return scalar.Value;
        }

        Refuse(YamlProblemKind.WrongKind, "text");
        return null;
    }

    /// <summary>The text; its absence is reported.</summary>
    /// <returns>The text, or an empty one after the report.</returns>
    public string RequiredText()
    {
        if (IsEmpty)
        {
            Refuse(YamlProblemKind.MissingKey, "text");
            return string.Empty;
        }

        return Text() ?? string.Empty;
    }

    /// <summary>The number, or null when nothing stands here; text is reported.</summary>
    /// <param name="minimum">Smallest allowed value.</param>
    /// <param name="maximum">Largest allowed value.</param>
    /// <returns>The number.</returns>
    public double? Number(double minimum = double.NegativeInfinity, double maximum = double.PositiveInfinity)
    {
        if (IsEmpty)
        {
            return null;
        }

        if (node is not YamlText { Plain: true } scalar ||
            !double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            Refuse(YamlProblemKind.WrongKind, "a number");
            return null;
        }

        if (value < minimum || value > maximum)
        {
            Refuse(YamlProblemKind.NotAllowed, Range(minimum, maximum));
            return null;
        }

        return value;
    }

    /// <summary>The whole number, or null when nothing stands here; anything else is reported.</summary>
    /// <param name="minimum">Smallest allowed value.</param>
    /// <param name="maximum">Largest allowed value.</param>
    /// <returns>The number.</returns>
    public int? WholeNumber(int minimum = int.MinValue, int maximum = int.MaxValue)
    {
        if (IsEmpty)
        {
            return null;
        }

        if (node is not YamlText scalar || !int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            Refuse(YamlProblemKind.WrongKind, "a whole number");
            return null;
        }

        if (value < minimum || value > maximum)
        {
            Refuse(YamlProblemKind.NotAllowed, Range(minimum, maximum));
            return null;
        }

        return value;
    }

    /// <summary>A yes or no; the fallback when nothing stands here, anything else is reported.</summary>
    /// <param name="fallback">Value when absent.</param>
    /// <returns>The flag.</returns>
    public bool Flag(bool fallback = false)
    {
        switch (Text())
        {
            case null:
                return fallback;
            case "true" or "True" or "yes":
                return true;
            case "false" or "False" or "no":
                return false;
            default:
                Refuse(YamlProblemKind.WrongKind, "true, false");
                return fallback;
        }
    }

    /// <summary>One of some words; another word is reported with the nearest right one.</summary>
    /// <param name="words">The allowed words.</param>
    /// <returns>The word, or null when absent or wrong.</returns>
    public string? Word(params IReadOnlyCollection<string> words)
    {
        var text = Text();
        if (text is null || words.Contains(text))
        {
            return text;
        }

        Refuse(YamlProblemKind.NotAllowed, string.Join(", ", words), Spelling.Nearest(text, words));
        return null;
    }

    /// <summary>The plain form of the item, for records of parameters: text, number, list or mapping.</summary>
    /// <returns>null, string, double, bool, list or dictionary (sorted by key).</returns>
    public object? Plain() => node switch
    {
        YamlText { IsNull: true } => null,
        YamlText { Plain: true } s when double.TryParse(s.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) => n,
        YamlText { Plain: true, Value: "true" or "false" } s => s.Value == "true",
        YamlText s => s.Value,
        YamlList => Items.Select(i => i.Plain()).ToList(),
        YamlMap => new SortedDictionary<string, object?>(Keys.ToDictionary(k => k, k => this[k].Plain()), StringComparer.Ordinal),
        _ => null,
    };

    private static string Range(double minimum, double maximum) => (double.IsInfinity(minimum), double.IsInfinity(maximum)) switch
    {
        (false, true) => string.Create(CultureInfo.InvariantCulture, $"{minimum} or more"),
        (true, false) => string.Create(CultureInfo.InvariantCulture, $"{maximum} or less"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{minimum} to {maximum}"),
    };

    private string Shown() => node switch
    {
        null => string.Empty,
        YamlText s => s.Value,
        YamlMap => "a mapping",
        _ => "a list",
    };
}
