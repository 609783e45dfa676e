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

    /// <summary>The number of threads.</summary>
    public static Option<int> Threads(Screen screen)
    {
        var threads = new Option<int>("--threads") { Description = screen.Say("Threads; the result does not depend on it", "线程数，不影响结果"), DefaultValueFactory = _ => Environment.ProcessorCount };
        threads.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() < 1)
            {
                r.AddError(screen.Say("--threads takes a whole number from 1", "--threads 须为不小于 1 的整数"));
            }
        });
        return threads;
    }

    /// <summary>Which cells touch.</summary>
    public static Option<int> Neighbours(Screen screen)
    {
        var neighbours = new Option<int>("--neighbours")
        {
            Description = screen.Say("4: cells that share an edge touch; 8: those that share a corner too", "4：共边相邻；8：共边或共角相邻"),
            DefaultValueFactory = _ => 8,
        };
        neighbours.AcceptOnlyFromAmong("4", "8");
        return neighbours;
    }
}
