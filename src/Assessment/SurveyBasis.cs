using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Richness;

namespace Hedgerow.Assessment;

/// <summary>A data set behind a number.</summary>
/// <param name="Name">Its name or key, else the file it came in.</param>
/// <param name="Records">Records of it.</param>
/// <param name="Citation">How to cite it; null where nobody says.</param>
public sealed record SurveyDataset(string Name, int Records, string? Citation);

/// <summary>The records behind a species indicator, how complete they are, and what more survey would bring.</summary>
/// <param name="Groups">Keys of the groups that were counted; empty for all.</param>
/// <param name="From">First year.</param>
/// <param name="To">Last year.</param>
/// <param name="Records">Records in the city.</param>
/// <param name="Counted">What a sampling unit is: <c>visits</c>, or <c>records</c> where no visit is known.</param>
/// <param name="Units">Visits, or records.</param>
/// <param name="Species">Species found.</param>
/// <param name="Datasets">The data sets, most records first.</param>
/// <param name="Coverage">The sample coverage with its interval, or why there is none.</param>
/// <param name="Curve">The accumulation curve with its interval; empty where there is too little.</param>
/// <param name="MoreForNinety">Further visits for a coverage of 90 %, or why that cannot be told.</param>
/// <param name="NewIfDoubled">New species that as many visits again would find, or why that cannot be told.</param>
public sealed record SurveyBasis(
    IReadOnlyList<string> Groups, int From, int To, int Records, string Counted, long Units, long Species, IReadOnlyList<SurveyDataset> Datasets, Found<Estimate> Coverage,
    IReadOnlyList<AccumulationPoint> Curve, Found<SurveyNeed> MoreForNinety, Found<Estimate> NewIfDoubled);
