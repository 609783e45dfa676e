using System.Text.Json;
using Hedgerow.Reports;

namespace Hedgerow.LandscapeRuns;

/// <summary>A tool of others that does one of our tasks.</summary>
/// <param name="Name">Name for people.</param>
/// <param name="Script">Script in the folder Peers; the first argument is the task.</param>
/// <param name="Files">Maps that it needs.</param>
/// <param name="Largest">Largest side that is worth waiting for.</param>
/// <param name="Rest">Further words.</param>
/// <param name="Task">Task that the script is asked for, where it differs from ours.</param>
internal sealed record Peer(string Name, string Script, Func<SampleMap, string[]> Files, int Largest = int.MaxValue, string[]? Rest = null, string? Task = null)
{
    /// <summary>Whether it runs on this machine: null, or why not.</summary>
    /// <param name="python">The interpreter.</param>
    public string? Missing(string python)
    {
        var library = Script switch { "with_skimage.py" => "skimage", "with_scipy.py" => "scipy", _ => "numpy" };
        if (Script.EndsWith(".sh", StringComparison.Ordinal))
        {
            return MeasuredRun.Of(20, "grass", "--version").Code == 0 ? null : "not run: grass is not installed";
        }

        // Debian keeps PETSc's module in a folder of its own, which the script adds to the path.
        var import = Script == "with_petsc.py" ? "import glob, sys; sys.path += glob.glob('/usr/lib/petscdir/*/*/lib/python3/dist-packages'); import petsc4py" : $"import {library}";
        return MeasuredRun.Of(60, python, "-c", $"import numpy, osgeo; {import}").Code == 0 ? null : "not run: not installed";
    }

    /// <summary>The command.</summary>
    /// <param name="root">The checkout.</param>
    /// <param name="python">The interpreter.</param>
    /// <param name="task">Name of the task.</param>
    /// <param name="map">The map.</param>
    public string[] Command(string root, string python, string task, SampleMap map)
    {
        var script = Path.Combine(root, "bench", "LandscapeRuns", "Peers", Script);
        return [Script.EndsWith(".sh", StringComparison.Ordinal) ? "sh" : python, script, Task ?? task, .. Files(map), .. Rest ?? []];
    }

    /// <summary>What a script printed: version, seconds of computing alone, and the answer.</summary>
    /// <param name="output">Its output.</param>
    public static (string Version, double Seconds, Dictionary<string, double> Answer) Read(string output)
    {
        var line = output.Split('\n').Last(text => text.StartsWith('{'));
        using var json = JsonDocument.Parse(line);
        var answer = json.RootElement.GetProperty("answer").EnumerateObject().ToDictionary(value => value.Name, value => value.Value.GetDouble());
        return (json.RootElement.GetProperty("version").GetString()!, json.RootElement.GetProperty("seconds").GetDouble(), answer);
    }
}
