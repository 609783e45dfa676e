using System.CommandLine;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Spectre.Console;

namespace Hedgerow.Cli.Commands;

/// <summary><c>hedgerow new DIR --boundary FILE</c>: a first city folder.</summary>
internal static class NewCommand
{
    public static Command Build(Screen screen)
    {
        var folder = new Argument<string>("DIR") { Description = screen.Say("The folder to make", "要创建的文件夹") };
        var boundary = new Option<string>("--boundary") { Required = true, Description = screen.Say("The city's boundary: any vector file that GDAL reads", "城市边界：GDAL 可读的任意矢量文件") };
        var layer = new Option<string?>("--layer") { Description = screen.Say("Layer of the boundary file, where it holds several", "边界文件含多个图层时指定图层") };
        var name = new Option<string?>("--name") { Description = screen.Say("Name of the city", "城市名称") };
        var command = new Command("new", screen.Say("Write a first city folder: city.yaml, answers.yaml, profile.yaml", "创建城市文件夹：city.yaml、answers.yaml、profile.yaml")) { folder, boundary, layer, name };
        command.SetAction((parsed, _) => Guard.Run(screen, () =>
        {
            var made = CityFolder.Create(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(boundary), parsed.GetValue(name), parsed.GetValue(layer));
            screen.Out.WriteLine(screen.Say($"Written: {string.Join(", ", made.Files)} in {made.Folder}", $"已写入 {made.Folder}：{string.Join("、", made.Files)}"));
            screen.Out.WriteLine();
            screen.Out.WriteLine(screen.Say("Layers to look for, the most useful first:", "建议准备的图层(按用途排序)："));
            foreach (var hint in made.Hints)
            {
                screen.Out.MarkupLine($"  [bold]{Markup.Escape(hint.Key)}[/]  {Markup.Escape(screen.Say(hint.What))}");
                screen.Out.WriteLine($"      {screen.Say(hint.Where)}");
                screen.Out.WriteLine($"      {screen.Say(hint.Licence)}");
                foreach (var link in hint.Links)
                {
                    screen.Out.WriteLine($"      {link}");
                }
            }

            screen.Out.WriteLine();
            screen.Out.WriteLine(screen.Say($"Next: fill in the year in city.yaml, add layers, then run: hedgerow check {made.Folder}", $"下一步：在 city.yaml 中填写年份并添加图层，然后运行：hedgerow check {made.Folder}"));
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }
}
