using System.Globalization;

namespace Hedgerow.Cities.Records;

/// <summary>How the exports of iNaturalist and eBird write the terms of Darwin Core.</summary>
internal static class ExportTerms
{
    // Where iNaturalist obscures a place, it moves it within a cell of 0.2 degrees: up to 30 km.
    private const string Obscured = "30000";

    private const string HumanObservation = "'HumanObservation'";

    /// <summary>Term → SQL over the columns.</summary>
    /// <param name="format">The format.</param>
    /// <param name="columns">Names of the columns.</param>
    internal static IReadOnlyDictionary<string, string> Derived(RecordFormat format, IReadOnlyList<string> columns)
    {
        var (terms, c) = (new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), new Columns(columns));
        if (format == RecordFormat.INaturalist)
        {
            INaturalist(terms, c);
        }
        else if (format == RecordFormat.EBird || format == RecordFormat.MyEBird)
        {
            EBird(terms, c);
        }

        return terms;
    }

    private static void INaturalist(Dictionary<string, string> terms, Columns c)
    {
        var iconic = c["iconic_taxon_name"];
        terms["scientificName"] = c["scientific_name"];
        terms["eventDate"] = c["observed_on"];
        terms["occurrenceID"] = $"coalesce({c["url"]}, 'https://www.inaturalist.org/observations/' || {c["id"]})";
        terms["recordedBy"] = $"coalesce({c["user_login"]}, {c["user_id"]})";
        terms["captive"] = c["captive_cultivated"];
        terms["license"] = $"coalesce({c["license"]}, 'all rights reserved')";
        terms["datasetName"] = "'iNaturalist'";
        terms["basisOfRecord"] = HumanObservation;
        terms["locality"] = c["place_guess"];
        terms["kingdom"] = $"coalesce({c["taxon_kingdom_name"]}, CASE WHEN {iconic} IN ('Plantae', 'Fungi', 'Chromista', 'Protozoa') THEN {iconic} WHEN {iconic} IS NOT NULL AND {iconic} <> 'unknown' THEN 'Animalia' END)";
        terms["phylum"] = $"coalesce({c["taxon_phylum_name"]}, CASE WHEN {iconic} = 'Mollusca' THEN {iconic} END)";
        terms["class"] = $"coalesce({c["taxon_class_name"]}, CASE WHEN {iconic} IN ('Aves', 'Mammalia', 'Reptilia', 'Amphibia', 'Actinopterygii', 'Insecta', 'Arachnida') THEN {iconic} END)";
        terms["order"] = c["taxon_order_name"];
        terms["family"] = c["taxon_family_name"];
        terms["genus"] = c["taxon_genus_name"];
        terms["coordinateUncertaintyInMeters"] =
            $"CASE WHEN lower({c["coordinates_obscured"]}) = 'true' THEN CAST(greatest({Obscured}, coalesce(TRY_CAST({c["public_positional_accuracy"]} AS DOUBLE), 0)) AS VARCHAR) " +
            $"ELSE coalesce({c["public_positional_accuracy"]}, {c["positional_accuracy"]}) END";
        terms["informationWithheld"] = $"CASE WHEN lower({c["coordinates_obscured"]}) = 'true' THEN 'coordinates obscured by iNaturalist' END";
    }

    private static void EBird(Dictionary<string, string> terms, Columns c)
    {
        var (count, minutes, kilometres, hectares) =
            (c["OBSERVATION COUNT", "Count"], c["DURATION MINUTES", "Duration (Min)"], c["EFFORT DISTANCE KM", "Distance Traveled (km)"], c["EFFORT AREA HA", "Area Covered (ha)"]);
        terms["scientificName"] = c["SCIENTIFIC NAME"];
        // "X" says that a species was there, uncounted.
        terms["individualCount"] = $"CASE WHEN upper({count}) <> 'X' THEN {count} END";
        terms["class"] = "'Aves'";
        terms["kingdom"] = "'Animalia'";
        terms["eventDate"] = c["OBSERVATION DATE", "Date"];
        terms["eventID"] = c["SAMPLING EVENT IDENTIFIER", "Submission ID"];
        terms["occurrenceID"] = $"coalesce({c["GLOBAL UNIQUE IDENTIFIER"]}, {c["Submission ID"]} || ':' || {c["SCIENTIFIC NAME"]})";
        terms["recordedBy"] = c["OBSERVER ID"];
        terms["locationID"] = c["LOCALITY ID", "Location ID"];
        terms["locality"] = c["LOCALITY", "Location"];
        terms["samplingProtocol"] = c["PROTOCOL NAME", "PROTOCOL TYPE", "OBSERVATION TYPE", "Protocol"];
        terms["samplingEffort"] = $"coalesce({minutes} || ' minutes', {kilometres} || ' km')";
        terms["sampleSizeValue"] = hectares;
        terms["sampleSizeUnit"] = $"CASE WHEN {hectares} IS NOT NULL THEN 'hectare' END";
        terms["taxonRank"] = $"CASE WHEN lower({c["CATEGORY"]}) IN ('spuh', 'slash') THEN 'UNRANKED' END";
        terms["datasetName"] = "'eBird'";
        terms["basisOfRecord"] = HumanObservation;
        terms["license"] = "'eBird data access terms of use: not to be passed on'";
    }

    /// <summary>The columns by the words of an export; SQL for nothing where a column is not there.</summary>
    private sealed class Columns(IReadOnlyList<string> names)
    {
        internal string this[params string[] words]
        {
            get
            {
                foreach (var place in words.Select(w => DarwinCore.Place(names, w)).Where(p => p >= 0))
                {
                    return string.Create(CultureInfo.InvariantCulture, $"nullif(trim(c{place}), '')");
                }

                return "CAST(NULL AS VARCHAR)";
            }
        }
    }
}
