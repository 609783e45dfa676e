using System.CommandLine;
using Hedgerow.Cli.Terminal;

namespace Hedgerow.Cli.Commands;

/// <summary>Arguments that several commands share, said once.</summary>
internal static class Arguments
{
    /// <summary>The city: a folder or its city.yaml.</summary>
    public static Argument<string> City(Screen screen)
    {
        var city = new Argument<string>("CITY") { Description = screen.Say("A city's folder, or its city.yaml", "城市文件夹，或其中的 city.yaml") };
        city.Validators.Add(r =>
        {
            var given = r.Tokens.Count > 0 ? r.Tokens[0].Value : null;
            if (given is { Length: 0 })
            {
                r.AddError(screen.Say("CITY is empty: name a city's folder", "CITY 为空：请指定城市文件夹"));
            }
            else if (given?.StartsWith("--", StringComparison.Ordinal) == true)
            {
                r.AddError(screen.Say($"There is no option '{given}'", $"没有选项“{given}”"));
            }
        });
        return city;
    }

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
