using Hedgerow.Gdal.Native;

namespace Hedgerow.Gdal;

/// <content>The vector side.</content>
public sealed partial class Dataset
{
    private IReadOnlyList<string>? _layers;
    private VectorLayer?[]? _opened;

    /// <summary>Names of its layers, in the file's order.</summary>
    public IReadOnlyList<string> Layers => _layers ??=
    [
        .. Enumerable.Range(0, GdalApi.GDALDatasetGetLayerCount(Pointer))
            .Select(index => Text.Of(Ogr.OGR_L_GetName(GdalApi.GDALDatasetGetLayer(Pointer, index))) ?? string.Empty),
    ];

    /// <summary>A layer by its name; it lives as long as the data set.</summary>
    /// <param name="name">The name, exactly as <see cref="Layers"/> has it.</param>
    /// <returns>The layer.</returns>
    /// <exception cref="ArgumentException">There is no such layer.</exception>
    public VectorLayer Layer(string name)
    {
        for (var index = 0; index < Layers.Count; index++)
        {
            if (Layers[index] == name)
            {
                return Layer(index);
            }
        }

        throw new ArgumentException($"{Path} has no layer \"{name}\"; it has: {string.Join(", ", Layers)}.", nameof(name));
    }

    /// <summary>A layer by its place; it lives as long as the data set, and is the same object, with its filters, at every call.</summary>
    /// <param name="index">Place in <see cref="Layers"/>, from 0.</param>
    /// <returns>The layer.</returns>
    public VectorLayer Layer(int index) => index >= 0 && index < Layers.Count
        ? (_opened ??= new VectorLayer?[Layers.Count])[index] ??= new VectorLayer(this, GdalApi.GDALDatasetGetLayer(Pointer, index))
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"{Path} has {Layers.Count} layers.");
}
