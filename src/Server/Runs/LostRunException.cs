namespace Hedgerow.Server.Runs;

/// <summary>A run stands in the register, and its files are gone from the data folder: a backup has them.</summary>
/// <param name="run">The run.</param>
public sealed class LostRunException(string run) : IOException($"The files of run {run} are not in the data folder: restore them from a backup.");
