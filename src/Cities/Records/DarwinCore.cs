namespace Hedgerow.Cities.Records;

/// <summary>The terms of Darwin Core that Hedgerow reads, and the other words by which tables name them.</summary>
internal static class DarwinCore
{
    internal const string Latitude = "decimalLatitude";
    internal const string Longitude = "decimalLongitude";

    // Term, then other words in the order of preference. Compared without case, spaces, dots, hyphens and underscores.
    private static readonly string[][] Words =
    [
        ["gbifID"],
        ["occurrenceID"],
        ["species", "speciesName", "物种", "种名"],
        ["acceptedScientificName", "acceptedNameUsage", "acceptedName"],
        ["scientificName", "scientific", "taxonName", "taxon", "latinName", "latin", "binomial", "standardName", "名称", "学名", "拉丁名"],
        ["taxonRank", "rank"],
        ["kingdom", "界"],
        ["phylum", "门"],
        ["class", "纲"],
        ["order", "目"],
        ["family", "科"],
        ["genus", "属"],
        [Latitude, "latitude", "lat", "纬度"],
        [Longitude, "longitude", "long", "lon", "lng", "经度"],
        ["coordinateUncertaintyInMeters", "coordinateUncertainty", "uncertaintyM", "positionalAccuracy"],
        ["eventDate", "date", "observedOn", "observationDate", "日期"],
        ["year", "年", "年份"],
        ["individualCount", "count", "abundance", "数量"],
        ["occurrenceStatus"],
        ["basisOfRecord"],
        ["establishmentMeans"],
        ["degreeOfEstablishment"],
        ["captive", "captiveCultivated", "isCultivated", "captiveOrCultivated"],
        ["recordedBy", "observer", "collector", "记录人"],
        ["issue", "issues"],
        ["month", "月"],
        ["day", "日"],
        ["datasetKey"],
        ["datasetName", "dataset"],
        ["license", "licence", "rights"],
        ["taxonKey"],
        ["speciesKey"],
        ["specificEpithet"],
        ["infraspecificEpithet"],
        ["countryCode"],
        ["locality", "地点"],
        ["informationWithheld"],
        ["coordinatePrecision"],
        ["sensitive", "isSensitive", "敏感物种"],
        ["dataGeneralizations"],
        ["locationID", "site", "siteID", "siteCode", "siteName", "plot", "plotID", "idPlot", "transect", "transectID", "station", "quadrat", "样地", "样方", "样线", "样点"],
        ["eventID", "visit", "visitID", "surveyID", "sampleID", "调查编号", "调查批次"],
        ["samplingProtocol", "method", "surveyMethod", "protocol", "调查方法", "方法"],
        ["samplingEffort", "effort", "effortHours", "effortMinutes", "effortH", "effortMin", "hours", "minutes", "durationMin", "durationH", "trapNights", "调查强度", "努力量"],
        ["sampleSizeValue", "area", "areaM2", "areaHa", "plotArea", "plotAreaM2", "样方面积", "面积"],
        ["sampleSizeUnit", "areaUnit"],
        ["organismQuantity", "cover", "coverPercent", "percentCover", "coverPct", "盖度"],
        ["organismQuantityType"],
    ];

    private static readonly string[] OtherTerms =
    [
        "eventTime", "country", "stateProvince", "county", "municipality", "vernacularName", "taxonID", "catalogNumber", "institutionCode", "collectionCode",
        "rightsHolder", "geodeticDatum", "habitat", "sex", "lifeStage", "identifiedBy", "iucnRedListCategory", "elevation", "depth", "parentEventID",
    ];

    /// <summary>The terms that are read, in a fixed order.</summary>
    internal static IReadOnlyList<string> Terms { get; } = [.. Words.Select(w => w[0])];

    /// <summary>Every term that <c>columns:</c> may name.</summary>
    internal static IReadOnlyList<string> Known { get; } = [.. Words.Select(w => w[0]), .. OtherTerms];

    /// <summary>Finds each term's column.</summary>
    /// <param name="columns">Names of the columns.</param>
    /// <param name="given">Term → column, which the city gives; those columns serve nothing else.</param>
    /// <returns>Term → place of its column.</returns>
    internal static Dictionary<string, int> Match(IReadOnlyList<string> columns, IReadOnlyDictionary<string, string> given)
    {
        Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (term, column) in given)
        {
            var place = Place(columns, column);
            if (place >= 0)
            {
                places[term] = place;
            }
        }

        HashSet<int> taken = [.. places.Values];
        foreach (var words in Words.Where(w => !places.ContainsKey(w[0])))
        {
            foreach (var word in words)
            {
                var place = columns.ToList().FindIndex(c => Plain(c) == Plain(word));
                if (place >= 0 && !taken.Contains(place))
                {
                    places[words[0]] = place;
                    break;
                }
            }
        }

        return places;
    }

    /// <summary>The place of a column by the name that the city gives: exact first, else without case and spaces.</summary>
    /// <param name="columns">Names of the columns.</param>
    /// <param name="name">The name.</param>
    internal static int Place(IReadOnlyList<string> columns, string name)
    {
        var all = columns.ToList();
        var exact = all.IndexOf(name);
        return exact >= 0 ? exact : all.FindIndex(c => Plain(c) == Plain(name));
    }

    /// <summary>A word without case, spaces, dots, hyphens and underscores.</summary>
    /// <param name="word">The word.</param>
    internal static string Plain(string word) =>
        string.Concat(word.Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-' or '_' or '\uFEFF'))).ToUpperInvariant();
}
