using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Layers;

/// <summary>Keeps masks while somebody uses them: a large city has more of them than memory should hold at once, and each is soon made again.</summary>
internal sealed class MaskStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<LandRole, WeakReference<Found<Sourced<RoleMask>>>> kept = [];

    public Found<Sourced<RoleMask>> Get(LandRole role, Func<Found<Sourced<RoleMask>>> make)
    {
        lock (gate)
        {
            if (kept.TryGetValue(role, out var reference) && reference.TryGetTarget(out var found))
            {
                return found;
            }

            found = make();
            kept[role] = new(found);
            return found;
        }
    }
}
