namespace Hedgerow.Workspace;

/// <summary>Who does something, as it stands in the audit log.</summary>
/// <param name="PersonId">The person, or null for the program itself.</param>
/// <param name="Name">The name at that time.</param>
/// <param name="Address">The network address the request came from, where there was one.</param>
/// <param name="Means">By what: "session", "token NAME", "command line", "job ID".</param>
public sealed record Actor(string? PersonId, string Name, string? Address = null, string? Means = null)
{
    /// <summary>The program itself.</summary>
    public static Actor Program { get; } = new(null, "Hedgerow");

    /// <summary>A person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="address">The network address of the request.</param>
    /// <param name="means">By what.</param>
    /// <returns>The actor.</returns>
    public static Actor Of(Person person, string? address = null, string? means = null)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new Actor(person.Id, person.Name, address, means);
    }
}
