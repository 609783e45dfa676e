using Hedgerow.Assessment;
using Hedgerow.Cities;

namespace Hedgerow.Consultation;

/// <summary>An edition that a consultation made: a draft, or released.</summary>
/// <param name="Id">Its id in the workspace.</param>
/// <param name="Edition">Key of the edition.</param>
/// <param name="Base">Key of the edition that it revises.</param>
/// <param name="ConsultationId">The consultation, or null.</param>
/// <param name="CityId">The city, or null.</param>
/// <param name="OrganisationId">The organisation, or null.</param>
/// <param name="BaseYaml">The text of the edition that it revises, as it was.</param>
/// <param name="Yaml">Its own text: an edition file.</param>
/// <param name="Decisions">What was decided, with votes and reasons.</param>
/// <param name="Released">Whether it is released; then nothing of it changes any more.</param>
/// <param name="Version">Its version; null for a draft.</param>
/// <param name="ReleasedOn">Day of the release; null for a draft.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="ByName">Who made it, by the name at that time.</param>
/// <param name="Revision">Grows with each change.</param>
public sealed record DraftEdition(
    string Id, string Edition, string Base, string? ConsultationId, string? CityId, string? OrganisationId, string BaseYaml, string Yaml, IReadOnlyList<RevisionDecision> Decisions, bool Released, string? Version,
    DateOnly? ReleasedOn, DateTimeOffset MadeAt, string ByName, long Revision)
{
    /// <summary>The edition, read.</summary>
    /// <returns>The edition, and what was found.</returns>
    public EditionReading Read() => Editions.Parse(Yaml, $"{Edition}.yaml");

    /// <summary>The edition that it revises, read.</summary>
    /// <returns>The edition, and what was found.</returns>
    public EditionReading ReadBase() => Editions.Parse(BaseYaml, $"{Base}.yaml");

    /// <summary>How it differs from the edition that it revises, with votes and reasons.</summary>
    /// <returns>The difference.</returns>
    /// <exception cref="InputException">A text cannot be read.</exception>
    public EditionDifference Difference()
    {
        var (from, to) = (ReadBase(), Read());
        return from.Edition is not null && to.Edition is not null ? EditionDifference.Of(from.Edition, to.Edition, Decisions) : throw new InputException([.. from.Findings, .. to.Findings]);
    }
}

/// <summary>What came of a change of a draft's text.</summary>
/// <param name="Draft">The draft as it is now.</param>
/// <param name="Findings">What is wrong with the text that was given; where there is an error the draft was left as it was.</param>
public sealed record DraftChange(DraftEdition Draft, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether the text was kept.</summary>
    public bool Kept => Findings.All(finding => finding.Severity != Severity.Error);
}
