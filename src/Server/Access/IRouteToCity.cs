namespace Hedgerow.Server.Access;

/// <summary>
/// Tells to which city a part of an address belongs, such as a job or a run. Register one for each name of a route value; the <see cref="Gate"/> asks all whose
/// name stands in the address, and where they disagree there is nothing here: so no page can show a thing of one city under another's address.
/// </summary>
public interface IRouteToCity
{
    /// <summary>Name of the route value, such as <c>job</c>.</summary>
    string Name { get; }

    /// <summary>The city's id.</summary>
    /// <param name="value">The route value.</param>
    /// <returns>The id of its city; empty where it exists and belongs to no city; null where there is no such thing.</returns>
    string? CityOf(string value);
}
