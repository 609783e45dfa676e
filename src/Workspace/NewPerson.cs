namespace Hedgerow.Workspace;

/// <summary>A person to be added.</summary>
/// <param name="Email">E-mail address.</param>
/// <param name="Name">Name as others see it.</param>
/// <param name="Password">Password, or null where the person gets a link to set one, or signs in elsewhere.</param>
/// <param name="Language">Language, or null.</param>
/// <param name="SiteAdministrator">May do everything everywhere.</param>
public sealed record NewPerson(string Email, string Name, string? Password = null, string? Language = null, bool SiteAdministrator = false);
