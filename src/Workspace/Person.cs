namespace Hedgerow.Workspace;

/// <summary>A person who may sign in.</summary>
/// <param name="Id">Id of the person.</param>
/// <param name="Email">E-mail address in small letters, the name to sign in with.</param>
/// <param name="Name">Name as others see it.</param>
/// <param name="Language">"en", "zh" or another language file's name; null follows the browser.</param>
/// <param name="SiteAdministrator">May do everything everywhere.</param>
/// <param name="Active">May sign in.</param>
/// <param name="HasPassword">Has a password (else signs in through another provider, or not yet).</param>
/// <param name="CreatedAt">When the person was added.</param>
public sealed record Person(string Id, string Email, string Name, string? Language, bool SiteAdministrator, bool Active, bool HasPassword, DateTimeOffset CreatedAt);
