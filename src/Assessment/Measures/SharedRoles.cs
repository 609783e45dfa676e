using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>
/// Holds the two masks used last. The city's data let go of a mask as soon as nobody uses it, and would make it again for every district;
/// all masks of a large city at once are too much for the memory. Readings are taken role by role, so two are enough.
/// </summary>
internal sealed class SharedRoles
{
    private const int Most = 2;

    private readonly Lock gate = new();
    private readonly List<(int Year, LandRole Role, Found<Sourced<RoleMask>> Mask)> held = [];

    /// <summary>The cells of a role.</summary>
    public Found<Sourced<RoleMask>> Of(CityYear data, LandRole role)
    {
        lock (gate)
        {
            var place = held.FindIndex(h => h.Year == data.Year && h.Role == role);
            if (place < 0 && held.Count == Most)
            {
                held.RemoveAt(0);
            }

            var mask = place < 0 ? data.Role(role) : held[place].Mask;
            if (place >= 0)
            {
                held.RemoveAt(place);
            }

            held.Add((data.Year, role, mask));
            return mask;
        }
    }
}
