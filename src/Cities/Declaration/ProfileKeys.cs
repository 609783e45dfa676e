using Hedgerow.Science.Quantities;
using static Hedgerow.Cities.Declaration.Keys;

namespace Hedgerow.Cities.Declaration;

/// <summary>The table of every field of profile.yaml: Part I of the index.</summary>
internal static class ProfileKeys
{
    public static readonly Shape Profile = new(
        "profile",
        new Wording("Part I of the index: the city in words and plain facts.", "指数第一部分：城市概况。"),
        [
            Section(
                "location", "Location", "地理位置",
                Text("coordinates", "Coordinates", "地理坐标"),
                Text("climate", "Climate type", "气候类型"),
                Text("temperature", "Temperature range", "气温范围"),
                Text("rainfall", "Yearly rainfall", "年降水量"),
                Text("other", "Further facts on the location", "其他位置信息")),
            Section(
                "size", "Size", "面积",
                Text("land_area", "Land area", "陆地面积"),
                Text("total_area", "Total area within the administrative boundary", "行政区总面积"),
                Text("description", "Remarks on the boundary", "边界说明")),
            Section(
                "population", "Population", "人口",
                Text("people", "Population", "人口数"),
                Text("density", "Population density", "人口密度"),
                Text("metropolitan", "Population of the metropolitan area", "都市区人口"),
                Text("year", "Year of the figures", "数据年份")),
            Section(
                "economy", "Economy", "经济",
                Text("gdp", "Gross domestic product", "地区生产总值"),
                Text("gdp_per_head", "Gross domestic product per head", "人均地区生产总值"),
                Text("activities", "Main economic activities", "主要经济活动")),
            Section(
                "physical_features", "Physical features", "自然地理",
                Text("geography", "Geography", "地理概况"),
                Text("altitude", "Altitude range", "海拔范围"),
                Text("impermeable_share", "Share of impermeable surface", "不透水面比例"),
                Text("brownfields", "Brownfields", "棕地")),
            Section(
                "biodiversity_features", "Biodiversity features", "生物多样性",
                Text("ecosystems", "Ecosystems, with their areas", "生态系统类型及面积"),
                Text("plants", "Plant species", "植物种数"),
                Text("birds", "Bird species", "鸟类种数"),
                Text("butterflies", "Butterfly species", "蝴蝶种数"),
                Text("mammals", "Mammal species", "哺乳动物种数"),
                Text("fishes", "Fish species", "鱼类种数"),
                Text("amphibians", "Amphibian species", "两栖动物种数"),
                Text("reptiles", "Reptile species", "爬行动物种数"),
                Text("other_species", "Species of other groups", "其他类群种数"),
                Text("threatened", "Threatened species", "受威胁物种"),
                Text("endemic", "Endemic species", "特有物种"),
                Text("notes", "Biodiversity in words", "生物多样性概述")),
            Section(
                "administration", "Administration of biodiversity", "生物多样性管理",
                Text("agencies", "Responsible agencies and departments", "主管机构与部门"),
                Text("legal_protection", "Kinds of protection in law", "法定保护类型"),
                Text("assessor", "Who made this assessment", "评价人员或机构"),
                Text("contact", "Contact", "联系方式")),
            Section(
                "links", "Links", "链接",
                Text("web_sites", "Web sites", "网站"),
                Text("maps", "Maps", "地图"),
                Text("photos", "Photographs", "照片")),
        ])
    { UnknownCode = "unknown-profile-field" };

    private static Key Section(string name, string en, string zh, params Key[] fields) =>
        Part(name, new Shape(name, new Wording(en, zh), [.. fields.Select(f => f with { Many = true })]) { UnknownCode = "unknown-profile-field" }, en, zh);
}
