using Hedgerow.Cli.Commands;
using Hedgerow.Cli.Terminal;

// The language is needed before the arguments are understood: help and errors of the parser itself are in it too.
var screen = new Screen(Language.Of(args));
return await CommandLine.Build(screen).Parse(args).InvokeAsync().ConfigureAwait(false);
