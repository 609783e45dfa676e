using System.Globalization;
using System.Text.Json.Nodes;

namespace Hedgerow.LandscapeRuns;

/// <summary>The tasks, in the order of the page.</summary>
internal static class TaskList
{
    private static readonly int[] Usual = [2000, 5000, 10000, 40000];
    private static readonly int[] WithPeers = [2000, 5000, 10000];

    /// <summary>All tasks.</summary>
    public static readonly LandscapeTask[] All =
    [
        new("areas", "Class areas", Usual, (map, file) => ["landscape", "areas", map.Classes, "--out", file, "--json"], ".csv", (_, said) =>
        {
            var json = JsonNode.Parse(said)!;
            return new() { ["hectares"] = Number(json["total"]!["area_ha"]), ["largest"] = json["classes"]!.AsArray().Max(row => Number(row!["area_ha"])), ["no data"] = Number(json["total"]!["nodata_cells"]) };
        },
        [Classes("numpy bincount", "with_numpy.py"), Classes("GDAL histogram", "with_gdal.py"), Classes("GRASS r.stats", "with_grass.sh")]),
        new("patches", "Patches of 8 neighbours with their areas, a table by class", Usual, (map, _) => ["landscape", "patches", map.Classes, "--json"], ".csv", (_, said) =>
        {
            var json = JsonNode.Parse(said)!;
            return new() { ["patches"] = Number(json["total"]!["patches"]), ["largest"] = json["classes"]!.AsArray().Max(row => Number(row!["largest_ha"])) };
        },
        [Classes("scikit-image label, bincount", "with_skimage.py"), Classes("scipy label, class by class", "with_scipy.py"), Classes("GRASS r.clump -d (no areas)", "with_grass.sh"), Classes("GDAL Polygonize (no areas)", "with_gdal.py", 2000)],
        "GDAL Polygonize is run at 2000² only: it took 40 s at 5000² and grows faster than the cells. The mesh size of the two labelling peers is computed in the same run."),
        new("patch-table", "The same with a row for each patch written as CSV", [2000, 5000, 10000], (map, file) => ["landscape", "patches", map.Classes, "--out", file], ".csv", (file, _) =>
            new() { ["patches"] = File.ReadLines(file).Count() - 1 }, []),
        new("mesh", "Effective mesh size (no boundary correction)", Usual, (map, file) => ["landscape", "metrics", map.Classes, "--level", "landscape", "--metric", "mesh", "--out", file], ".csv", (file, _) =>
            new() { ["mesh"] = File.ReadLines(file).Select(line => line.Split(',')).Where(cells => cells is ["landscape", _, _, "mesh", _]).Select(cells => double.Parse(cells[4], CultureInfo.InvariantCulture)).Single() },
            [Classes("scikit-image label, mesh", "with_skimage.py", int.MaxValue, "patches"), Classes("scipy label, mesh", "with_scipy.py", int.MaxValue, "patches")]),
        new("edges", "Total edge and adjacency matrix", Usual, (map, file) => ["landscape", "edges", map.Classes, "--out", file, "--json"], ".csv", (_, said) =>
        {
            var json = JsonNode.Parse(said)!;
            var like = json["contacts"]!.AsArray().Where(row => Same(row!["class"], row["other"])).Sum(row => Number(row!["contacts_across"]) + Number(row["contacts_down"]));
            return new() { ["edge"] = Number(json["total"]!["edge_m"]), ["like"] = 2 * like };
        },
        [Classes("numpy bincount of pairs", "with_numpy.py")],
        "GRASS r.li counts edges too, but only after an interactive set-up of sampling areas: not run."),
        new("distance", "Exact distance to class 8, a table by class", Usual, (map, _) => ["landscape", "distance", map.Classes, "--to", "8", "--json"], ".csv", (_, said) =>
            new() { ["farthest"] = Number(JsonNode.Parse(said)!["total"]!["max_m"]) },
        [Classes("scipy distance_transform_edt", "with_scipy.py"), Classes("GDAL ComputeProximity (not exact)", "with_gdal.py"), Classes("GRASS r.grow.distance (not exact)", "with_grass.sh")]),
        new("distance-map", "The same written as a GeoTIFF of float32", WithPeers, (map, file) => ["landscape", "distance", map.Classes, "--to", "8", "--out", file], ".tif", (_, _) => [], []),
        new("cost", "Cost distance from 40 sources, 8 neighbours, a table by source", WithPeers, (map, _) => ["landscape", "cost", map.Resistance, "--from", map.Sources, "--json"], ".csv", (_, said) =>
            new() { ["dearest"] = Number(JsonNode.Parse(said)!["total"]!["max_cost"]) },
        [Costs("scikit-image MCP_Geometric", "with_skimage.py"), Costs("GRASS r.cost, memory=8000", "with_grass.sh")]),
        new("circuit", "One circuit solve, 8 neighbours, 1 A between two cells, relative residual 1e-6", [500, 1000, 2000], (map, file) => ["landscape", "circuit", map.Resistance, "--focal", map.Focal, "--out", file, "--json"], ".csv", (_, said) =>
            new() { ["resistance"] = Number(JsonNode.Parse(said)!["solves"]![0]!["resistance"]) },
        [
            Circuit("scipy SuperLU (direct)", "with_scipy.py", "direct", 500), Circuit("scipy conjugate gradients, Jacobi", "with_scipy.py", "cg", 1000),
            Circuit("PETSc conjugate gradients, BoomerAMG", "with_petsc.py", "hypre"), Circuit("PETSc conjugate gradients, GAMG", "with_petsc.py", "gamg"),
        ],
        "Circuitscape and Omniscape are not in Debian; PETSc with hypre solves the same equation in the way that Circuitscape does by default, and is here with its assembly in Python outside the bracketed seconds. " +
        "SuperLU is run at 500² only (2.2 GB at 1000²), Jacobi up to 1000² (its iterations grow with the side)."),
    ];

    private static bool Same(JsonNode? one, JsonNode? other) => other is not null && one!.GetValue<long>() == other.GetValue<long>();

    private static double Number(JsonNode? node) => node!.GetValue<double>();

    private static Peer Classes(string name, string script, int largest = 10000, string? task = null) => new(name, script, map => [map.Classes], Math.Min(largest, 10000), Task: task);

    private static Peer Costs(string name, string script) => new(name, script, map => [map.Resistance, map.Sources], 10000);

    private static Peer Circuit(string name, string script, string how, int largest = 2000) => new(name, script, map => [map.Resistance, map.Focal], largest, [how]);
}
