using Hedgerow.LandscapeRuns;
new SampleMap(int.Parse(args[0]), ulong.Parse(args[1]), "/tmp/h/proofdata").Make(true);
