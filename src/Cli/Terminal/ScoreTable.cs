using System.Globalization;
using Hedgerow.Assessment;
using Hedgerow.Science.Index;
using Spectre.Console;

namespace Hedgerow.Cli.Terminal;

/// <summary>An assessment as a table.</summary>
internal static class ScoreTable
{
    /// <summary>Writes it.</summary>
    /// <param name="screen">Where people look.</param>
    /// <param name="result">The assessment.</param>
    public static void Write(Screen screen, AssessmentResult result)
    {
        var table = new Table().Border(TableBorder.Simple).Title($"[bold]{Markup.Escape(screen.Say(result.City.Name))}[/] · {Markup.Escape(screen.Say(result.Edition.Name))} · {result.Year}");
        table.AddColumn(new TableColumn("#"));
        table.AddColumn(new TableColumn(screen.Say("indicator", "指标")));
        table.AddColumn(new TableColumn(screen.Say("value", "数值")).RightAligned());
        table.AddColumn(new TableColumn(screen.Say("points", "得分")).RightAligned());
        table.AddColumn(new TableColumn(screen.Say("standing, or what is missing", "状态或缺失内容")));
        foreach (var i in result.Indicators)
        {
            var value = i.Reading.Value is { } v
                ? $"{(i.Score is { } score ? score.Shown.ToString("F" + score.ShownDecimals(i.Indicator.Bands!.Decimals), CultureInfo.InvariantCulture) : v.ToString("0.###", CultureInfo.InvariantCulture))} {screen.Say(UnitName.Of(i.Indicator.Unit))}"
                : i.Reading.Level is { } level ? screen.Say(level.Text) : "–";
            var (colour, status) = i.Status switch
            {
                IndicatorStatus.Scored => ("green", screen.Say("official", "正式")),
                IndicatorStatus.Provisional => ("yellow", screen.Say("provisional", "暂定")),
                IndicatorStatus.Unevidenced => ("yellow", screen.Say("no evidence: in no total", "无佐证，不计入总分")),
                _ => ("grey", (i.Gap ?? i.Reading.Gap) is { } gap ? screen.Say(gap.Reason) : string.Empty),
            };
            table.AddRow(i.Indicator.Id, Markup.Escape(screen.Say(i.Indicator.Name)), Markup.Escape(value), i.Points is { } p ? $"{p}/{i.Indicator.MaxPoints}" : "–", $"[{colour}]{Markup.Escape(status)}[/]");
        }

        screen.Out.Write(table);
        screen.Out.MarkupLine(Total(screen, result.Total));
    }

    private static string Total(Screen screen, Total total) => total.Kind is TotalKind.Weighted
        ? total.Value is { } value
            ? screen.Say($"[bold]{value:0.0}[/] of 100", $"[bold]{value:0.0}[/](满分 100)") + (total.Grade is { } grade ? $" · {Markup.Escape(screen.Say(grade.Name))}" : string.Empty)
            : screen.Say($"No value: {total.EditionCount - total.ScoredCount} of {total.EditionCount} components are missing", $"无法得出指数：{total.EditionCount} 个分项中缺 {total.EditionCount - total.ScoredCount} 个")
        : screen.Say(
            $"[bold]{total.Score} of {total.Max}[/] confirmed points · {total.ProvisionalScore} of {total.ProvisionalMax} provisional · {total.ScoredCount} of {total.EditionCount} indicators scored",
            $"正式分 [bold]{total.Score}/{total.Max}[/] · 暂定分 {total.ProvisionalScore}/{total.ProvisionalMax} · 已评分指标 {total.ScoredCount}/{total.EditionCount}");
}
