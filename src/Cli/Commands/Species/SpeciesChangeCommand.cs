using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Hedgerow.Cli.Terminal;
using Hedgerow.Species;

namespace Hedgerow.Cli.Commands.Species;

/// <summary><c>hedgerow species change</c>: what has changed between two periods, and which number to trust.</summary>
internal static class SpeciesChangeCommand
{
    public static Command Build(Screen screen)
    {
        var command = new Command("change", screen.Say(
            "Change between two periods: the plain difference that the index asks for, and beside it the difference at equal coverage with its interval; in words which one to trust. Turnover and the species gained and not found again stand beside. "
            + "Example: hedgerow species change my-city --before 2001-2010 --now 2011-2020",
            "两个时期之间的变化：指数所要求的简单差值，以及同等覆盖度下带区间的差值，并说明应信任哪一个；另附周转与新增、未再发现的物种。示例：hedgerow species change my-city --before 2001-2010 --now 2011-2020"));
        var arguments = new SpeciesArguments(screen, command);
        var before = Years(screen, "--before", screen.Say("Earlier period, such as 2001-2010 (default: up to the city's baseline)", "前期，如 2001-2010(默认至城市基准年)"));
        var now = Years(screen, "--now", screen.Say("Later period, such as 2011-2020 (default: up to the city's year)", "后期，如 2011-2020(默认至城市评估年)"));
        command.Add(before);
        command.Add(now);
        command.SetAction((parsed, cancel) => arguments.Run(parsed, (request, progress) => SpeciesChangeRun.Run(request, parsed.GetValue(before), parsed.GetValue(now), progress, cancel), cancel));
        return command;
    }

    /// <summary>An option that takes two years with a hyphen between, or one.</summary>
    internal static Option<Period?> Years(Screen screen, string name, string description) => new(name) { Description = description, CustomParser = result => Read(screen, name, result) };

    private static Period? Read(Screen screen, string name, ArgumentResult result)
    {
        var parts = result.Tokens[0].Value.Split('-');
        var years = parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0).ToArray();
        if (years is not ([> 0] or [> 0, > 0]) || years[0] > years[^1])
        {
            result.AddError(screen.Say($"{name} takes years such as 2001-2010, not '{result.Tokens[0].Value}'", $"{name} 须为年份，如 2001-2010，而非“{result.Tokens[0].Value}”"));
            return null;
        }

        return new Period(years[0], years[^1]);
    }
}
