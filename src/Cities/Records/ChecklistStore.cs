using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records;

/// <summary>All checklists of a city.</summary>
internal sealed class ChecklistStore
{
    internal IReadOnlyList<string> Groups { get; } = [];

    internal static ChecklistStore Load(City city, RecordStore records, IList<Finding> findings, IProgress<LoadStep>? progress, CancellationToken cancel) =>
        throw new NotSupportedException();

    internal Found<Sourced<SpeciesList>> List(ChecklistStatus status, string group, int year) => throw new NotSupportedException();

    internal Found<Sourced<SpeciesChange>> Change(ChecklistStatus status, string group, int before, int after) => throw new NotSupportedException();

    internal SpeciesStatus StatusOf(string species, string group) => throw new NotSupportedException();

    internal bool Has(ChecklistStatus status, string? group) => throw new NotSupportedException();
}
