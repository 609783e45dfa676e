using Hedgerow.Gdal;
using Hedgerow.Maps.Rows;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Circuits;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps.Circuits;

/// <summary>Focal nodes and short-circuit regions of a raster, a vector layer or a list; cells of one number are one node.</summary>
internal static class FocalNodes
{
    /// <summary>Nodes by number.</summary>
    public static SortedDictionary<int, CircuitNode> Read(string path, CircuitMaps maps, RunOptions options)
    {
        var cells = new SortedDictionary<int, List<int>>();
        if (PointList.Is(path))
        {
            foreach (var (value, cell) in PointList.Read(path, maps))
            {
                Take(value, cell);
            }
        }
        else if (IsVector(path))
        {
            var numbers = Burn(path, maps);
            for (var cell = 0; cell < numbers.Length; cell++)
            {
                if (numbers[cell] > 0)
                {
                    Take(numbers[cell], cell);
                }
            }
        }
        else
        {
            var numbers = maps.Beside(path, options).Cells;
            for (var cell = 0; cell < numbers.Length; cell++)
            {
                if (numbers[cell] > 0)
                {
                    Take(numbers[cell], cell);
                }
            }
        }

        if (cells.Count == 0)
        {
            throw new MapException(
                path, new Wording("it marks no cell of the map", "未标出地图上的任何像元"), new Wording("numbers above 0 where nodes are", "节点处须为大于 0 的编号"));
        }

        return new SortedDictionary<int, CircuitNode>(cells.ToDictionary(node => node.Key, node => new CircuitNode(node.Value)));

        void Take(double value, int cell)
        {
            if (value != Math.Floor(value) || value is < 1 or > int.MaxValue)
            {
                throw new MapException(
                    path,
                    new Wording($"a node has the number {value:R}", $"节点编号为 {value:R}"),
                    new Wording("whole numbers from 1", "从 1 起的整数"));
            }

            if (!cells.TryGetValue((int)value, out var list))
            {
                cells[(int)value] = list = [];
            }

            list.Add(cell);
        }
    }

    private static bool IsVector(string path)
    {
        if (Path.GetExtension(path).ToLowerInvariant() is ".shp" or ".geojson" or ".json" or ".kml" or ".gml" or ".fgb")
        {
            return true;
        }

        try
        {
            using var file = Dataset.OpenVector(path);
            return file.Layers.Count > 0;
        }
        catch (GdalException)
        {
            return false;
        }
    }

    /// <summary>Points fall into the cell that holds them, polygons into those whose centre they hold; the number is the field id, else the feature's own.</summary>
    private static int[] Burn(string path, CircuitMaps maps)
    {
        try
        {
            using var file = Dataset.OpenVector(path);
            var layer = file.Layer(0);
            var field = layer.FieldIndex("id");
            using var transform = TransformOf(layer.ProjectionWkt, maps.Place.Wkt);
            var shapes = layer.Features().Where(feature => feature.Wkb is not null)
                .Select((feature, i) => (
                    transform is null ? feature.Wkb! : transform.Transform(feature.Wkb),
                    field >= 0 && feature.Text(field) is not null ? SourceShapes.Number(path, feature, field) : (int)(feature.Fid > 0 ? feature.Fid : i + 1L))).ToList();
            var numbers = new int[maps.Frame.Count];
            Rasterizer.Burn(maps.Place.Own, shapes, allTouched: false, numbers);
            return numbers;
        }
        catch (GdalException failure)
        {
            throw new MapException(
                path,
                new Wording($"it cannot be read: {failure.Message}", $"无法读取：{failure.Message}"),
                new Wording("points or polygons on the ground of the map", "位于地图范围内的点或多边形"));
        }
    }

    private static CoordinateTransform? TransformOf(string? from, string? to)
    {
        if (from is null || to is null)
        {
            return null;
        }

        using var source = SpatialReference.FromUserInput(from);
        using var target = SpatialReference.FromUserInput(to);
        return source.IsSame(target) ? null : new CoordinateTransform(source, target);
    }
}
