using System.Globalization;

namespace Hedgerow.Cities.Demo;

/// <summary>The texts of the demo folder: declaration, answers, profile, evidence, and the truth that no real city knows.</summary>
internal static class DemoTexts
{
    /// <summary>Every text file with its name.</summary>
    public static IEnumerable<(string Name, string Text)> All(Community community)
    {
        yield return ("city.yaml", City);
        yield return ("answers.yaml", Answers);
        yield return ("profile.yaml", Profile);
        yield return ("budget-2025.md", "# Budget 2025 (fictional)\n\nSpent on biodiversity: 2.9 million of 104 million.\n");
        yield return ("biodiversity-plan.md", "# Biodiversity strategy and action plan of Thornwick (fictional)\n\nAdopted 2023; names three initiatives of the Kunming-Montreal framework.\n");
        yield return ("truth.yaml", Truth(community));
    }

    private static string Truth(Community community)
    {
        var lines = new List<string> { "# What really lives in the fictional town: native species by group and year. Records find only a part of it; compare.", "# 虚构城镇的真实本地物种数；观测记录只能发现其中一部分，可供对照。" };
        foreach (var group in new[] { "vascular_plants", "birds", "butterflies" })
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{group}: {{{DemoYears.Baseline}: {community.Truth(group, DemoYears.Baseline)}, {DemoYears.Now}: {community.Truth(group, DemoYears.Now)}}}"));
        }

        return string.Join('\n', lines) + "\n";
    }

    private const string City = """
        # Thornwick does not exist. Everything in this folder was made by a generator to show what Hedgerow does.
        # 棘村镇并不存在；本文件夹中的一切均由程序生成，仅用于演示。
        name: {en: Thornwick (fictional), zh: 棘村镇（虚构）}
        fictional: true
        year: 2025
        baseline: 2015
        boundary: {path: town.gpkg, layer: boundary, source: Hedgerow demo, licence: CC0}
        land_cover:
          - {path: land_cover_2025.tif, legend: esa-worldcover, year: 2025, source: Hedgerow demo (classes of ESA WorldCover), licence: CC0}
          - {path: land_cover_2015.tif, legend: esa-worldcover, year: 2015, source: Hedgerow demo (classes of ESA WorldCover), licence: CC0}
        barriers: [{path: town.gpkg, layer: roads, width_field: width_m, source: Hedgerow demo, licence: CC0}]
        parks: {path: town.gpkg, layer: parks, access_field: access, source: Hedgerow demo, licence: CC0}
        protected_areas: [{path: town.gpkg, layer: reserves, kind: local, status_field: status, source: Hedgerow demo, licence: CC0}]
        restoration: {restored_ha: 118, degraded_ha: 214}
        population: {path: town.gpkg, layer: districts, field: people, year: 2025, source: Hedgerow demo, licence: CC0}
        units: {path: town.gpkg, layer: districts, name: name, key: districts, source: Hedgerow demo, licence: CC0}
        records: [{path: records.tsv, source: Hedgerow demo (simulated naturalists), licence: CC0}]
        checklists:
          native: {path: natives.csv, columns: {name: name, group: group, first: first, last: last, extinct: extinct}, source: Hedgerow demo, licence: CC0}
          invasive: {path: invasive.csv, columns: {name: name, group: group}, source: Hedgerow demo, licence: CC0}
        answers: answers.yaml
        profile: profile.yaml

        """;

    // Some answers have evidence, some have none, some are missing: as in a real city office.
    private const string Answers = """
        # Answers of the fictional town; the evidence is fictional too. 虚构城镇的问卷答案，佐证材料亦为虚构。
        school_visits: {visits: 9100, children: 6400, evidence: [{file: biodiversity-plan.md, date: 2025-02-11, office: Schools office}]}
        urban_agriculture: {level: under_way, evidence: [{file: biodiversity-plan.md, date: 2025-02-11, office: Parks office}]}
        functions: {items: [Botanical garden, Natural history museum, Biodiversity data centre], evidence: [{file: biodiversity-plan.md, date: 2025-02-11, office: Parks office}]}
        budget: {spent: 2900000, total: 104000000, currency: EUR, year: 2025, evidence: [{file: budget-2025.md, date: 2025-01-30, office: Treasury}]}
        lbsap: {level: 3, evidence: [{file: biodiversity-plan.md, date: 2023-09-01, office: Mayor}]}
        natural_capital: {level: 1}
        green_blue_plans: {level: 3, evidence: [{file: biodiversity-plan.md, date: 2023-09-01, office: Planning office}]}
        climate_response: {level: 2, evidence: [{file: biodiversity-plan.md, date: 2023-09-01, office: Climate office}]}
        agencies: {items: [Parks office, Planning office, Water board, Schools office], evidence: [{file: biodiversity-plan.md, date: 2023-09-01, office: Mayor}]}
        consultation: {level: 4, evidence: [{file: biodiversity-plan.md, date: 2023-09-01, office: Mayor}]}
        partners: {count: 9, evidence: [{file: biodiversity-plan.md, date: 2025-02-11, office: Parks office}]}
        projects: {count: 17}
        curriculum: {level: 3, evidence: [{file: biodiversity-plan.md, date: 2025-02-11, office: Schools office}]}
        outreach_events: {count: 74, evidence: [{file: biodiversity-plan.md, date: 2025-02-11, office: Parks office}]}

        """;

    private const string Profile = """
        # Part I of the index, for the fictional town. 指数第一部分(虚构城镇)。
        location: {coordinates: "0.5° N, 1.0° E (open sea: the town is made up)", climate: "temperate, in a world where that is possible there", rainfall: 720 mm a year}
        size: {description: "The boundary encloses the town, its fields and the hills in the north"}
        population: {year: 2025}
        physical_features: {geography: "Hills in the north, a river that winds south, wetlands along its lower reach", altitude: 20 to 310 m}
        biodiversity_features: {ecosystems: "Hill woods, scrub, river and riverside wetland", notes: "A riverside strip that was farmed in 2015 has been given back to the river"}
        administration: {agencies: "Parks office, Planning office, Water board", legal_protection: "Nature reserve, landscape area"}

        """;
}
