namespace Hedgerow.Assessment;

/// <summary>A link by which anybody who holds it sees one result or scenario.</summary>
/// <param name="Id">Its id, by which it is withdrawn.</param>
/// <param name="CityId">The city.</param>
/// <param name="Kind"><c>run</c> or <c>scenario</c>.</param>
/// <param name="Subject">Id of the run or scenario.</param>
/// <param name="Name">For whom it was made, as its maker wrote.</param>
/// <param name="MadeAt">When.</param>
/// <param name="ByName">Who made it.</param>
/// <param name="WithdrawnAt">When it was withdrawn, or null.</param>
public sealed record SharedLink(string Id, string CityId, string Kind, string Subject, string Name, DateTimeOffset MadeAt, string ByName, DateTimeOffset? WithdrawnAt);
