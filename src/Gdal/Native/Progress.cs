using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hedgerow.Gdal.Native;

/// <summary>Carries progress out of a long native call, and a wish to stop into it.</summary>
internal sealed unsafe class Progress : IDisposable
{
    private readonly IProgress<double>? _listener;
    private readonly CancellationToken _cancel;
    private GCHandle _self;
    private Exception? _thrown;

    internal Progress(IProgress<double>? listener, CancellationToken cancel)
    {
        _listener = listener;
        _cancel = cancel;
        _self = GCHandle.Alloc(this);
    }

    internal static nint Function => (nint)(delegate* unmanaged[Cdecl]<double, byte*, void*, int>)&Report;

    internal nint Data => GCHandle.ToIntPtr(_self);

    /// <summary>Throws what made the listener stop the call, if it did.</summary>
    internal void ThrowIfStopped()
    {
        if (_thrown is not null)
        {
            throw new GdalException("The listener of the progress failed: " + _thrown.Message, null, _thrown);
        }

        _cancel.ThrowIfCancellationRequested();
    }

    public void Dispose() => _self.Free();

    // No exception may cross native frames: it is kept and thrown after the call.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Report(double complete, byte* message, void* data)
    {
        var progress = (Progress)GCHandle.FromIntPtr((nint)data).Target!;
        try
        {
            progress._listener?.Report(Math.Clamp(complete, 0, 1));
        }
        catch (Exception problem)
        {
            progress._thrown = problem;
            return 0;
        }

        return progress._cancel.IsCancellationRequested ? 0 : 1;
    }
}
