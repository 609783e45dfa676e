namespace Hedgerow.LandscapeRuns;

/// <summary>A question that several tools answer.</summary>
/// <param name="Key">Key, as scripts and gates name it.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Sides">Sides of the maps it is asked of.</param>
/// <param name="Command">Words after <c>hedgerow</c>: the map, the file to write.</param>
/// <param name="Ending">Ending of that file.</param>
/// <param name="Answer">The numbers that must agree, from that file and the standard output.</param>
/// <param name="Peers">The other tools.</param>
/// <param name="NotRun">Peers that could not be run, and why.</param>
internal sealed record LandscapeTask(
    string Key,
    string Title,
    int[] Sides,
    Func<SampleMap, string, string[]> Command,
    string Ending,
    Func<string, string, Dictionary<string, double>> Answer,
    Peer[] Peers,
    string NotRun = "");
