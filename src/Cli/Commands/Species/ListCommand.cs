using System.CommandLine;
using Hedgerow.Cli.Terminal;
using Hedgerow.Species;

namespace Hedgerow.Cli.Commands.Species;

/// <summary><c>hedgerow species list</c>: which species, since when, where.</summary>
internal static class ListCommand
{
    public static Command Build(Screen screen)
    {
        var command = new Command("list", screen.Say(
            "Species by group, year, district and habitat (built-up, natural, park, protected), with first and last record, new to the city and not seen since. "
            + "Names are lumped to species; the status comes from the checklists of the city. Example: hedgerow species list my-city --group birds --out birds.csv",
            "按类群、年份、分区和生境(建成区、自然区域、公园、保护地)列出物种，含首次与末次记录、新记录与近期未见。名称归并到种；状态取自城市名录。示例：hedgerow species list my-city --group birds --out birds.csv"));
        var arguments = new SpeciesArguments(screen, command);
        var since = new Option<int?>("--since") { Description = screen.Say("New and not seen are told from this year (default: the last ten years)", "判断新记录与近期未见的起始年(默认最近十年)") };
        command.Add(since);
        command.SetAction((parsed, cancel) => arguments.Run(parsed, (request, progress) => SpeciesListing.Run(request, parsed.GetValue(since), progress, cancel), cancel));
        return command;
    }
}
