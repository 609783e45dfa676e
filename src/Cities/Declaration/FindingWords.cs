using System.Globalization;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Cities.Declaration;

/// <summary>Turns of phrase that several findings share.</summary>
internal static class FindingWords
{
    public static Wording OneOf(IEnumerable<string> words)
    {
        var list = string.Join(", ", words);
        return new Wording($"one of {list}", $"下列之一：{list}");
    }

    /// <summary>The keys that may stand here. A key without a value is often the rest of a text that a comma cut in two.</summary>
    public static Wording KnownKeys(IEnumerable<string> known, bool hasNoValue)
    {
        var words = OneOf(known);
        return hasNoValue
            ? new Wording($"{words.En}; inside braces a text that holds a comma needs quotation marks", $"{words.Zh}；花括号内含有逗号的文字须加引号")
            : words;
    }

    public static Wording UnknownKey(string name, string place, string code)
    {
        var at = place.Length == 0 ? name : $"{place}.{name}";
        return code switch
        {
            "unknown-role" => new Wording($"{at} is no role of a land-cover class", $"{at} 不是土地覆盖类别的用途"),
            "unknown-checklist-status" => new Wording($"{at} is no status of a checklist", $"{at} 不是名录状态"),
            "unknown-question" => new Wording($"there is no question '{name}'", $"没有名为“{name}”的问题"),
            "unknown-profile-field" => new Wording($"{at} is no field of the profile", $"{at} 不是城市概况中的字段"),
            _ => new Wording($"nobody reads the key {at}", $"未知的键 {at}"),
        };
    }

    public static Wording Value(YamlItem item) => item switch
    {
        { IsMap: true } => new Wording($"{item.Place}: a mapping", $"{item.Place}：一组键值"),
        { IsList: true } => new Wording($"{item.Place}: a list", $"{item.Place}：列表"),
        { IsEmpty: true } => new Wording($"{item.Place}: nothing", $"{item.Place}：空"),
        { IsQuoted: true } => new Wording($"{item.Place}: \"{item.Raw}\"", $"{item.Place}：\"{item.Raw}\""),
        _ => new Wording($"{item.Place}: {item.Raw}", $"{item.Place}：{item.Raw}"),
    };

    public static Wording Range(Key key)
    {
        var (low, high) = (Number(key.Minimum), Number(key.Maximum));
        return (double.IsInfinity(key.Maximum), key.AboveMinimum) switch
        {
            (true, true) => new Wording($"above {low}", $"大于 {low}"),
            (true, false) => new Wording($"{low} or more", $"不小于 {low}"),
            (false, true) => new Wording($"above {low}, at most {high}", $"大于 {low}，不超过 {high}"),
            _ when double.IsInfinity(key.Minimum) => new Wording($"{high} or less", $"不大于 {high}"),
            _ => new Wording($"{low} to {high}", $"{low} 至 {high}"),
        };
    }

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
