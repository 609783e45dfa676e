using System.Collections.Concurrent;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Consultation;
using Hedgerow.Server.Work;

namespace Hedgerow.Server.Runs;

/// <summary>The editions that cities can be assessed by, each read once: those that come with Hedgerow, and those that consultations of this workspace have released, which never change. Drafts are not among them.</summary>
/// <param name="drafts">The editions of the workspace.</param>
public sealed class EditionShelf(EditionDrafts drafts)
{
    private readonly ConcurrentDictionary<string, DraftEdition> released = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Edition> ofReleased = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyDictionary<string, Edition>> own = new(() => Editions.Ids.Select(id => Editions.Read(id).Edition).OfType<Edition>().ToDictionary(edition => edition.Id, StringComparer.Ordinal));
    private readonly Lazy<Questions> questions = new(Questions.Read);

    /// <summary>All editions: Hedgerow's own by key, then the released ones of the workspace, the oldest first.</summary>
    public IReadOnlyList<Edition> All => [.. own.Value.Values.OrderBy(edition => edition.Id, StringComparer.Ordinal), .. drafts.Released().Select(Find).OfType<Edition>()];

    /// <summary>An edition by its key.</summary>
    /// <param name="id">The key.</param>
    /// <returns>The edition; null where there is none of that key or its file is wrong.</returns>
    public Edition? Find(string? id) => id is null ? null
        : own.Value.GetValueOrDefault(id) ?? (ofReleased.TryGetValue(id, out var known) ? known : Released(id)?.Read().Edition is { } edition ? ofReleased.GetOrAdd(id, edition) : null);

    /// <summary>An edition that a consultation of this workspace has released.</summary>
    /// <param name="id">The key.</param>
    /// <returns>It; null where it comes with Hedgerow, is a draft, or is not there.</returns>
    public DraftEdition? Released(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return own.Value.ContainsKey(id) ? null : released.TryGetValue(id, out var known) ? known : drafts.Named(id) is { Released: true } found ? released.GetOrAdd(id, found) : null;
    }

    /// <summary>What a job or session is told: a released edition goes with its text, since a child has no database.</summary>
    /// <param name="id">Key of the edition.</param>
    /// <param name="year">The year; null for that of city.yaml.</param>
    /// <returns>The arguments.</returns>
    public AssessArguments Asked(string id, int? year) => new(id, year) { Text = Released(id)?.Yaml };

    /// <summary>The rules by which a run was made; null where the edition has changed since.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The edition.</returns>
    public Edition? Rules(StoredRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Find(run.Edition) is { } edition && edition.Sha256 == run.EditionSha256 ? edition : null;
    }

    /// <summary>A question that cities answer.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>The question, or null.</returns>
    public Question? Question(string key) => questions.Value[key];
}
