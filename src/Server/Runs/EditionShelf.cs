using System.Collections.Concurrent;
using Hedgerow.Assessment;
using Hedgerow.Cities;

namespace Hedgerow.Server.Runs;

/// <summary>The editions and questions that come with Hedgerow, read once.</summary>
public sealed class EditionShelf
{
    private readonly ConcurrentDictionary<string, Edition?> editions = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<Edition>> all;
    private readonly Lazy<Questions> questions = new(Questions.Read);

    /// <summary>Makes an empty shelf; files are read when somebody asks.</summary>
    public EditionShelf() => all = new Lazy<IReadOnlyList<Edition>>(() => [.. Editions.Ids.Select(Find).OfType<Edition>()]);

    /// <summary>All editions, by key.</summary>
    public IReadOnlyList<Edition> All => all.Value;

    /// <summary>An edition by its key.</summary>
    /// <param name="id">The key.</param>
    /// <returns>The edition; null where there is none of that key or its file is wrong.</returns>
    public Edition? Find(string id) => editions.GetOrAdd(id, static key => Editions.Ids.Contains(key) ? Editions.Read(key).Edition : null);

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
