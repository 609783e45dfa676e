using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records;

/// <summary>All cleaned records of a city.</summary>
internal sealed class RecordStore
{
    internal IReadOnlyList<string> Groups { get; } = [];

    internal int Count { get; }

    internal IReadOnlyList<CleaningLine> Cleaning { get; } = [];

    internal static RecordStore Load(City city, IList<Finding> findings, IProgress<LoadStep>? progress, CancellationToken cancel) =>
        throw new NotSupportedException();

    internal Found<Sourced<IReadOnlyList<SpeciesRecord>>> Between(int fromYear, int toYear, Canvas canvas) => throw new NotSupportedException();

    internal Found<Sourced<IReadOnlyList<SpeciesRecord>>> All(Canvas canvas) => throw new NotSupportedException();
}
