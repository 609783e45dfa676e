using System.Globalization;
using Hedgerow.Cities;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>The connectivity of one area: what mesh size and coherence share.</summary>
/// <param name="Gap">Why there is none; null when there is one.</param>
/// <param name="CoherencePercent">Coherence, percent.</param>
/// <param name="MeshHa">Effective mesh size, ha.</param>
/// <param name="Parts">The numbers beside them.</param>
/// <param name="Trail">Inputs and notes.</param>
internal sealed record ConnectivityReading(Gap? Gap, double CoherencePercent, double MeshHa, IReadOnlyList<Part> Parts, Trail Trail)
{
    /// <summary>Parameter: the bridging distance, m.</summary>
    public const string Bridge = "bridge_m";

    /// <summary>Parameter: the smallest patch, ha.</summary>
    public const string MinimumPatch = "minimum_patch_ha";

    private static readonly Wording Natural = new("The natural areas layer", "自然区域图层");

    /// <summary>The parameters of both measures.</summary>
    public static IReadOnlyList<CardParameter> Parameters { get; } =
    [
        new(Bridge, 100.0, new Wording("Patches with a gap below this distance belong together, m", "间隙小于该距离的斑块视为连通（米）")),
        new(MinimumPatch, 0.0, new Wording("Patches below this area are left out, ha", "小于该面积的斑块不计（公顷）")),
    ];

    /// <summary>The reading of a measure that takes its value from here.</summary>
    public Reading As(double value, ParameterValues with) => Gap is not null
        ? Trail.Gap(Gap, with)
        : new Reading { Value = value, Parts = Parts, Parameters = with.All, Inputs = Trail.Inputs, Notes = Trail.Notes };

    /// <summary>Works it out.</summary>
    /// <param name="at">What is asked.</param>
    /// <param name="before">The connectivity of the city as it is, where this is a changed one; it saves time and changes no number.</param>
    /// <param name="keep">Whether the map is kept for changed cities.</param>
    /// <param name="map">The map; null without one.</param>
    public static ConnectivityReading Of(MeasureContext at, Connectivity? before, bool keep, out Connectivity? map)
    {
        map = null;
        var trail = new Trail();
        var found = at.Role(LandRole.Natural);
        if (found.Missing(out var gap))
        {
            return new ConnectivityReading(gap, 0, 0, [], trail);
        }

        var natural = trail.Follow(found.Value).Mask;
        var sea = at.Data.Sea is { } declared ? trail.Follow(declared) : null;
        var frame = at.Data.Canvas.Frame;
        var cells = AreaCells.Of(at.Area, natural, sea);
        if (AreaCoverage.Judge(at.City, at.Area, Natural, AreaCoverage.Percent(at.Area, cells.Valid, frame.CellArea), trail) is { } unknown)
        {
            return new ConnectivityReading(unknown, 0, 0, [], trail);
        }

        if (cells.Land == 0)
        {
            return new ConnectivityReading(RoleShare.NoLand(at.Area), 0, 0, [], trail);
        }

        var barriers = at.Data.Barriers is { } lines ? trail.Follow(lines) : null;
        var bridge = at.With.Number(Bridge);
        map = Connectivity.Of(
            Inside(natural, at.Area),
            barriers?.Part(at.Area.Window),
            new ConnectivityOptions { BridgeMetres = bridge, MinimumPatch = Area.FromHectares(at.With.Number(MinimumPatch)), StabilityMetres = [0.8 * bridge, 1.2 * bridge], KeepStrips = keep },
            before,
            at.Cancel);
        Remark(map, cells, barriers is not null, trail);
        var parts = new Parts();
        ConnectivityParts.Add(parts, map);
        parts.Ground(at.Area, cells, frame.CellArea);
        return new ConnectivityReading(null, map.Coherence.Percent, map.MeshSize.Hectares, parts.All, trail);
    }

    // Natural ground outside the area is foreign: it leaves before patches are formed.
    private static Grid<byte> Inside(Grid<byte> natural, AssessedArea area)
    {
        var inside = natural.Part(area.Window);
        var (cells, held) = (inside.Cells, area.Mask.Cells);
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = (held[i] == Cell.Yes) & (cells[i] == Cell.Yes) ? Cell.Yes : Cell.No;
        }

        return inside;
    }

    private static void Remark(Connectivity map, AreaCells cells, bool barriers, Trail trail)
    {
        var bridge = map.Options.BridgeMetres.ToString("0.#", CultureInfo.InvariantCulture);
        if (map.DependsOnCellSize)
        {
            var size = Math.Max(map.Frame.CellWidth, map.Frame.CellHeight).ToString("0.#", CultureInfo.InvariantCulture);
            trail.Warn(
                "cell-size",
                $"The cells of {size} m are larger than half the bridging distance of {bridge} m: the result depends on the cell size, and a finer map may read quite differently.",
                $"像元边长 {size} 米，大于连接距离 {bridge} 米的一半：结果受像元大小影响，更精细的地图可能得出明显不同的数值。");
        }

        if (cells.Yes == 0)
        {
            trail.Note("no-nature", "No natural cell lies in the area, so nothing can be connected: the value is 0.", "区域内没有自然像元，不存在连通，故取值为 0。");
        }
        else if (!barriers)
        {
            trail.Note(
                "no-barriers",
                "No barriers are declared: roads, railways and canals part nothing here. Add `barriers:` to city.yaml to let them count.",
                "未声明障碍：道路、铁路、渠道等在此不起阻隔作用。可在 city.yaml 中添加 `barriers:`。");
        }
    }
}
