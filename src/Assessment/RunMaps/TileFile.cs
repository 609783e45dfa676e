using System.Globalization;
using System.IO.Compression;
using Hedgerow.Gdal;
using Hedgerow.Storage;

namespace Hedgerow.Assessment.RunMaps;

/// <summary>Writes tiles into one file of the MBTiles form, version 1.3.</summary>
internal sealed class TileFile : IDisposable
{
    private readonly SqliteFile file;

    public TileFile(string path, string name, string format, Extent world, int least, int most)
    {
        file = SqliteFile.Create(path);
        // "MPBX" in the header says that this is a file of tiles.
        file.Run($"pragma application_id = 1297105496");
        file.Run($"create table metadata (name text, value text)");
        file.Run($"create table tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob, primary key (zoom_level, tile_column, tile_row)) without rowid");
        Say("name", name);
        Say("format", format);
        Say("type", "overlay");
        Say("minzoom", least.ToString(CultureInfo.InvariantCulture));
        Say("maxzoom", most.ToString(CultureInfo.InvariantCulture));
        Say("bounds", string.Create(CultureInfo.InvariantCulture, $"{world.MinX:0.######},{world.MinY:0.######},{world.MaxX:0.######},{world.MaxY:0.######}"));
    }

    /// <summary>Number of tiles written.</summary>
    public int Count { get; private set; }

    /// <summary>Writes a line of metadata.</summary>
    public void Say(string name, string value) => file.Run($"insert into metadata (name, value) values ({name}, {value})");

    /// <summary>Writes a tile; rows count from the north, as in addresses.</summary>
    public void Add(int zoom, int column, int row, byte[] bytes)
    {
        file.Run($"insert into tiles (zoom_level, tile_column, tile_row, tile_data) values ({zoom}, {column}, {(1 << zoom) - 1 - row}, {bytes})");
        Count++;
    }

    /// <summary>Packs a vector tile as the form wants it.</summary>
    public static byte[] Pack(byte[] tile)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            zip.Write(tile);
        }

        return packed.ToArray();
    }

    /// <summary>The file is whole.</summary>
    public void Finish() => file.Finish();

    public void Dispose() => file.Dispose();
}
