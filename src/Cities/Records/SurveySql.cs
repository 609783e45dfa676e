using System.Globalization;
using Hedgerow.Cities.Records.Cleaning;

namespace Hedgerow.Cities.Records;

/// <summary>
/// The relation <c>surveys</c>: what was sought where, when, how and how long, and what was found; absences (zeros) included. It is read
/// from a relation with the terms of Darwin Core as columns of text, such as the one that cleaning makes.
/// </summary>
internal static class SurveySql
{
    /// <summary>Its columns.</summary>
    internal const string Columns =
        "n BIGINT, file INTEGER, line BIGINT, site VARCHAR, visit VARCHAR, \"date\" VARCHAR, method VARCHAR, effort DOUBLE, effort_unit VARCHAR, area DOUBLE, species VARCHAR, \"count\" DOUBLE, cover DOUBLE";

    /// <summary>The statement that fills it from a file whose rows stand in the table <c>base</c>.</summary>
    /// <param name="at">The file.</param>
    internal static string Fill(FilePlace at) => $$"""
        INSERT INTO surveys
        SELECT base.n, base.file, base.line, coalesce(locationID, locality) AS site,
          coalesce(eventID, concat_ws('|', coalesce(locationID, locality), eventDate)) AS visit, eventDate AS "date", samplingProtocol AS method,
          TRY_CAST(regexp_extract(samplingEffort, '^\s*([0-9]+(?:\.[0-9]+)?)', 1) AS DOUBLE) AS effort,
          nullif(trim(regexp_replace(samplingEffort, '^\s*[0-9]+(?:\.[0-9]+)?', '')), '') AS effort_unit,
          TRY_CAST(sampleSizeValue AS DOUBLE) * CASE
            WHEN sampleSizeUnit IS NULL OR regexp_matches(lower(sampleSizeUnit), '^(m2|m²|m\^2|square met|平方米)') THEN 1
            WHEN regexp_matches(lower(sampleSizeUnit), '^(ha$|hectare|公顷)') THEN 10000
            WHEN regexp_matches(lower(sampleSizeUnit), '^(km2|km²|square kilomet|平方公里|平方千米)') THEN 1000000 END AS area,
          coalesce(taxa.species, taxa.written) AS species,
          coalesce(count_double, CASE WHEN NOT {{IsCover}} THEN TRY_CAST(organismQuantity AS DOUBLE) END) AS "count",
          CASE WHEN {{IsCover}} THEN TRY_CAST(organismQuantity AS DOUBLE) END AS cover
        FROM ({{at.Typed}}) typed JOIN base ON base.n = typed.n + {{at.Offset.ToString(CultureInfo.InvariantCulture)}} AND base.file = {{at.Number.ToString(CultureInfo.InvariantCulture)}} JOIN taxa ON base.taxon = taxa.taxon
        WHERE coalesce(locationID, eventID) IS NOT NULL AND (count_double IS NOT NULL OR coalesce(organismQuantity, samplingEffort, sampleSizeValue) IS NOT NULL)
        """;

    private const string IsCover = "coalesce(regexp_matches(lower(organismQuantityType), 'cover|percent|%|盖度'), false)";
}
