namespace Hedgerow.Cities;

/// <summary>What one checklist says of a species.</summary>
/// <param name="List">The list, by its path.</param>
/// <param name="Scope">For which area.</param>
/// <param name="Precedence">The greater number is believed.</param>
/// <param name="Status">What it says; null where it only lists the species.</param>
public sealed record TaxonStatement(string List, ChecklistScope Scope, int Precedence, ChecklistStatus? Status);
