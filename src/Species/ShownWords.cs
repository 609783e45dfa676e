using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species;
using Hedgerow.Science.Species.Names;

namespace Hedgerow.Species;

/// <summary>What the keys in the tables are called where people read them; files keep the keys.</summary>
public static class ShownWords
{
    private static readonly Dictionary<string, Wording> Keys = new(StringComparer.Ordinal)
    {
        ["status:native"] = new("native", "本地"),
        ["status:introduced"] = new("introduced", "外来"),
        ["status:invasive"] = new("invasive", "入侵"),
        ["status:alien"] = new("introduced and invasive", "外来与入侵"),
        ["status:unknown"] = new("unknown", "不明"),
        ["severity:drop"] = new("left out", "剔除"),
        ["severity:inform"] = new("told", "提示"),
        ["change:gained"] = new("gained", "新增"),
        ["change:not_found"] = new("not found again", "未再发现"),
        ["change:both"] = new("in both", "两期均有"),
        ["trust:equal_coverage"] = new("at equal coverage", "同等覆盖度"),
        ["trust:both"] = new("both", "二者均可"),
        ["trust:neither"] = new("neither", "均不可信"),
        ["spread:none"] = new("none", "无"),
        ["spread:moderate"] = new("moderate", "中等"),
        ["spread:severe"] = new("severe", "严重"),
        ["emergence:emerging"] = new("emerging", "新兴"),
        ["emergence:potentially_emerging"] = new("potentially emerging", "可能新兴"),
        ["emergence:unclear"] = new("unclear", "不明确"),
        ["emergence:not_emerging"] = new("not emerging", "非新兴"),
        ["emergence_alert:none"] = new("none", "无"),
        ["emergence_alert:moderate"] = new("moderate", "中等"),
        ["level:none"] = new("none", "无"),
        ["level:minor"] = new("minor", "轻微"),
        ["level:moderate"] = new("moderate", "中等"),
        ["level:severe"] = new("severe", "严重"),
        ["first:before"] = new("before", "前期"),
        ["second:now"] = new("now", "后期"),
        ["kind:first_record"] = new("first record", "首次记录"),
        ["kind:new_place"] = new("new place", "新地点"),
        ["kind:approaching"] = new("approaching", "临近"),
        ["serves:unit"] = new("district", "分区"),
        ["serves:city"] = new("city", "全市"),
        ["serves:list"] = new("list", "名录"),
        ["habitat:built_up"] = new("built-up", "建成区"),
        ["habitat:natural"] = new("natural", "自然区域"),
        ["habitat:park"] = new("park", "公园"),
        ["habitat:protected"] = new("protected", "保护地"),
        ["reason:no licence stated"] = new("no licence stated", "未注明许可"),
        ["reason:licence does not allow it"] = new("licence does not allow it", "许可不允许"),
        ["reason:left out by cleaning"] = new("left out by cleaning", "清洗剔除"),
        ["reason:too-many-fields"] = new("too many fields", "字段过多"),
        ["reason:too-few-fields"] = new("too few fields", "字段过少"),
        ["reason:not-in-the-encoding"] = new("not in the encoding", "不属于文件编码"),
        ["reason:nul-byte"] = new("NUL byte", "NUL 字节"),
        ["reason:field-too-long"] = new("field too long", "字段过长"),
        ["reason:line-too-long"] = new("line too long", "行过长"),
        ["reason:unclosed-quote"] = new("quote not closed", "引号未闭合"),
    };

    /// <summary>What a value of a column is called; the value itself where it is no key.</summary>
    /// <param name="column">Name of the column.</param>
    /// <param name="value">The value.</param>
    /// <returns>Its words.</returns>
    public static Wording Of(string column, string value)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(value);
        return column switch
        {
            "group" or "group_name" or "sample" when value is "all" or "All" => new Wording("All", "全部"),
            "group" or "group_name" or "sample" => TaxonGroups.All.FirstOrDefault(one => one.Key == value || one.Name.En == value)?.Name ?? Wording.Same(value),
            "match" when Enum.TryParse<NameMatchKind>(value.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var kind) => NameWords.Of(kind),
            _ => Keys.GetValueOrDefault($"{column}:{value}")
                ?? (column == "change" && Enum.TryParse<TaxonomyChange>(value.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var change) ? NameWords.Of(change) : Wording.Same(value)),
        };
    }
}
