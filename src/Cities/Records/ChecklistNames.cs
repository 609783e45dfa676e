using Hedgerow.Cities.Declaration;
using Hedgerow.Cities.Records.Text;
using Hedgerow.Science.Species;

namespace Hedgerow.Cities.Records;

/// <summary>The names of one checklist.</summary>
/// <param name="taxa">Names and groups.</param>
/// <param name="faults">Counts what is no species.</param>
/// <param name="repair">Whether text was encoded twice somewhere.</param>
internal sealed class ChecklistNames(Taxa taxa, ChecklistFaults faults, bool repair)
{
    private bool common;

    /// <summary>Looks at all names first: in a list of common names a single word is one of them ("Dollarbird"), and no genus.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="column">Place of the names.</param>
    internal void LookAt(IReadOnlyCollection<TextRow> rows, int column)
    {
        taxa.Prepare(rows.Select(r => ((string?)(repair ? DoubleEncoding.Repair(r[column]) : r[column]), (string?)null)), CancellationToken.None);
        var kinds = rows.Select(r => taxa.Name(r[column])?.Kind).ToList();
        common = kinds.Count(k => k == NameKind.Vernacular) > kinds.Count / 2;
    }

    /// <summary>The species of a row; null where it names none.</summary>
    /// <param name="written">The name as written.</param>
    /// <param name="row">The row.</param>
    internal SpeciesName? Of(string written, TextRow row)
    {
        var name = taxa.Name(repair ? DoubleEncoding.Repair(written) : written);
        if (common && name?.Kind == NameKind.AboveSpecies && !written.EndsWith('.'))
        {
            name = new SpeciesName(written, NameKind.Vernacular);
        }

        faults.AboveSpecies.When(name is not { Counts: true }, row.Line, written);
        faults.Vernacular.When(name?.Kind == NameKind.Vernacular, row.Line, written);
        return name is { Counts: true } ? name : null;
    }
}
