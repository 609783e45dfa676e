using Hedgerow.Reports;

namespace Hedgerow.LandscapeRuns;

/// <summary>The versions of the peers.</summary>
internal static class Versions
{
    private static readonly string[] Modules = ["numpy", "scipy", "skimage", "osgeo", "petsc4py"];

    /// <summary>In one line; what is missing is left out.</summary>
    /// <param name="python">The interpreter of the peers.</param>
    public static string Of(string python)
    {
        var versions = Modules
            .Select(name => (Name: name, Run: MeasuredRun.Of(60, python, "-c", $"import glob, sys; sys.path += glob.glob('/usr/lib/petscdir/*/*/lib/python3/dist-packages'); import {name}; print({name}.__version__)")))
            .Where(found => found.Run.Code == 0)
            .Select(found => $"{found.Name switch { "skimage" => "scikit-image", "osgeo" => "GDAL", "petsc4py" => "PETSc", var name => name }} {found.Run.Output.Trim()}");
        var grass = MeasuredRun.Of(60, "grass", "--version");
        return string.Join(", ", grass.Code == 0 ? versions.Append((grass.Output + grass.Errors).Split('\n')[0].Trim()) : versions);
    }
}
