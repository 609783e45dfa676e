namespace Hedgerow.Cities.Declaration;

/// <summary>How files spell the roles of a land-cover class.</summary>
internal static class RoleWords
{
    private static readonly (string Word, LandRole Role)[] Pairs =
    [
        ("natural", LandRole.Natural),
        ("tree", LandRole.Tree),
        ("permeable", LandRole.Permeable),
        ("built_up", LandRole.BuiltUp),
        ("water", LandRole.Water),
        ("sea", LandRole.Sea),
        ("cropland", LandRole.Cropland),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Pairs.Select(p => p.Word)];

    public static LandRole? Of(string word) => Pairs.Where(p => p.Word == word).Select(p => (LandRole?)p.Role).FirstOrDefault();
}
