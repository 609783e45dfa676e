using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Work.Child;

/// <summary>First files of a city: from its boundary, or of the demo town.</summary>
internal static class BeginWork
{
    private const int DemoSeed = 1;

    /// <summary>Writes city.yaml and what goes with it beside the boundary.</summary>
    public static CheckResult Begin(ChildOrder order, string city, string made, Voice voice)
    {
        var arguments = JobJson.Read<BeginArguments>(order.Arguments) ?? throw new RefusedException("The job says no boundary.", "任务未指明边界文件。");
        FilePaths.Checked(arguments.Boundary);
        voice.Step(0.1, new Wording("Reading the boundary", "正在读取边界"));
        new UnsafeFiles(city).Refuse(arguments.Boundary);
        var created = CityFolder.Create(city, Path.Combine(city, arguments.Boundary), arguments.Name, arguments.Layer);
        var own = Path.Combine(made, Harvest.City);
        foreach (var file in created.Files)
        {
            var target = Path.Combine(own, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(city, file), target, overwrite: true);
        }

        return new CheckWork(order, city, made, voice).Check();
    }

    /// <summary>Writes the demo town.</summary>
    public static CheckResult Demo(ChildOrder order, string made, Voice voice)
    {
        var own = Path.Combine(made, Harvest.City);
        voice.Step(0.05, new Wording("Building the demo town", "正在生成示范城镇"));
        DemoCity.Write(own, DemoSeed, CancellationToken.None);
        voice.Step(0.6, new Wording("Checking the demo town", "正在检查示范城镇"));
        return new CheckWork(order, own, made, voice).Check();
    }
}
