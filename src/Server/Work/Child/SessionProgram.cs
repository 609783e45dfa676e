using System.Collections.Concurrent;
using System.Text.Json;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Server.Work.Child;

/// <summary>
/// A what-if session in a process of its own: it loads and measures a city once, then answers each line of edits with a line. It ends when its parent closes the pipe, with the libraries
/// shut in as in a job.
/// </summary>
internal static class SessionProgram
{
    /// <summary>Runs a session on the order of a folder.</summary>
    /// <param name="folder">The session's folder.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string folder)
    {
        var order = JsonSerializer.Deserialize<ChildOrder>(File.ReadAllBytes(Path.Combine(folder, ChildOrder.FileName)), JobJson.Options)!;
        var city = Path.Combine(folder, ChildOrder.CityFolder);
        var voice = new Voice(Console.OpenStandardOutput(), city);
        using var questions = new BlockingCollection<string>();
        Listen(questions);
        try
        {
            GdalLibrary.AllowOnly(new OpenRules(folder, OpenRules.FileDrivers));
            using var session = Open(order, city, voice);
            voice.Say(new ChildLine(Done: JobJson.Write(new SessionAnswer(0))));
            foreach (var line in questions.GetConsumingEnumerable())
            {
                if (JobJson.Read<SessionQuestion>(line) is { } question)
                {
                    voice.Say(new ChildLine(Done: JobJson.Write(Answer(session, question))));
                }
            }

            return ChildProgram.Done;
        }
        catch (InputException wrong)
        {
            var first = wrong.Findings.FirstOrDefault(f => f.Severity == Severity.Error);
            voice.Wrong(new Wording($"The city's files have errors that must be mended first; {first?.Place}: {first?.Found.En}.", $"城市文件有错误须先改正；{first?.Place}：{first?.Found.Zh}。"));
            return ChildProgram.Done;
        }
        catch (RefusedException refused)
        {
            voice.Wrong(refused.Said);
            return ChildProgram.Done;
        }
        catch (OutOfMemoryException)
        {
            voice.Wrong(new Wording("The city needs more memory than a what-if session may take.", "该城市所需内存超过情景推演会话的允许值。"));
            return ChildProgram.Memory;
        }
        catch (Exception failure) when (failure is GdalException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            voice.Wrong(Wording.Same(failure.Message));
            return ChildProgram.Done;
        }
    }

    // The parent holds the other end of this pipe for as long as it lives: when it closes, the session ends at once, also while the city is being loaded.
    private static void Listen(BlockingCollection<string> questions)
    {
        var parent = new Thread(() =>
        {
            using var pipe = new StreamReader(Console.OpenStandardInput());
            while (pipe.ReadLine() is { } line)
            {
                questions.Add(line);
            }

            System.Diagnostics.Process.GetCurrentProcess().Kill();
        }) { IsBackground = true, Name = "parent" };
        parent.Start();
    }

    private static ScenarioSession Open(ChildOrder order, string city, Voice voice)
    {
        var (edition, asked) = AssessWork.Asked(order);
        var reading = CityFolder.Read(city, confined: true);
        new UnsafeFiles(city).RefuseAll(order.Files.Keys);
        var request = new AssessRequest(reading, [edition]) { Years = asked is { } year ? [year] : [], Threads = order.Threads };
        return ScenarioSession.Open(request, new Steps(step => voice.Step(step.Fraction, step.What)), CancellationToken.None);
    }

    private static SessionAnswer Answer(ScenarioSession session, SessionQuestion question)
    {
        try
        {
            var result = session.Apply(ScenarioEdits.Read(question.Edits));
            using var outcome = JsonDocument.Parse(ScenarioJson.Write(result));
            return new SessionAnswer(question.Id) { Outcome = JsonSerializer.Serialize(outcome.RootElement, JobJson.Options), Milliseconds = (long)result.Took.TotalMilliseconds };
        }
        catch (ScenarioException wrong)
        {
            return new SessionAnswer(question.Id) { Problems = [.. wrong.Problems.Select(problem => new SessionProblem(problem.Edit, problem.Text))] };
        }
    }

    private sealed class Steps(Action<AssessStep> hear) : IProgress<AssessStep>
    {
        public void Report(AssessStep value) => hear(value);
    }
}
