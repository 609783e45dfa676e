using System.Globalization;
using Hedgerow.Consultation;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Work;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Consult;

/// <summary>Jobs that compute what a draft edition measures otherwise than earlier runs did, from the files of those runs.</summary>
internal static class RescoreJobs
{
    /// <summary>Asks for a run of the draft for every assessment that needs and allows one.</summary>
    /// <param name="office">The workspace.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="table">What the draft changes for whom.</param>
    /// <returns>How many jobs were asked for; one that waits or runs already is not asked for twice.</returns>
    public static int Start(Office office, Actor by, DraftEdition draft, RescoreTable table)
    {
        var name = draft.Read().Edition?.Name ?? Wording.Same(draft.Edition);
        var asked = 0;
        foreach (var run in table.Runs.Where(run => run is { Computable: true, CityId: not null, RunId: not null }))
        {
            var year = run.Year.ToString(CultureInfo.InvariantCulture);
            office.Jobs.Add(by, new NewJob(
                JobKind.Assess, new Wording($"Assess {run.City.En} {year}: {name.En}", $"评估{run.City.Zh} {year}：{name.Zh}"), run.CityId,
                JobJson.Write(new AssessArguments(draft.Edition, run.Year) { Text = draft.Yaml, FilesOf = run.RunId }),
                Key: string.Create(CultureInfo.InvariantCulture, $"rescore/{run.RunId}/{draft.Id}/{draft.Revision}")));
            asked++;
        }

        return asked;
    }
}
