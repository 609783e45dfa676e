using System.CommandLine;
using Hedgerow.Server.Care;
using Hedgerow.Server.Host;

namespace Hedgerow.Server.Commands;

/// <summary><c>hedgerow doctor</c>: what is wrong with an installation, and what to do.</summary>
internal static class DoctorCommand
{
    public static Command Build(Terminal screen)
    {
        var (data, database) = (CommandLine.Data(screen), CommandLine.Database(screen));
        var command = new Command("doctor", screen.Say("Say what is wrong with this installation, and what to do", "检查本安装存在的问题及处理办法")) { data, database };
        command.SetAction((parsed, cancel) =>
        {
            var symptoms = Doctor.Look(new ServeOptions(Path.GetFullPath(parsed.GetRequiredValue(data))) { Database = parsed.GetValue(database) }, cancel);
            foreach (var symptom in symptoms)
            {
                var word = symptom.Health switch
                {
                    Health.Well => screen.Say("well   ", "正常"),
                    Health.Weak => screen.Say("look at", "注意"),
                    _ => screen.Say("WRONG  ", "错误"),
                };
                Terminal.Line($"{word}  {symptom.Part.In(screen.Language)}: {symptom.Found.In(screen.Language)}");
                if (symptom.Remedy is { } remedy)
                {
                    Terminal.Line($"         {remedy.In(screen.Language)}");
                }
            }

            var wrong = symptoms.Count(symptom => symptom.Health == Health.Wrong);
            Terminal.Line(wrong == 0 ? screen.Say("Nothing stands in the way.", "没有妨碍运行的问题。") : screen.Say($"{wrong} to be mended.", $"有 {wrong} 项需要修复。"));
            return Task.FromResult(wrong == 0 ? ExitCode.Done : ExitCode.Gaps);
        });
        return command;
    }
}
