using Hedgerow.Cities.Records;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities;

/// <summary>A city's species records, cleaned, and its checklists.</summary>
public sealed class SpeciesData
{
    private readonly RecordStore records;
    private readonly ChecklistStore checklists;

    private SpeciesData(RecordStore records, ChecklistStore checklists) => (this.records, this.checklists) = (records, checklists);

    /// <summary>Every file of records and checklists that was read, and the taxonomy by which their names were resolved.</summary>
    public IReadOnlyList<InputRef> Inputs => [.. records.Inputs, .. checklists.Inputs, .. Taxonomy is null ? [] : new[] { Taxonomy.Input }];

    /// <summary>The taxonomy by which names were resolved, with its version; null where they are taken as they are written.</summary>
    public BackboneInfo? Taxonomy { get; private init; }

    /// <summary>Groups present in records or checklists, in the order of their names.</summary>
    public IReadOnlyList<string> Groups => [.. records.Groups.Union(checklists.Groups).Order(StringComparer.Ordinal)];

    /// <summary>Whether any record of a species is left after cleaning.</summary>
    public bool HasRecords => records.Count > 0;

    /// <summary>What cleaning did, file by file and rule by rule.</summary>
    public IReadOnlyList<CleaningLine> Cleaning => records.Cleaning;

    /// <summary>Reads and cleans everything, and adds what was found to the findings.</summary>
    /// <param name="city">The city.</param>
    /// <param name="findings">Receives what was found.</param>
    /// <param name="progress">Is told which file is being read.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The data; without the files that could not be read, for which there is an error among the findings.</returns>
    public static SpeciesData Load(City city, IList<Finding> findings, IProgress<LoadStep>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(city);
        ArgumentNullException.ThrowIfNull(findings);
        using var names = city.Taxonomy is { } taxonomy ? NameMatcher.Open(taxonomy, null, findings, progress, cancel) : null;
        var records = RecordStore.Load(city, names, findings, progress, cancel);
        return new SpeciesData(records, ChecklistStore.Load(city, records, names, findings, progress, cancel)) { Taxonomy = names?.Backbone };
    }

    /// <summary>The records of some years, lumped to species.</summary>
    /// <param name="fromYear">First year, inclusive.</param>
    /// <param name="toYear">Last year, inclusive.</param>
    /// <param name="canvas">The working grid, whose reference system the coordinates come in.</param>
    /// <returns>The records in the order of species, year, x and y, also those outside the boundary; or why there are none.</returns>
    public Found<Sourced<IReadOnlyList<SpeciesRecord>>> Records(int fromYear, int toYear, Canvas canvas) => records.Between(fromYear, toYear, canvas);

    /// <summary>All records, undated ones included, lumped to species.</summary>
    /// <param name="canvas">The working grid, whose reference system the coordinates come in.</param>
    /// <returns>The records in the order of species, year, x and y; or why there are none.</returns>
    public Found<Sourced<IReadOnlyList<SpeciesRecord>>> Records(Canvas canvas) => records.All(canvas);

    /// <summary>The species of a status and group that the checklists hold in a year.</summary>
    /// <param name="status">The status.</param>
    /// <param name="group">The group; groups inside it count too.</param>
    /// <param name="year">The year.</param>
    /// <returns>The list with its caveats, or why there is none.</returns>
    public Found<Sourced<SpeciesList>> List(ChecklistStatus status, string group, int year) => checklists.List(status, group, year);

    /// <summary>The species of a status and group in two years, where lists of two dates or with first years allow it.</summary>
    /// <param name="status">The status.</param>
    /// <param name="group">The group; groups inside it count too.</param>
    /// <param name="before">The earlier year.</param>
    /// <param name="after">The later year.</param>
    /// <returns>Both lists, or why no change can be read from what there is.</returns>
    public Found<Sourced<SpeciesChange>> Change(ChecklistStatus status, string group, int before, int after) =>
        checklists.Change(status, group, before, after);

    /// <summary>What the checklists say of a species.</summary>
    /// <param name="species">Name of the species.</param>
    /// <param name="group">Its group.</param>
    /// <returns>Its status.</returns>
    public SpeciesStatus StatusOf(string species, string group) => checklists.StatusOf(species, group);

    /// <summary>Everything that the checklists say of a species: origin, protection, threat, endemism, common names, and where they contradict each other.</summary>
    /// <param name="species">Name of the species.</param>
    /// <param name="group">Its group.</param>
    /// <returns>The facts.</returns>
    public TaxonFacts FactsOf(string species, string group) => checklists.FactsOf(species, group);

    /// <summary>Whether there is a list of a status.</summary>
    /// <param name="status">The status.</param>
    /// <param name="group">The group; null asks for any.</param>
    public bool HasChecklist(ChecklistStatus status, string? group) => checklists.Has(status, group);
}
