namespace Hedgerow.Science.Landscape.Graphs;

/// <summary>What is lost of an index of connectivity when a patch is lost, in percent of it, and why.</summary>
/// <remarks>
/// <para><b>Formula</b>: d_k = 100 (N − N₋ₖ) / N = intra + flux + connector, N the numerator Σᵢ Σⱼ aᵢ aⱼ cᵢⱼ; intra = 100 a_k² / N;
/// flux = 100 · 2 a_k Σ_{j≠k} aⱼ c_kj / N; connector = 100 Σ_{i,j≠k} aᵢ aⱼ (cᵢⱼ − cᵢⱼ without k) / N.</para>
/// <para><b>Meaning</b>: intra: the habitat inside the patch; flux: what reaches it and leaves it; connector: what passes through it
/// between others and finds no way as good without it (a stepping stone).</para>
/// <para><b>Units</b>: %.</para>
/// <para><b>Range</b>: each part from 0 to 100, and their sum too; connector 0 for a patch with one link or none.</para>
/// <para><b>Behaviour</b>: the connector part adds differences of chances, never a difference of totals, so small ones keep their figures. For each patch of
/// departure only the patches behind the lost one in its tree of best ways are sought anew: patches² × mean number of links on a way.</para>
/// <para><b>Assumes</b>: one patch is lost at a time and its links with it. Percentages of several patches do not add up.</para>
/// <para><b>Source</b>: [saura-2010].</para>
/// </remarks>
/// <param name="Total">d_k.</param>
/// <param name="Intra">The part of the patch itself.</param>
/// <param name="Flux">The part of what goes between it and the others.</param>
/// <param name="Connector">The part of what goes between others through it.</param>
public readonly record struct PatchImportance(double Total, double Intra, double Flux, double Connector);
