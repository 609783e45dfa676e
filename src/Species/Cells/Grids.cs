using Hedgerow.Cities;
using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Species.Cells;

/// <summary>Makes the grid that was asked for.</summary>
internal static class Grids
{
    private static readonly int[] Tens = [100_000, 10_000, 1_000, 100, 10, 1];

    internal static CellGrid Of(SpeciesWork work, GridChoice choice)
    {
        var kind = choice.Kind ?? (choice.Crs is not null || work.Ground is not null ? GridKind.Metric : GridKind.Military);
        if (choice.Metres < 1 || choice.Metres > 1_000_000)
        {
            throw work.Wrong("out-of-range", FormattableString.Invariant($"{choice.Metres} m"), new Wording("a cell of 1 to 1000000 m", "网格边长应为 1 至 1000000 米"));
        }

        switch (kind)
        {
            case GridKind.European:
                return work.Hold(new MetricGrid("EPSG:3035", null, choice.Metres));
            case GridKind.Military:
                return Tens.Contains(choice.Metres)
                    ? work.Hold(new MilitaryGrid(choice.Metres))
                    : throw work.Wrong("unknown-word", FormattableString.Invariant($"{choice.Metres} m"), new Wording("a size of the military grid: 100000, 10000, 1000, 100, 10 or 1 m", "MGRS 网格边长：100000、10000、1000、100、10 或 1 米"));
            case GridKind.QuarterDegree:
                return choice.Level is >= 0 and <= 15
                    ? work.Hold(new QuarterDegreeGrid(choice.Level))
                    : throw work.Wrong("out-of-range", FormattableString.Invariant($"{choice.Level}"), new Wording("a level of 0 to 15", "级别应为 0 至 15"));
            default:
                return Metric(work, choice);
        }
    }

    private static MetricGrid Metric(SpeciesWork work, GridChoice choice)
    {
        var crs = choice.Crs ?? work.Ground?.Canvas.Wkt ?? throw work.Wrong(
            "wrong-form", "metric", new Wording("a metric grid needs a projected system: --crs EPSG:32648, or a city", "公制网格需要投影坐标系：--crs EPSG:32648，或给出城市"));
        try
        {
            using var system = SpatialReference.FromUserInput(crs);
            if (system.IsGeographic)
            {
                throw work.Wrong("wrong-form", choice.Crs ?? "crs", new Wording("a projected system in metres, not degrees", "应为以米为单位的投影坐标系，而非经纬度"));
            }
        }
        catch (GdalException)
        {
            throw work.Wrong("wrong-form", choice.Crs ?? "crs", new Wording("a projected system such as EPSG:32648", "投影坐标系，如 EPSG:32648"));
        }

        var name = (choice.Crs ?? work.Ground!.Canvas.CrsName).Replace(":", string.Empty, StringComparison.Ordinal);
        return work.Hold(new MetricGrid(crs, name, choice.Metres));
    }
}
