using System.Globalization;
using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Start;

/// <summary>Which layers a city should look for, and where they can be had for its place.</summary>
internal static class LayerHints
{
    private static readonly Wording CreditOnly = new("CC BY 4.0: free to use, name the source", "CC BY 4.0：可自由使用，须注明来源");
    private static readonly Wording OpenStreetMap = new("ODbL: name “© OpenStreetMap contributors”; a database made from it stays under ODbL", "ODbL：须注明“© OpenStreetMap contributors”；由其派生的数据库须沿用 ODbL");

    /// <summary>The hints, the most useful first.</summary>
    /// <param name="box">Box of the boundary, in degrees.</param>
    public static IReadOnlyList<LayerHint> For(Extent box)
    {
        var tiles = WorldCoverTiles.Of(box);
        var names = string.Join(", ", tiles);
        List<LayerHint> hints =
        [
            new(
                "land_cover",
                new Wording("ESA WorldCover 2021, 10 m: natural, permeable, built-up land, tree canopy and connectivity (legend: esa-worldcover)", "ESA WorldCover 2021 土地覆盖图，10 米：用于自然区域、透水地面、建成区、树冠和连通性（legend: esa-worldcover）"),
                new Wording($"tile {names}; download without sign-in, or name the address after /vsicurl/ in city.yaml", $"图幅 {names}；无需登录即可下载，也可在 city.yaml 中于网址前加 /vsicurl/ 直接引用"),
                new Wording("CC BY 4.0: name ESA WorldCover. The maps of 2020 and 2021 must not be compared with each other", "CC BY 4.0：须注明 ESA WorldCover。2020 与 2021 两年的图不可相互比较"),
                [.. tiles.Select(WorldCoverTiles.Address)]),
            new(
                "land_cover",
                new Wording("Dynamic World, 10 m, any year since 2016: for two years of one product (legend: dynamic-world)", "Dynamic World 土地覆盖图，10 米，2016 年起逐年：适合同一产品的两年对比（legend: dynamic-world）"),
                new Wording("Google Earth Engine, collection GOOGLE/DYNAMICWORLD/V1; export the most frequent class of a year (needs an account)", "Google Earth Engine，数据集 GOOGLE/DYNAMICWORLD/V1；导出全年众数类别（需要账号）"),
                CreditOnly,
                ["https://dynamicworld.app"]),
        ];
        hints.AddRange(Regional(box));
        hints.AddRange(Everywhere(box));
        return hints;
    }

    private static IEnumerable<LayerHint> Regional(Extent box)
    {
        var (x, y) = ((box.MinX + box.MaxX) / 2, (box.MinY + box.MaxY) / 2);
        if (x is > -25 and < 45 && y is > 34 and < 72)
        {
            yield return new LayerHint(
                "land_cover",
                new Wording("Urban Atlas (polygons) or CORINE (100 m) of the European Copernicus programme (legends: urban-atlas, corine)", "欧洲哥白尼计划的 Urban Atlas（多边形）或 CORINE（100 米）（legend: urban-atlas、corine）"),
                new Wording("Copernicus Land Monitoring Service (needs an account)", "哥白尼陆地监测服务（需要账号）"),
                new Wording("free and open; name Copernicus", "免费开放；须注明 Copernicus"),
                ["https://land.copernicus.eu"]);
        }

        if (x is > -125 and < -66 && y is > 24 and < 50)
        {
            yield return new LayerHint(
                "land_cover",
                new Wording("NLCD, 30 m, yearly (legend: nlcd); its tree canopy serves `canopy:`", "NLCD，30 米，逐年（legend: nlcd）；其树冠产品可用于 `canopy:`"),
                new Wording("Multi-Resolution Land Characteristics Consortium", "美国多分辨率土地特征联盟（MRLC）"),
                new Wording("public domain", "公有领域"),
                ["https://www.mrlc.gov"]);
        }
    }

