namespace Hedgerow.Server.Runs;

/// <summary>The things that were asked for lately, made once each. What is kept must never change; may be used by many threads.</summary>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="most">How many are kept.</param>
internal sealed class Lately<T>(int most)
    where T : class
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, Lazy<T> Value)>> places = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, Lazy<T> Value)> order = new();

    /// <summary>Gives what stands under a key, made now where nobody asked for it lately.</summary>
    public T Of(string key, Func<T> make)
    {
        Lazy<T> found;
        lock (gate)
        {
            if (places.TryGetValue(key, out var place))
            {
                order.Remove(place);
                order.AddFirst(place);
            }
            else
            {
                place = order.AddFirst((key, new Lazy<T>(make)));
                places[key] = place;
                while (places.Count > most)
                {
                    places.Remove(order.Last!.Value.Key);
                    order.RemoveLast();
                }
            }

            found = place.Value.Value;
        }

        try
        {
            return found.Value;
        }
        catch
        {
            // A failure is not kept: the next one who asks tries again.
            lock (gate)
            {
                if (places.TryGetValue(key, out var place) && ReferenceEquals(place.Value.Value, found))
                {
                    places.Remove(key);
                    order.Remove(place);
                }
            }

            throw;
        }
    }
}
