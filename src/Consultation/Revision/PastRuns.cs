using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Storage;
using Hedgerow.Workspace;

namespace Hedgerow.Consultation.Revision;

/// <summary>The assessments that a workspace keeps.</summary>
internal static class PastRuns
{
    private const int MostRuns = 100_000;

    internal static RescoreTable Rescored(Office office, DraftEdition draft, IReadOnlyCollection<string>? cityIds)
    {
        var read = draft.Read();
        var edition = read.Edition ?? throw new InputException(read.Findings);
        var rules = draft.ReadBase().Edition;
        var register = new RunRegister(office);
        var found = new List<RescoredCity>();
        var lost = new List<LostRun>();
        foreach (var city in office.Cities.All().Where(city => !city.Archived && cityIds?.Contains(city.Id) != false))
        {
            // Newest first: of one year the last run counts.
            var all = register.Of(city.Id, limit: MostRuns);
            foreach (var kept in all.Where(run => run.Edition == draft.Base).DistinctBy(run => run.Year).OrderBy(run => run.Year))
            {
                if (Run(office, kept) is not { } run)
                {
                    lost.Add(new LostRun(city.Name, kept.Year, kept.Id));
                    continue;
                }

                var rescored = RescoredRun.Of(run, edition, rules);
                if (rescored.NeedsComputing && Computed(office, all, kept, edition) is { } fresh)
                {
                    rescored = rescored.With(fresh);
                }

                found.Add(new RescoredCity(city.Id, kept.Id, city.Name, run.Year, rescored, rescored.NeedsComputing ? kept.State.Count > 0 && kept.State.Values.All(office.Files.Has) : null));
            }
        }

        return new RescoreTable(edition.Id, [.. found.OrderBy(one => one.City.En, StringComparer.Ordinal).ThenBy(one => one.Year)]) { Lost = lost };
    }

    // A run of the draft as it stands now, on the very files of that time.
    private static StoredRun? Computed(Office office, IReadOnlyList<RegisteredRun> all, RegisteredRun kept, Edition edition) => all
        .Where(run => run.Edition == edition.Id && run.Year == kept.Year && run.State.Count == kept.State.Count && run.State.All(pair => kept.State.GetValueOrDefault(pair.Key) == pair.Value))
        .Select(run => Run(office, run))
        .FirstOrDefault(run => run?.EditionSha256 == edition.Sha256);

    // A run whose file is gone, or of a form that this version does not know, cannot be scored; the register still shows it.
    private static StoredRun? Run(Office office, RegisteredRun kept)
    {
        if (!kept.Files.TryGetValue(RegisteredRun.Assessment, out var piece) || !office.Files.Has(piece.Sha256))
        {
            return null;
        }

        using var file = office.Files.Open(piece.Sha256);
        using var all = new MemoryStream();
        file.CopyTo(all);
        try
        {
            return StoredRun.Read(all.ToArray());
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
