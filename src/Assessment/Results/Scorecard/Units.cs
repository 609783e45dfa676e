using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Results.Scorecard;

/// <summary>Names of units for people.</summary>
internal static class Units
{
    private static readonly Dictionary<string, Wording> Names = new(StringComparer.Ordinal)
    {
        ["species"] = new("species", "种"),
        ["ha per 1000 persons"] = new("ha per 1000 people", "公顷/千人"),
        ["ha/1000"] = new("ha per 1000 people", "公顷/千人"),
        ["functions"] = new("functions", "项职能"),
        ["agencies"] = new("agencies", "个部门"),
        ["partners"] = new("partners", "个伙伴"),
        ["projects per year"] = new("projects a year", "个项目/年"),
        ["events per year"] = new("events a year", "场活动/年"),
        ["visits per child per year"] = new("visits per child and year", "次/儿童·年"),
        ["people"] = new("people", "人"),
        ["cells"] = new("cells", "像元"),
        ["patches"] = new("patches", "斑块"),
        ["groups"] = new("groups", "组"),
        ["records"] = new("records", "条记录"),
        ["sites"] = new("sites", "处"),
        ["types"] = new("types", "类"),
        ["category"] = new(string.Empty, string.Empty),
        ["class"] = new(string.Empty, string.Empty),
        ["ha"] = new("ha", "公顷"),
        ["km2"] = new("km²", "平方千米"),
    };

    /// <summary>The name of a unit; units that are signs (%, m) stand for themselves.</summary>
    public static Wording Name(string unit) => Names.TryGetValue(unit, out var name) ? name : Wording.Same(unit);
}
