using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning;

/// <summary>A plan of a city in the workspace.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CityId">The city.</param>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its title.</param>
/// <param name="Number">Number of its newest version, from 1.</param>
/// <param name="Public">Whether everybody may read it where the city is public.</param>
/// <param name="ByName">Who made it.</param>
/// <param name="MadeAt">When.</param>
/// <param name="ChangedAt">When it was changed last.</param>
public sealed record StoredPlan(string Id, string CityId, string Code, Wording Title, int Number, bool Public, string ByName, DateTimeOffset MadeAt, DateTimeOffset ChangedAt);

/// <summary>A version of a plan in the workspace.</summary>
/// <param name="Number">1, 2, 3 ...: grows with every change.</param>
/// <param name="Version">The version as people call it.</param>
/// <param name="Content">What it says, as <see cref="PlanContent.Of"/> names it.</param>
/// <param name="Action">What was done: <c>edit</c>, <c>sign</c>, <c>comment</c> ...</param>
/// <param name="Note">A remark.</param>
/// <param name="ByName">Who did it.</param>
/// <param name="MadeAt">When.</param>
public sealed record PlanVersion(int Number, string Version, string Content, string Action, string Note, string ByName, DateTimeOffset MadeAt);
