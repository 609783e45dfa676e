using System.Text.Json;
using Hedgerow.Cities;
using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;
using Hedgerow.Sharing;

namespace Hedgerow.Server.Work.Child;

/// <summary>What runs in a job's own process: it opens files of people it does not know, with the libraries shut in, and says what came of it. It never touches the database.</summary>
internal static class ChildProgram
{
    /// <summary>Ended well, or with a reason that was said.</summary>
    public const int Done = 0;

    /// <summary>Out of memory.</summary>
    public const int Memory = 4;

    /// <summary>Runs the order of a folder.</summary>
    /// <param name="folder">The job's folder.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string folder)
    {
        EndWithParent();
        var order = JsonSerializer.Deserialize<ChildOrder>(File.ReadAllBytes(Path.Combine(folder, ChildOrder.FileName)), JobJson.Options)!;
        var voice = new Voice(Console.OpenStandardOutput(), Path.Combine(folder, ChildOrder.CityFolder));
        try
        {
            GdalLibrary.AllowOnly(new OpenRules(folder, OpenRules.FileDrivers));
            voice.Say(new ChildLine(Done: Work(order, folder, voice)));
            return Done;
        }
        catch (InputException wrong)
        {
            foreach (var finding in wrong.Findings.Where(f => f.Severity == Severity.Error).Take(50))
            {
                voice.Note("Error", new Wording($"{finding.Place}: {finding.Found.En}. Expected: {finding.Expected.En}", $"{finding.Place}：{finding.Found.Zh}。应为：{finding.Expected.Zh}"));
            }

            var errors = wrong.Findings.Count(f => f.Severity == Severity.Error);
            var first = wrong.Findings.FirstOrDefault(f => f.Severity == Severity.Error);
            voice.Wrong(new Wording(
                $"The city's files have {errors} error(s) that must be mended first; {first?.Place}: {first?.Found.En}.",
                $"城市文件有 {errors} 处错误须先改正；{first?.Place}：{first?.Found.Zh}。"));
            return Done;
        }
        catch (RefusedException refused)
        {
            voice.Wrong(refused.Said);
            return Done;
        }
        catch (SharingException unprinted)
        {
            voice.Wrong(unprinted.Said);
            return Done;
        }
        catch (OutOfMemoryException)
        {
            voice.Wrong(new Wording("The job needs more memory than it may take. A smaller area or larger cells need less.", "任务所需内存超过允许值。缩小范围或增大栅格单元可减少内存。"));
            return Memory;
        }
        catch (Exception failure) when (failure is GdalException or IOException or UnauthorizedAccessException or ArgumentException or Storage.StorageException)
        {
            voice.Wrong(Wording.Same(failure.Message));
            return Done;
        }
    }

    private static string Work(ChildOrder order, string folder, Voice voice)
    {
        var city = Path.Combine(folder, ChildOrder.CityFolder);
        var made = Path.Combine(folder, ChildOrder.OutFolder);
        return order.Kind switch
        {
            JobKind.Check => JobJson.Write(new CheckWork(order, city, made, voice).Check()),
            JobKind.Begin => JobJson.Write(BeginWork.Begin(order, city, made, voice)),
            JobKind.Demo => JobJson.Write(BeginWork.Demo(order, made, voice)),
            JobKind.Preview => JobJson.Write(AssessWork.Preview(order, city)),
            JobKind.Print => JobJson.Write(PrintWork.Print(order, city, made, voice)),
            JobKind.Assess => JobJson.Write(AssessWork.Assess(order, city, made, voice)),
            _ => throw new RefusedException($"This version does not know work of the kind {order.Kind}.", $"当前版本不支持“{order.Kind}”类任务。"),
        };
    }

    // The parent holds the other end of this pipe for as long as it lives.
    private static void EndWithParent()
    {
        var parent = new Thread(() =>
        {
            using var pipe = Console.OpenStandardInput();
            Span<byte> none = stackalloc byte[64];
            while (pipe.Read(none) > 0)
            {
            }

            System.Diagnostics.Process.GetCurrentProcess().Kill();
        }) { IsBackground = true, Name = "parent" };
        parent.Start();
    }
}

/// <summary>The job cannot be done as it was asked for.</summary>
internal sealed class RefusedException(string en, string zh) : Exception(en)
{
    /// <summary>Why, for people.</summary>
    public Wording Said { get; } = new(en, zh);
}
