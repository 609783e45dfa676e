using Hedgerow.Science.Quantities;

namespace Hedgerow.Workspace;

/// <summary>An organisation, which may hold many cities; a role in it is a role in each of them.</summary>
/// <param name="Id">Id of the organisation.</param>
/// <param name="Slug">Its short name in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="CreatedAt">When it was added.</param>
public sealed record Organisation(string Id, string Slug, Wording Name, DateTimeOffset CreatedAt);