    private static IEnumerable<LayerHint> Everywhere(Extent box)
    {
        yield return new LayerHint(
            "protected_areas",
            new Wording("protected areas (`kind: wdpa` for the world database, `kind: local` for the city's or the country's own list)", "保护地（世界数据库用 `kind: wdpa`，本市或本国名录用 `kind: local`）"),
            new Wording("first the national or city register; else Protected Planet (WDPA), monthly download by country", "优先使用国家或城市的保护地名录；否则使用 Protected Planet（WDPA），按国家每月更新下载"),
            new Wording("WDPA: no commercial use and no passing on of the data; results may be published with the citation", "WDPA：不得商用，不得转发数据；注明引用后可以发布结果"),
            ["https://www.protectedplanet.net"]);
        yield return new LayerHint(
            "parks",
            new Wording("parks and public green space", "公园与公共绿地"),
            new Wording("the city's register of parks; else OpenStreetMap by Geofabrik (leisure = park, garden, nature_reserve ...)", "城市公园名录；否则使用 Geofabrik 提供的 OpenStreetMap（leisure = park、garden、nature_reserve 等）"),
            OpenStreetMap,
            ["https://download.geofabrik.de"]);
        yield return new LayerHint(
            "barriers",
            new Wording("roads at least 15 m wide or with more than 5000 vehicles a day, canals", "宽度 15 米以上或日车流量超过 5000 的道路，以及渠道"),
            new Wording("the city's road register; else OpenStreetMap by Geofabrik (highway = motorway, trunk, primary)", "城市道路数据；否则使用 Geofabrik 提供的 OpenStreetMap（highway = motorway、trunk、primary）"),
            OpenStreetMap,
            ["https://download.geofabrik.de"]);
        yield return new LayerHint(
            "population",
            new Wording("people: census districts with a field, or a raster", "人口：带人口字段的普查分区，或人口栅格"),
            new Wording("census districts before models; else WorldPop (100 m, by country) or GHS-POP (100 m)", "优先使用普查分区；否则使用 WorldPop（100 米，按国家）或 GHS-POP（100 米）"),
            CreditOnly,
            ["https://hub.worldpop.org", "https://human-settlement.emergency.copernicus.eu/download.php?ds=pop"]);
        yield return new LayerHint(
            "records",
            new Wording("species records, at species rank, with coordinates and years", "物种记录：鉴定到种，带坐标和年份"),
            new Wording("GBIF: the address shows what there is; then ask for a download (SIMPLE_CSV), which has a DOI to cite", "GBIF：打开网址查看已有记录，再申请下载（SIMPLE_CSV），下载附有可引用的 DOI"),
            new Wording("each record its own: CC0, CC BY 4.0 or CC BY-NC 4.0; cite the download's DOI", "各记录许可不同：CC0、CC BY 4.0 或 CC BY-NC 4.0；须引用下载的 DOI"),
            ["https://www.gbif.org/occurrence/search?has_coordinate=true&has_geospatial_issue=false&geometry=" + Uri.EscapeDataString(Polygon(box))]);
        yield return new LayerHint(
            "checklists",
            new Wording("native species of the city, and invasive alien species of the country", "城市本地物种名录，以及本国外来入侵物种名录"),
            new Wording("native: flora and fauna of the city or region; invasive: GRIIS, the checklist of the country", "本地物种：本市或本地区动植物志；入侵物种：GRIIS 国家名录"),
            CreditOnly,
            ["https://www.gbif.org/dataset/search?type=CHECKLIST&q=GRIIS"]);
        yield return new LayerHint(
            "units",
            new Wording("districts with a name field, to see every indicator by district", "带名称字段的分区，用于按分区查看各项指标"),
            new Wording("the city's own; else geoBoundaries (gbOpen, ADM2 or ADM3)", "城市自有分区；否则使用 geoBoundaries（gbOpen，ADM2 或 ADM3）"),
            CreditOnly,
            ["https://www.geoboundaries.org"]);
    }

    // GBIF reads a clockwise ring as everything outside it.
    private static string Polygon(Extent b)
    {
        var (w, s, e, n) = (Shown(Math.Floor(b.MinX * 1000) / 1000), Shown(Math.Floor(b.MinY * 1000) / 1000), Shown(Math.Ceiling(b.MaxX * 1000) / 1000), Shown(Math.Ceiling(b.MaxY * 1000) / 1000));
        return $"POLYGON(({w} {s},{e} {s},{e} {n},{w} {n},{w} {s}))";
    }

    private static string Shown(double degrees) => degrees.ToString("0.###", CultureInfo.InvariantCulture);
}
