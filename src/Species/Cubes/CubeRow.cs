namespace Hedgerow.Species.Cubes;

/// <summary>A counted row of a cube.</summary>
/// <param name="Cell">Rank of the cell.</param>
/// <param name="Species">Code of the species.</param>
/// <param name="Records">Its records.</param>
/// <param name="Radius">The least uncertainty, m.</param>
/// <param name="Exact">2 where the day of a record is known, 1 the month, 0 the year.</param>
/// <param name="Observers">How many.</param>
/// <param name="Genus">Records of its genus in the cell; -1 where it has none.</param>
/// <param name="Family">Of its family.</param>
/// <param name="Class">Of its class.</param>
/// <param name="Group">Of its group.</param>
internal readonly record struct CubeRow(int Cell, int Species, int Records, double Radius, int Exact, int Observers, int Genus, int Family, int Class, int Group);
