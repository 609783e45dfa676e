using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Names;

namespace Hedgerow.Species;

/// <summary>What is said of names, in both languages.</summary>
internal static class NameWords
{
    /// <summary>How a name was found.</summary>
    internal static Wording Of(NameMatchKind kind) => kind switch
    {
        NameMatchKind.Exact => new("exact", "完全匹配"),
        NameMatchKind.Canonical => new("by canonical name", "规范名匹配"),
        NameMatchKind.Synonym => new("synonyms", "异名"),
        NameMatchKind.ByPerson => new("settled by a person", "人工确认"),
        NameMatchKind.HigherRank => new("by species or genus only", "仅匹配到种或属"),
        NameMatchKind.Ambiguous => new("ambiguous", "有歧义"),
        NameMatchKind.None => new("not found", "未找到"),
        _ => new("no scientific names", "非学名"),
    };

    /// <summary>What became of a name, in a word.</summary>
    internal static Wording Of(TaxonomyChange change) => change switch
    {
        TaxonomyChange.Unchanged => new("unchanged", "未变"),
        TaxonomyChange.RankChanged => new("rank changed", "等级变化"),
        TaxonomyChange.Moved => new("moved", "更名"),
        TaxonomyChange.Split => new("split", "拆分"),
        TaxonomyChange.Lumped => new("lumped", "合并"),
        TaxonomyChange.Lost => new("lost", "不再收录"),
        TaxonomyChange.Gained => new("gained", "新收录"),
        _ => new("in neither", "均未收录"),
    };

    /// <summary>What became of a name, in a sentence.</summary>
    internal static Wording Of(NameInTwo name, TaxonomyChange change) => change switch
    {
        TaxonomyChange.Unchanged => new($"{name.Written} is still {name.After}.", $"{name.Written} 仍为 {name.After}。"),
        TaxonomyChange.RankChanged => new($"{name.After} is now a {name.AfterRank}; it was a {name.BeforeRank}.", $"{name.After} 的等级由 {name.BeforeRank} 变为 {name.AfterRank}。"),
        TaxonomyChange.Moved => new($"{name.Before} is called {name.After} now.", $"{name.Before} 现名 {name.After}。"),
        TaxonomyChange.Split => new($"{name.Before} was split: {name.Written} is {name.After} now.", $"{name.Before} 已拆分：{name.Written} 现归 {name.After}。"),
        TaxonomyChange.Lumped => new($"{name.Before} is part of {name.After} now, with other names of the list.", $"{name.Before} 与名单中的其他名称已合并为 {name.After}。"),
        TaxonomyChange.Lost => new($"{name.Written} was {name.Before} and is not found any more.", $"{name.Written} 此前为 {name.Before}，现已找不到。"),
        TaxonomyChange.Gained => new($"{name.Written} is found now: {name.After}.", $"{name.Written} 现已收录：{name.After}。"),
        _ => new($"{name.Written} is found in neither.", $"{name.Written} 在两者中均未收录。"),
    };
}
