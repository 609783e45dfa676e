namespace Hedgerow.Workspace;

/// <summary>How much an office may hold.</summary>
/// <param name="UploadBytes">The largest file.</param>
/// <param name="UploadsOfPerson">Unfinished uploads of one person.</param>
/// <param name="FreeBytes">What must stay free on the disk.</param>
public sealed record OfficeLimits(long UploadBytes = 16L << 30, int UploadsOfPerson = 50, long FreeBytes = 512L << 20);
