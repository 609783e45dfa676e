using System.Globalization;
using Hedgerow.Assessment;
using Hedgerow.Science.Index;
using Spectre.Console;

namespace Hedgerow.Cli.Terminal;

/// <summary>A scenario as tables: what differs, before and after.</summary>
internal static class ScenarioTable
{
    /// <summary>Writes it.</summary>
    /// <param name="screen">Where people look.</param>
    /// <param name="outcome">The scenario.</param>
    public static void Write(Screen screen, ScenarioResult outcome)
    {
        foreach (var remark in outcome.Remarks)
        {
            screen.Out.WriteLine(remark.Edit is null ? screen.Say(remark.Text) : $"{remark.Edit}: {screen.Say(remark.Text)}");
        }

        foreach (var edition in outcome.Editions)
        {
            var table = new Table().Border(TableBorder.Simple).Title($"[bold]{Markup.Escape(screen.Say(edition.Before.City.Name))}[/] · {Markup.Escape(screen.Say(edition.Before.Edition.Name))} · {edition.Before.Year}");
            table.AddColumn(new TableColumn(screen.Say("area", "区域")));
            table.AddColumn(new TableColumn("#"));
            table.AddColumn(new TableColumn(screen.Say("indicator", "指标")));
            table.AddColumn(new TableColumn(screen.Say("before", "现状")).RightAligned());
            table.AddColumn(new TableColumn(screen.Say("after", "情景")).RightAligned());
            table.AddColumn(new TableColumn(screen.Say("change", "变化")).RightAligned());
            table.AddColumn(new TableColumn(screen.Say("points", "得分")).RightAligned());
            foreach (var change in edition.Changes)
            {
                table.AddRow(
                    Markup.Escape(change.DistrictName ?? screen.Say("city", "全市")), change.Before.Indicator.Id, Markup.Escape(screen.Say(change.Before.Indicator.Name)),
                    Markup.Escape(Value(screen, change.Before)), Markup.Escape(Value(screen, change.After)),
                    change.Value is { } value ? Signed(value) : "–", $"{Points(change.Before)} → {Points(change.After)}");
            }

            if (edition.Changes.Count == 0)
            {
                screen.Out.WriteLine(screen.Say("Nothing that was drawn changes a number.", "所绘内容未改变任何数值。"));
            }
            else
            {
                screen.Out.Write(table);
            }

            screen.Out.WriteLine(screen.Say(
                $"Total: {Total(screen, edition.Before.Total)} before, {Total(screen, edition.After.Total)} after; {edition.Districts.Count} districts affected.",
                $"总分：现状 {Total(screen, edition.Before.Total)}，情景 {Total(screen, edition.After.Total)}；涉及 {edition.Districts.Count} 个区域。"));
        }
    }

    private static string Value(Screen screen, IndicatorResult result) => result.Reading.Value is { } value
        ? $"{value.ToString("0.####", CultureInfo.InvariantCulture)} {screen.Say(UnitName.Of(result.Indicator.Unit))}"
        : screen.Say("not measured", "未测得");

    private static string Signed(double value) => value.ToString("+0.####;-0.####;0", CultureInfo.InvariantCulture);

    private static string Points(IndicatorResult result) => result.Points?.ToString(CultureInfo.InvariantCulture) ?? "–";

    private static string Total(Screen screen, Total total) => total.Kind is TotalKind.Weighted
        ? total.Value?.ToString("0.0", CultureInfo.InvariantCulture) ?? screen.Say("no value", "无指数值")
        : screen.Say($"{total.Score}/{total.Max} (+ {total.ProvisionalScore}/{total.ProvisionalMax} provisional)", $"{total.Score}/{total.Max}(另暂定 {total.ProvisionalScore}/{total.ProvisionalMax})");
}
