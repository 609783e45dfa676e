using System.CommandLine;
using Hedgerow.Cli.Terminal;

namespace Hedgerow.Cli.Commands;

/// <summary>Arguments that several commands share, said once.</summary>
internal static class Arguments
{
    /// <summary>The city: a folder or its city.yaml.</summary>
    public static Argument<string> City(Screen screen) => new("CITY")
    {
        Description = screen.Say("A city's folder, or its city.yaml", "城市文件夹，或其中的 city.yaml"),
    };

    /// <summary>The language of everything that is shown.</summary>
    public static Option<string> Lang(Screen screen)
    {
        var option = new Option<string>("--lang")
        {
            Description = screen.Say("Language: en or zh", "语言：en 或 zh"),
            Recursive = true,
        };
        option.AcceptOnlyFromAmong("en", "zh");
        return option;
    }

    /// <summary>One JSON object on the standard output instead of tables.</summary>
    public static Option<bool> Json(Screen screen) => new("--json")
    {
        Description = screen.Say("Print one JSON object (keys: docs/cli.md)", "输出一个 JSON 对象(字段见 docs/cli.md)"),
    };
}
