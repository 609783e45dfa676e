namespace Hedgerow.Client;

/// <summary>One thing that a server can be asked for, as its OpenAPI description names it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Method">The method of HTTP.</param>
/// <param name="Path">Its address, with places in braces.</param>
public sealed record Operation(string Id, string Method, string Path);
