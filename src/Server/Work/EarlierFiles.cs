using Hedgerow.Assessment;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Work;

/// <summary>The files that a city had when an earlier run was made, for a run that is to be compared with it.</summary>
internal static class EarlierFiles
{
    /// <summary>The files; null where the job asks for no earlier ones.</summary>
    /// <exception cref="WorkspaceException">The run is not one of the city, or a file of it is gone.</exception>
    public static IReadOnlyList<CityFile>? Of(Office office, Job job, string cityId)
    {
        if (job.Kind != JobKind.Assess || JobJson.Read<AssessArguments>(job.Arguments)?.FilesOf is not { } id)
        {
            return null;
        }

        var run = new RunRegister(office).Find(id) is { } found && found.CityId == cityId ? found : throw new WorkspaceException(WorkspaceProblem.NotFound, "There is no such run.", "没有此次评估。");
        return
        [
            .. run.State.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => office.CityFiles.History(cityId, pair.Key).FirstOrDefault(version => version.Sha256 == pair.Value && !version.Deleted)
                ?? throw new WorkspaceException(WorkspaceProblem.NotFound, $"The file {pair.Key} of that run is gone.", $"该次评估所用文件 {pair.Key} 已不存在。")),
        ];
    }
}
