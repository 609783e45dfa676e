using Hedgerow.Science.Quantities;

namespace Hedgerow.Workspace;

/// <summary>A job to be done.</summary>
/// <param name="Kind">Which work: "check", "assess", "preview" ...</param>
/// <param name="Title">What people read.</param>
/// <param name="CityId">The city it belongs to, or null.</param>
/// <param name="Arguments">What the work needs, as JSON.</param>
/// <param name="Attempts">How often it may be begun, where its worker vanishes or asks for another try.</param>
/// <param name="Priority">Greater goes first.</param>
/// <param name="Key">Where given, a job of the same key that waits or runs is returned instead of another.</param>
public sealed record NewJob(string Kind, Wording Title, string? CityId = null, string Arguments = "{}", int Attempts = 3, int Priority = 0, string? Key = null);
