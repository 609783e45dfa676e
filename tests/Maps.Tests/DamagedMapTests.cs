using Hedgerow.Maps.Tests.Fuzz;
using Hedgerow.Science.Grids;

namespace Hedgerow.Maps.Tests;

/// <summary>A map whose header is sound and whose cells cannot be unpacked: wrong input, with file and rows, in every analysis; nothing is written.</summary>
public sealed class DamagedMapTests
{
    public static TheoryData<string> Analyses => [.. Runs.Keys];

    private static Dictionary<string, Action<MapRequest, MapFolder>> Runs { get; } = new()
    {
        ["areas"] = (map, _) => LandscapeAreas.Run(map),
        ["patches"] = (map, _) => LandscapePatches.Run(map),
        ["edges"] = (map, _) => LandscapeEdges.Run(map),
        ["change"] = (map, _) => LandscapeChange.Run(map, map),
        ["metrics"] = (map, _) => LandscapeMetrics.Run(map),
        ["groups"] = (map, _) => LandscapeGroups.Run(new GroupsRequest(map, [1], 30)),
        ["mspa"] = (map, _) => MspaMap.Run(new MspaRequest(map, [1])),
        ["distance"] = (map, folder) => DistanceMap.Run(new DistanceRequest(map, [1], Out: folder.File("d.tif"))),
        ["window"] = (map, folder) => WindowMap.Run(new WindowRequest(map, 30, WindowShape.Square, Out: folder.File("w.tif"))),
        ["circle"] = (map, folder) => WindowMap.Run(new WindowRequest(map, 30, Out: folder.File("w.tif"))),
        ["zones"] = (map, _) => LandscapeZones.Run(new ZonesRequest(map, map.Path)),
        ["values"] = (map, _) => LandscapeZones.Run(new ZonesRequest(map, map.Path, Values: true)),
        ["cost"] = (map, folder) => CostMap.Run(new CostRequest(map, map.Path, Out: folder.File("c.tif"))),
        ["circuit"] = (map, _) => CircuitRun.Run(new CircuitRequest(map) { Focal = map.Path }),
    };

    [Theory]
    [MemberData(nameof(Analyses))]
    public void Is_refused_with_file_and_rows(string analysis)
    {
        using var folder = new MapFolder();
        var random = new Random(5);
        var bytes = new SmallTiff(64, 40) { Deflate = true, StripRows = 4 }.Build((_, _) => random.Next(1, 4));
        bytes.AsSpan(160, 60).Fill(0xff); // where the second block of packed cells begins; the header comes after all of them
        File.WriteAllBytes(folder.File("map.tif"), bytes);

        var refusal = Assert.Throws<MapException>(() => Runs[analysis](new MapRequest(folder.File("map.tif")), folder));

        Assert.Equal(folder.File("map.tif"), refusal.Place);
        Assert.Matches("^rows [0-9]+ to [0-9]+ of band 1 cannot be read: ", refusal.Found.En);
        Assert.Contains("无法读取", refusal.Found.Zh, StringComparison.Ordinal);
        Assert.Contains("gdalinfo -checksum", refusal.Expected.Zh, StringComparison.Ordinal);
        Assert.Equal(["map.tif"], folder.Files());
    }
}
