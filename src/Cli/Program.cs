using Hedgerow.Cli.Commands;
using Hedgerow.Cli.Terminal;
using Hedgerow.Maps;

if (args is ["landscape", not "graph", _, ..])
{
    MapFile.Expect();
}

// The language is needed before the arguments are understood: help and errors of the parser itself are in it too.
var screen = new Screen(Language.Of(args));
using var stop = new StopSignal();
return await CommandLine.Run(screen, args, stop.Token).ConfigureAwait(false);
