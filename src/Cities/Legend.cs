using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities;

/// <summary>What the classes of a land-cover product mean.</summary>
/// <param name="Id">Key of the legend file, or <c>inline</c>.</param>
/// <param name="Name">Name of the product.</param>
/// <param name="Classes">Its classes by code.</param>
/// <param name="NoData">Codes that mean no data in this product.</param>
public sealed record Legend(string Id, Wording Name, IReadOnlyDictionary<int, LegendClass> Classes, IReadOnlyList<int> NoData)
{
    /// <summary>Source of the product.</summary>
    public string? Source { get; init; }

    /// <summary>Licence of the product.</summary>
    public string? Licence { get; init; }

    /// <summary>How the product wants to be cited.</summary>
    public string? Citation { get; init; }

    /// <summary>What a reader of its numbers must know.</summary>
    public IReadOnlyList<Wording> Notes { get; init; } = [];

    /// <summary>Pairs of years whose maps must not be compared, because the method changed between them.</summary>
    public IReadOnlyList<(int First, int Second)> NotComparable { get; init; } = [];
}

/// <summary>One class.</summary>
/// <param name="Code">Its code in the map.</param>
/// <param name="Name">Its name.</param>
/// <param name="Roles">What it counts as.</param>
public sealed record LegendClass(int Code, Wording Name, IReadOnlySet<LandRole> Roles)
{
    /// <summary>Colour for maps, such as <c>#0a6b2c</c>, where the product has one.</summary>
    public string? Colour { get; init; }
}
