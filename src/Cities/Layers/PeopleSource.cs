using Hedgerow.Science.Grids;
using Hedgerow.Science.Services;

namespace Hedgerow.Cities.Layers;

/// <summary>People as their file holds them: on cells already, by district, or one number for the city.</summary>
/// <param name="Reference">What city.yaml says of it.</param>
/// <param name="Cells">A raster, laid on the frame of canvas and rim.</param>
/// <param name="Districts">Districts; the first number of each is its people.</param>
/// <param name="Input">The file; null where only a total is stated.</param>
/// <param name="Notes">Remarks.</param>
internal sealed record PeopleSource(
    PopulationRef Reference, PeopleOnCells? Cells, VectorFeatures? Districts, InputRef? Input, IReadOnlyList<Note> Notes);
