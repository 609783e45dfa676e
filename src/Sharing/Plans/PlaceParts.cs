using Hedgerow.Sharing.Charts;

namespace Hedgerow.Sharing.Plans;

/// <summary>Where the actions take place: districts by number of actions, as map and table.</summary>
internal static class PlaceParts
{
    /// <summary>Writes it.</summary>
    public static void Write(PlanVoice voice)
    {
        var text = voice.Text;
        var placed = voice.Leaves.Where(action => action.Districts.Count > 0).ToList();
        var everywhere = voice.Leaves.Count - placed.Count;
        var names = placed.SelectMany(action => action.Districts).Distinct(StringComparer.Ordinal).ToList();
        var outline = voice.Material.Districts;
        List<string> order = [.. (outline?.Districts.Select(district => district.Name) ?? []).Where(names.Contains), .. names.Where(name => outline?.Districts.All(district => district.Name != name) ?? true).Order(StringComparer.Ordinal)];
        int Number(string district) => placed.Count(action => action.Districts.Contains(district));
        if (outline is not null && names.Count > 0 && outline.Districts.Any(district => names.Contains(district.Name)))
        {
            double?[] values = [.. outline.Districts.Select(district => Number(district.Name) is var found && found > 0 ? found : (double?)null)];
            text.Put(new Figure(
                text.Say("Map of actions by district", "行动分区分布图"),
                text.Say(
                    $"A map of {outline.Districts.Count} districts, darker where more actions take place; {values.Count(value => value is null)} districts have none of their own. The table that follows holds the numbers.",
                    $"{outline.Districts.Count} 个分区的地图，颜色越深行动越多；{values.Count(value => value is null)} 个分区没有专属行动。数字见后表。"),
                DistrictMap.Draw(outline, values, value => text.Say($"{value:0}{(value == 1 ? " action" : " actions")}", $"{value:0} 项"), text.Say("none of its own", "无专属行动")))
            { Source = text.Say("the plan's actions; outlines: layers.gpkg of the assessment.", "规划行动；边界：评估结果的 layers.gpkg。") });
        }

        text.Tabulate(
            text.Say("Actions by district", "各分区行动"), [new(text.Say("District", "分区"), 2), new(text.Say("Actions", "行动数"), 0.8, IsNumber: true), new(text.Say("Which", "行动代码"), 4)],
            order.Select(name => (IReadOnlyList<Prose>)[name, PlanVoice.Count(Number(name)), voice.Codes(placed.Where(action => action.Districts.Contains(name)).Select(action => action.Code))]));
        if (everywhere > 0 && voice.Leaves.Count > 0)
        {
            text.Write(text.Say($"{everywhere} of {voice.Leaves.Count} actions are for the whole city.", $"{voice.Leaves.Count} 项行动中有 {everywhere} 项面向全市。"));
        }
    }
}
