using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Cells;
using Hedgerow.Science.Species.Invasion;
using NetTopologySuite.Geometries;
using static Hedgerow.Species.Tables.TableStore;

namespace Hedgerow.Species.Invading;

/// <summary>Records of the year judged that are news: the first of a species, a new place, one that comes near the city.</summary>
internal static class SightingTable
{
    /// <summary>Degrees around the city that surely hold the distance of approach.</summary>
    private const double Reach = 0.2;

    internal static void Make(SpeciesWork work, ProtectedDistance ground, int year)
    {
        var news = Read(work, year);
        var rows = new List<object?[]>();
        foreach (var species in news.GroupBy(one => (one.Species, one.Group)).OrderBy(one => one.Key.Group, StringComparer.Ordinal).ThenBy(one => one.Key.Species, StringComparer.Ordinal))
        {
            var newPlace = species.Key.Group is "vascular_plants" or "mosses" or "algae" or "fungi" ? Length.FromKilometres(1) : Length.FromKilometres(5);
            var list = species.ToList();
            var places = ground.Projected(list.ConvertAll(one => (one.Longitude, one.Latitude)));
            var earlier = new List<(Coordinate Place, double Radius)>();
            for (var at = 0; at < list.Count; at++)
            {
                var one = list[at];
                var inside = one.Inside;
                if (one.Year == year)
                {
                    // The uncertainty of the earlier place that comes nearest after it is taken off.
                    var nearest = earlier.Count == 0 ? ((double Distance, double Radius)?)null : earlier.Select(other => (Distance: other.Place.Distance(places[at]), other.Radius)).MinBy(other => other.Distance - other.Radius);
                    var sighting = new AlienSighting(
                        inside, inside ? Length.Zero : ground.ToCity(places[at]), nearest is { } near ? Length.FromMetres(near.Distance) : null, Length.FromMetres(one.Radius + (nearest?.Radius ?? 0)),
                        ground.ToProtected(places[at]), one.KeyListed);
                    var (kind, level) = IntroductionAlert.Of(sighting, newPlace);
                    if (kind != Introduction.Known)
                    {
                        rows.Add(
                        [
                            one.Species, one.Group, Word(kind), Word(level), one.Date ?? FormattableString.Invariant($"{one.Year}"), one.Sensitive ? null : one.Longitude, one.Sensitive ? null : one.Latitude, one.Radius,
                            one.Sensitive ? null : sighting.ToNearestEarlier?.Metres, one.Sensitive ? null : sighting.ToProtected?.Metres, one.Id,
                        ]);
                    }
                }

                if (inside)
                {
                    earlier.Add((places[at], one.Radius));
                }
            }
        }

        work.Store.Fill(
            "alerts", new Wording("News of the year judged", "评判年份的新情况"),
            [
                Text("species", "species", "物种"), Text("group", "group", "类群"), Text("kind", "kind", "类型"), Text("level", "level", "等级"), Text("date", "date", "日期"), Number("longitude", "longitude", "经度"), Number("latitude", "latitude", "纬度"),
                Number("uncertainty_m", "uncertainty m", "不确定性 m", shown: false), Number("nearest_earlier_m", "to earlier m", "距已有记录 m"), Number("protected_m", "to reserve m", "距保护地 m"), Text("id", "id", "标识", shown: false),
            ],
            rows, ResultShape.Point);
    }

    private static List<Sighting> Read(SpeciesWork work, int year)
    {
        var found = new List<Sighting>();
        if (work.Number("SELECT count(*) FROM status WHERE status = 'invasive'") == 0)
        {
            return found;
        }

        // Of the records outside only those near: a box around those inside, widened.
        using var reader = work.Database.Query(
            FormattableString.Invariant($"""
            WITH box AS (SELECT min(lon) AS west, max(lon) AS east, min(lat) AS south, max(lat) AS north FROM used WHERE placed)
            SELECT o.species, o."group", o.year, o.date, o.lon, o.lat, coalesce(o.uncertainty, {UncertaintyPoint.Unknown}), o.id, u.n IS NOT NULL, o.sensitive, t.key_listed
            FROM occurrences o JOIN status t ON t.species = o.species AND t."group" = o."group" LEFT JOIN (SELECT n FROM used WHERE placed) u ON u.n = o.n, box
            WHERE o.kept AND t.status = 'invasive' AND o.serves <> 'list' AND o.year <= {year}
              AND o.lon BETWEEN west - {Reach} AND east + {Reach} AND o.lat BETWEEN south - {Reach} AND north + {Reach}
            ORDER BY 1, 2, o.year, o.date NULLS FIRST, o.id, o.lon, o.lat
            """),
            work.Cancel);
        while (reader.Read())
        {
            found.Add(new Sighting(
                reader.GetString(0), reader.GetString(1), reader.GetInt32(2), reader.GetStringOrNull(3), reader.GetDouble(4), reader.GetDouble(5), reader.GetDouble(6), reader.GetStringOrNull(7), reader.GetBoolean(8),
                reader.GetBoolean(9), reader.GetBoolean(10)));
        }

        return found;
    }

    private static string Word(Introduction kind) => kind switch { Introduction.First => "first_record", Introduction.NewPlace => "new_place", _ => "approaching" };

    private static string Word(IntroductionLevel level) => level switch { IntroductionLevel.Severe => "severe", IntroductionLevel.Moderate => "moderate", IntroductionLevel.Minor => "minor", _ => "none" };

    private sealed record Sighting(
        string Species, string Group, int Year, string? Date, double Longitude, double Latitude, double Radius, string? Id, bool Inside, bool Sensitive, bool KeyListed);
}
