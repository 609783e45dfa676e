using System.Runtime.InteropServices;

namespace Hedgerow.Gdal.Native;

/// <summary>An open data set; closing it writes what is still to be written.</summary>
internal sealed class DatasetHandle : SafeHandle
{
    internal DatasetHandle(nint dataset)
        : base(0, ownsHandle: true) => SetHandle(dataset);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        GdalApi.GDALClose(handle);
        return true;
    }
}

/// <summary>A reference system of our own.</summary>
internal sealed class SpatialReferenceHandle : SafeHandle
{
    internal SpatialReferenceHandle(nint srs)
        : base(0, ownsHandle: true) => SetHandle(srs);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        Osr.OSRDestroySpatialReference(handle);
        return true;
    }
}

/// <summary>A coordinate transformation.</summary>
internal sealed class TransformationHandle : SafeHandle
{
    internal TransformationHandle(nint transformation)
        : base(0, ownsHandle: true) => SetHandle(transformation);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        Osr.OCTDestroyCoordinateTransformation(handle);
        return true;
    }
}
