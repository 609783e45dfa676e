using Hedgerow.Cities;

namespace Hedgerow.Assessment.Scenarios;

/// <summary>The words of GeoJSON properties.</summary>
internal static class EditWords
{
    public static IReadOnlyDictionary<string, EditKind> Kinds { get; } = new Dictionary<string, EditKind>(StringComparer.Ordinal)
    {
        ["park"] = EditKind.Park, ["remove_park"] = EditKind.RemovePark, ["restored"] = EditKind.Restored, ["corridor"] = EditKind.Corridor,
        ["road"] = EditKind.Road, ["building"] = EditKind.Building, ["protected"] = EditKind.Protected,
    };

    public static IReadOnlyDictionary<string, EditGround> Grounds { get; } = new Dictionary<string, EditGround>(StringComparer.Ordinal)
    {
        ["unchanged"] = EditGround.Unchanged, ["green"] = EditGround.Green, ["natural"] = EditGround.Natural, ["woodland"] = EditGround.Woodland,
        ["meadow"] = EditGround.Meadow, ["wetland"] = EditGround.Wetland, ["built"] = EditGround.Built,
    };

    public static IReadOnlyDictionary<string, LandRole> Roles { get; } = new Dictionary<string, LandRole>(StringComparer.Ordinal)
    {
        ["natural"] = LandRole.Natural, ["tree"] = LandRole.Tree, ["permeable"] = LandRole.Permeable,
        ["built_up"] = LandRole.BuiltUp, ["water"] = LandRole.Water, ["cropland"] = LandRole.Cropland,
    };

    public static string Of<T>(IReadOnlyDictionary<string, T> words, T value)
        where T : struct => words.First(w => w.Value.Equals(value)).Key;

    public static string All<T>(IReadOnlyDictionary<string, T> words) => string.Join(", ", words.Keys);
}
