namespace Hedgerow.Workspace;

/// <summary>A file's content, named by what it holds.</summary>
/// <param name="Sha256">SHA-256 of the content in 64 hexadecimal digits.</param>
/// <param name="Bytes">Length in bytes.</param>
public sealed record Blob(string Sha256, long Bytes);
