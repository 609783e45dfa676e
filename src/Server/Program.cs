return await Hedgerow.Server.Commands.CommandLine.Run(args).ConfigureAwait(false);
