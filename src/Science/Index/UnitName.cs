using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Index;

/// <summary>The units that editions and questions are written in, as people read them.</summary>
public static class UnitName
{
    /// <summary>The words for a unit.</summary>
    /// <param name="unit">The unit as an edition writes it ("ha/1000").</param>
    /// <returns>Its words, empty for a number without unit; a unit that is not known reads as it is written.</returns>
    public static Wording Of(string unit) => unit switch
    {
        "1" => Wording.Same(string.Empty),
        "ha" => new("ha", "公顷"),
        "ha/1000" => new("ha per 1000 people", "公顷/千人"),
        "km2" => new("km²", "平方千米"),
        "km" => new("km", "千米"),
        "m" => new("m", "米"),
        "cells" => new("cells", "像元"),
        "patches" => new("patches", "个斑块"),
        "groups" => new("groups", "组"),
        "links" => new("links", "条连接"),
        "records" => new("records", "条记录"),
        "sites" => new("sites", "处"),
        "species" => new("species", "种"),
        "types" => new("types", "类"),
        "people" => new("people", "人"),
        "visits" => new("visits", "人次"),
        "visits/child" => new("visits per child and year", "次/儿童·年"),
        "functions" => new("functions", "项职能"),
        "agencies" => new("agencies", "个部门"),
        "partners" => new("partners", "个伙伴"),
        "projects/year" => new("projects per year", "个项目/年"),
        "events/year" => new("events per year", "场/年"),
        "people/year" => new("people a year", "人/年"),
        "parks" => new("parks", "个公园"),
        "schools" => new("schools", "所学校"),
        "offices" => new("offices", "个部门"),
        "municipalities" => new("municipalities", "个市"),
        "stretches" => new("stretches", "个河段"),
        "squares" => new("squares of 1 km²", "个 1 平方千米网格"),
        "points" => new("points", "分"),
        "level" => new("level", "等级"),
        "currency" => new("in the currency given", "按所填货币"),
        _ => Wording.Same(unit),
    };
}
