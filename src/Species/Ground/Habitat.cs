using Hedgerow.Science.Quantities;

namespace Hedgerow.Species.Ground;

/// <summary>What kind of ground a record lies on; several hold at once.</summary>
[Flags]
internal enum Habitat
{
    /// <summary>None of those known.</summary>
    None = 0,

    /// <summary>Built-up ground.</summary>
    BuiltUp = 1,

    /// <summary>Natural ground.</summary>
    Natural = 2,

    /// <summary>A park.</summary>
    Park = 4,

    /// <summary>A protected area.</summary>
    Protected = 8,

    /// <summary>All of them.</summary>
    All = BuiltUp | Natural | Park | Protected,
}

/// <summary>Words for habitats.</summary>
internal static class HabitatWords
{
    internal static IReadOnlyList<(Habitat Habitat, string Key, Wording Name)> All { get; } =
    [
        (Habitat.BuiltUp, "built_up", new Wording("built-up", "建成区")),
        (Habitat.Natural, "natural", new Wording("natural", "自然区域")),
        (Habitat.Park, "park", new Wording("parks", "公园")),
        (Habitat.Protected, "protected", new Wording("protected", "保护地")),
    ];
}
