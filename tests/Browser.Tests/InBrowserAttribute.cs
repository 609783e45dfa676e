namespace Hedgerow.Browser.Tests;

/// <summary>A test in a real browser; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class InBrowserAttribute : FactAttribute
{
    public InBrowserAttribute() => Skip = Chromium.Missing;

    /// <summary>Whether it needs the data of real cities.</summary>
    public bool OnRealData
    {
        get => false;
        set => Skip ??= value && Repository.RealData is null ? "There is no ../shared/data." : null;
    }
}
