using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json.Nodes;
using Hedgerow.Cli.Terminal;
using Hedgerow.Maps;
using Hedgerow.Science.Grids;

namespace Hedgerow.Cli.Commands.Landscape;

/// <summary>The arguments of every analysis of a map.</summary>
internal sealed class MapArguments
{
    private readonly Screen screen;
    private readonly Argument<string> map;
    private readonly Option<int> band;
    private readonly Option<long[]> noData;
    private readonly Option<CellSize?> cellSize;
    private readonly Option<string?> output;
    private readonly Option<bool> json;
    private readonly Option<int> threads;

    /// <summary>Makes them and adds them to a command.</summary>
    /// <param name="screen">Where people look.</param>
    /// <param name="command">The command.</param>
    /// <param name="written">What <c>--out</c> writes, by its ending.</param>
    /// <param name="optional">Whether the command also works without a map.</param>
    public MapArguments(Screen screen, Command command, string written, bool optional = false)
    {
        this.screen = screen;
        map = new Argument<string>("MAP") { Description = screen.Say("A raster that GDAL reads, in a projected reference system", "GDAL 可读取的栅格，须为投影坐标系") };
        map.Arity = optional ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne;
        band = new Option<int>("--band") { Description = screen.Say("Band, from 1", "波段，从 1 起"), DefaultValueFactory = _ => 1 };
        noData = new Option<long[]>("--nodata")
        {
            Description = screen.Say("Codes that mean no data, beyond what the file declares; may be repeated", "除文件自身声明外，表示无数据的编码，可重复"),
            DefaultValueFactory = _ => [],
            AllowMultipleArgumentsPerToken = true,
        };
        cellSize = new Option<CellSize?>("--cell-size")
        {
            Description = screen.Say("Size of a cell in metres, W or W,H, where the file has none", "像元大小(米)，W 或 W,H，用于文件未给出时"),
            CustomParser = Size,
        };
        output = new Option<string?>("--out") { Description = written };
        json = Arguments.Json(screen);
        threads = Arguments.Threads(screen);
        command.Add(map);
        foreach (var option in (Option[])[band, noData, cellSize, output, json, threads])
        {
            command.Add(option);
        }
    }

    /// <summary>Whether a map is named.</summary>
    public bool HasMap(ParseResult parsed) => parsed.GetResult(map) is { Tokens.Count: > 0 };

    /// <summary>The map asked about.</summary>
    public MapRequest Request(ParseResult parsed) => Request(parsed, parsed.GetRequiredValue(map));

    /// <summary>Another map read in the same way.</summary>
    public MapRequest Request(ParseResult parsed, string path) =>
        new(path, parsed.GetValue(band), parsed.GetValue(cellSize), parsed.GetValue(noData));

    /// <summary>Where the result is written; null for nowhere.</summary>
    public string? Out(ParseResult parsed) => parsed.GetValue(output);

    /// <summary>Whether one JSON object is printed.</summary>
    public bool Json(ParseResult parsed) => parsed.GetValue(json);

    /// <summary>Ends a command: one JSON object where it was asked for, else what a person reads.</summary>
    public Task<int> Show(ParseResult parsed, Func<JsonObject> whole, Action print)
    {
        if (parsed.GetValue(json))
        {
            Console.Out.WriteLine(JsonText.Of(whole()));
        }
        else
        {
            print();
        }

        return Task.FromResult(ExitCode.Done);
    }

    /// <summary>How the work is done.</summary>
    public RunOptions Options(ParseResult parsed, IProgress<double>? progress, CancellationToken cancel) => new(parsed.GetValue(threads), progress, cancel);

    private CellSize? Size(ArgumentResult result)
    {
        var given = result.Tokens[0].Value;
        var numbers = given.Split(',').Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToArray();
        if (numbers is not ([_] or [_, _]) || numbers.Any(number => !(number > 0) || !double.IsFinite(number)))
        {
            result.AddError(screen.Say($"--cell-size takes metres above 0, such as 10 or 10,20, not '{given}'", $"--cell-size 须为大于 0 的米数，如 10 或 10,20，而非“{given}”"));
            return null;
        }

        return new CellSize(numbers[0], numbers[^1]);
    }
}
