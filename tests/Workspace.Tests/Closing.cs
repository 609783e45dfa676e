namespace Hedgerow.Workspace.Tests;

/// <summary>Does one thing with something and closes it.</summary>
internal static class Closing
{
    internal static TResult Close<T, TResult>(this T thing, Func<T, TResult> act)
        where T : IDisposable
    {
        using (thing)
        {
            return act(thing);
        }
    }

    internal static void Close<T>(this T thing, Action<T> act)
        where T : IDisposable
    {
        using (thing)
        {
            act(thing);
        }
    }
}
