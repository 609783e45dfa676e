using Hedgerow.Science.Landscape.Graphs;

namespace Hedgerow.Maps;

/// <summary>The indices of a network of patches.</summary>
/// <param name="Links">Number of linked pairs that count for PC.</param>
/// <param name="Components">Number of components, by the links that count for IIC.</param>
/// <param name="EcaPc">Equivalent connected area by PC, in the unit of the attribute.</param>
/// <param name="EcaIic">Equivalent connected area by IIC.</param>
/// <param name="Pc">PC; null without the landscape's area.</param>
/// <param name="Iic">IIC; null without the landscape's area.</param>
/// <param name="Total">Sum of the attributes.</param>
/// <param name="Patches">The patches, in the order of the table.</param>
public sealed record GraphResult(
    int Links, int Components, double EcaPc, double EcaIic, double? Pc, double? Iic, double Total, IReadOnlyList<GraphPatch> Patches);

/// <summary>What a network owes to one patch.</summary>
/// <param name="Id">As in the table.</param>
/// <param name="Attribute">Its attribute.</param>
/// <param name="Degree">Number of patches it is linked with.</param>
/// <param name="Component">Its component, from 1.</param>
/// <param name="DPc">Importance by PC, percent.</param>
/// <param name="DIic">Importance by IIC, percent.</param>
/// <param name="Betweenness">Pairs of others whose shortest way leads through it.</param>
/// <param name="WeightedBetweenness">The same, each pair weighed with attributes and chance.</param>
public sealed record GraphPatch(
    string Id, double Attribute, int Degree, int Component, PatchImportance DPc, PatchImportance DIic, double Betweenness, double WeightedBetweenness);
