using System.Globalization;
using System.Text.RegularExpressions;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Cities.Declaration;

/// <summary>Holds a file against its shape and reports every breach, at every depth.</summary>
internal static class ShapeCheck
{
    public static void Check(YamlItem item, Shape shape, FindingLog log)
    {
        if (item.IsText && shape.Short is { } only)
        {
            Value(item, shape[only], log);
            Missing(item, shape.Keys.Where(k => k.Name != only), log);
            return;
        }

        if (!item.IsMap)
        {
            log.Error("wrong-kind", item.Line, Found(item), shape.Short is null
                ? new Wording("a mapping: " + Sample(shape), "一组键值：" + Sample(shape))
                : new Wording("a file name, or a mapping: " + Sample(shape), "文件名，或一组键值：" + Sample(shape)));
            return;
        }

        Unknown(item, [.. shape.Keys.Select(k => k.Name)], shape.UnknownCode, log);
        Missing(item, shape.Keys.Where(k => item[k.Name].IsEmpty), log);
        foreach (var key in shape.Keys.Where(k => !item[k.Name].IsEmpty))
        {
            var value = item[key.Name];
            if (key.Many)
            {
                foreach (var member in value.Items)
                {
                    Value(member, key, log);
                }
            }
            else if (value.IsList)
            {
                log.Error("wrong-kind", value.Line, Found(value), new Wording($"one only, not a list: {key.Meaning.En}", $"只能有一项，不能是列表：{key.Meaning.Zh}"));
            }
            else
            {
                Value(value, key, log);
            }
        }
    }

    /// <summary>Reports keys that nobody reads.</summary>
    public static void Unknown(YamlItem item, IReadOnlyList<string> known, string code, FindingLog log)
    {
        foreach (var name in item.Keys.Where(k => !known.Contains(k, StringComparer.Ordinal)))
        {
            log.Error(code, item[name].KeyLine, FindingWords.UnknownKey(name, item.Place, code), FindingWords.KnownKeys(known, item[name].IsEmpty), Spelling.Nearest(name, known));
        }
    }

    private static void Missing(YamlItem item, IEnumerable<Key> absent, FindingLog log)
    {
        foreach (var key in absent.Where(k => k.Required))
        {
            var line = item.IsMap ? item[key.Name].KeyLine : item.Line;
            log.Error("missing-key", line, new Wording($"{Place(item, key)} is missing", $"缺少 {Place(item, key)}"), new Wording($"`{key.Name}:` {key.Meaning.En}", $"`{key.Name}:` {key.Meaning.Zh}"));
        }
    }

    private static void Value(YamlItem item, Key key, FindingLog log)
    {
        switch (key.Form)
        {
            case Form.Part:
                Check(item, key.Part!, log);
                break;
            case Form.Wording when item.IsMap:
                Unknown(item, ["en", "zh"], "unknown-key", log);
                break;
            case Form.Columns:
                Columns(item, key, log);
                break;
            case Form.Legend:
                // Read and judged by InlineLegend, which needs the classes anyway.
                break;
            case Form.Number or Form.WholeNumber:
                Number(item, key, log);
                break;
            case Form.Flag when Scalars.Flag(item) is null:
                log.Error("wrong-kind", item.Line, Found(item), new Wording("true or false", "true 或 false"), Spelling.Nearest(item.Raw ?? string.Empty, ["true", "false"]));
                break;
            case Form.Flag:
                break;
            default:
                Text(item, key, log);
                break;
        }
    }

    private static void Text(YamlItem item, Key key, FindingLog log)
    {
        if (item.Raw is not { } text)
        {
            log.Error("wrong-kind", item.Line, Found(item), new Wording($"text: {key.Meaning.En}", $"文字：{key.Meaning.Zh}"));
        }
        else if (key.Words.Count > 0 && !key.Words.Contains(text, StringComparer.Ordinal))
        {
            log.Error(key.WordCode, item.Line, Found(item), key.WordsExpected ?? FindingWords.OneOf(key.Words), Spelling.Nearest(text, key.Words));
        }
        else if (key.Pattern is { } pattern && !Regex.IsMatch(text, pattern.Regex, RegexOptions.CultureInvariant))
        {
            log.Error("wrong-form", item.Line, Found(item), pattern.Expected);
        }
    }

    private static void Number(YamlItem item, Key key, FindingLog log)
    {
        var whole = key.Form == Form.WholeNumber;
        if ((whole ? Scalars.WholeNumber(item) : Scalars.Number(item)) is not { } value)
        {
            log.Error("wrong-kind", item.Line, Found(item), whole ? new Wording("a whole number without quotation marks", "不带引号的整数") : new Wording("a number without quotation marks", "不带引号的数字"), item.Raw is { } raw ? Scalars.MeantNumber(raw, whole) : null);
        }
        else if (value < key.Minimum || value > key.Maximum || (key.AboveMinimum && value == key.Minimum))
        {
            log.Error(key.RangeCode, item.Line, Found(item), FindingWords.Range(key));
        }
    }

    private static void Columns(YamlItem item, Key key, FindingLog log)
    {
        if (!item.IsMap)
        {
            log.Error("wrong-kind", item.Line, Found(item), new Wording("a mapping from term to column", "术语与列名的对应关系（一组键值）"));
            return;
        }

        if (key.Words.Count > 0)
        {
            Unknown(item, key.Words, "unknown-key", log);
        }

        foreach (var name in item.Keys.Where(k => item[k].Raw is null))
        {
            log.Error("wrong-kind", item[name].Line, Found(item[name]), new Wording("the name of a column", "列名"));
        }
    }

    private static Wording Found(YamlItem item) => FindingWords.Value(item);

    private static string Place(YamlItem item, Key key) => item.Place.Length == 0 ? key.Name : $"{item.Place}.{key.Name}";

    private static string Sample(Shape shape) => "{" + string.Join(", ", shape.Keys.Take(4).Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Name}: ..."))) + "}";
}
