using Hedgerow.Cities;
using Hedgerow.Science.Grids;

namespace Hedgerow.Corridors.Ground;

/// <summary>The part of the canvas that corridors look at: the city and <see cref="Canvas.MarginMetres"/> around it. Districts may reach much further.</summary>
internal sealed class Place
{
    private readonly GridWindow window;

    public Place(CityYear data)
    {
        Data = data;
        var frame = data.Canvas.Frame;
        var box = data.Whole.Polygon.EnvelopeInternal;
        window = frame.WindowOver(box.MinX - Canvas.MarginMetres, box.MinY - Canvas.MarginMetres, box.MaxX + Canvas.MarginMetres, box.MaxY + Canvas.MarginMetres);
        Frame = frame.Part(window);
        Inside = Of(data.Whole);
    }

    public CityYear Data { get; }

    public GridFrame Frame { get; }

    /// <summary>The cells of the city.</summary>
    public Grid<byte> Inside { get; }

    /// <summary>The part of a grid over the canvas; the grid itself where that is all of it.</summary>
    public Grid<T> Of<T>(Grid<T> grid)
        where T : unmanaged => window.Columns == grid.Frame.Columns && window.Rows == grid.Frame.Rows ? grid : grid.Part(window);

    /// <summary>The cells of an area that lie here.</summary>
    public Grid<byte> Of(AssessedArea area)
    {
        var cells = new Grid<byte>(Frame);
        Each(area, (column, row) => cells[column, row] = Cell.Yes);
        return cells;
    }

    /// <summary>Calls back for each of these cells.</summary>
    public void Each(AssessedArea area, Action<int, int> work)
    {
        var (mask, at) = (area.Mask, area.Window);
        for (var row = Math.Max(at.Row, window.Row); row < Math.Min(at.Row + at.Rows, window.Row + window.Rows); row++)
        {
            for (var column = Math.Max(at.Column, window.Column); column < Math.Min(at.Column + at.Columns, window.Column + window.Columns); column++)
            {
                if (mask[column - at.Column, row - at.Row] == Cell.Yes)
                {
                    work(column - window.Column, row - window.Row);
                }
            }
        }
    }
}
