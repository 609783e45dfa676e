using System.Text;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Consultation.Revision;
using Hedgerow.Science.Quantities;
using Hedgerow.Workspace;

namespace Hedgerow.Consultation;

/// <summary>What was decided about an edition, as a file for those who work without a server: <c>decisions.yaml</c>.</summary>
/// <param name="Edition">Key of the edition that is revised, or the path of its file.</param>
/// <param name="Id">Key of the new edition.</param>
/// <param name="Name">Its name.</param>
/// <param name="Decisions">The decisions, with votes and reasons.</param>
public sealed record EditionRevision(string Edition, string Id, Wording Name, IReadOnlyList<RevisionDecision> Decisions)
{
    /// <summary>Reads a file, with everything that is wrong with it.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="name">Its name, as findings show it.</param>
    /// <returns>The revision, or the findings that stand in its way.</returns>
    public static EditionRevisionReading Read(byte[] bytes, string name)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(name);
        return DecisionsYaml.Read(bytes, name);
    }

    /// <summary>The file.</summary>
    /// <returns>Its bytes.</returns>
    public byte[] ToYaml() => Encoding.UTF8.GetBytes(DecisionsYaml.Write(this));

    /// <summary>The text of the draft edition that comes of the decisions.</summary>
    /// <param name="baseYaml">The text of the edition that is revised.</param>
    /// <param name="shown">What findings call the decisions.</param>
    /// <returns>The text, and what is wrong with it; null where a decision cannot be carried out.</returns>
    public (string? Yaml, IReadOnlyList<Finding> Findings) Draft(string baseYaml, string shown)
    {
        var old = Editions.Parse(baseYaml, Edition);
        if (old.Edition is not { } edition)
        {
            return (null, old.Findings);
        }

        try
        {
            var yaml = EditionText.Draft(baseYaml, edition, Id, DraftNames.Of(Name), Decisions);
            return (yaml, Editions.Parse(yaml, $"{Id}.yaml").Findings);
        }
        catch (WorkspaceException refused)
        {
            return (null, [new Finding(Severity.Error, "decision", shown, null, refused.Said, new Wording("decisions about indicators that the edition has", "针对该版本已有指标的决定"))]);
        }
    }
}

/// <summary>What came of reading decisions.</summary>
/// <param name="Revision">The revision; null when something is wrong with it.</param>
/// <param name="Findings">Everything that was found, by line.</param>
public sealed record EditionRevisionReading(EditionRevision? Revision, IReadOnlyList<Finding> Findings);
