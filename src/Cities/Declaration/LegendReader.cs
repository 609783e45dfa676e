using System.Globalization;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Cities.Declaration;

/// <summary>Reads the <c>legend:</c> of a land-cover map: the key of a legend file, or the classes in place.</summary>
internal static class LegendReader
{
    public static readonly Shape Class = new(
        "legend_class",
        new Wording("One class of a land-cover map.", "土地覆盖图的一个类别。"),
        [
            Keys.Name("name", "Its name.", "名称。") with { Required = true },
            Keys.Text("roles", "What it counts as.", "用途。") with { Many = true, Words = RoleWords.All, WordCode = "unknown-role" },
            Keys.Text("colour", "Colour for maps, such as #0a6b2c.", "制图颜色，例如 #0a6b2c。") with { Pattern = ("^#[0-9a-fA-F]{6}$", new Wording("a colour such as \"#0a6b2c\", in quotation marks", "带引号的颜色值，例如 \"#0a6b2c\"")) },
        ]);

    /// <summary>The legend; null after a report.</summary>
    public static Legend? Read(YamlItem item, FindingLog log)
    {
        if (item.IsEmpty)
        {
            return null;
        }

        if (item.Raw is { } id)
        {
            if (Legends.Find(id) is { } known)
            {
                return known;
            }

            var ids = Legends.Ids;
            log.Error(
                "unknown-legend",
                item.Line,
                new Wording($"{item.Place}: there is no legend {id}", $"{item.Place}：没有名为 {id} 的图例"),
                new Wording($"one of {string.Join(", ", ids)}, or the classes in place", $"下列之一：{string.Join(", ", ids)}，或直接列出各类别"),
                Spelling.Nearest(id, ids));
            return null;
        }

        if (!item.IsMap)
        {
            log.Error("wrong-kind", item.Line, FindingWords.Value(item), new Wording("the key of a legend, or a mapping from class code to {name, roles}", "图例标识，或“类别编码: {name, roles}”的对应关系"));
            return null;
        }

        return new Legend("inline", new Wording("Legend of the city", "城市自定图例"), Classes(item, log), []);
    }

    /// <summary>A city's own choice of classes for some roles.</summary>
    public static Legend Override(Legend legend, Declared roles, FindingLog log)
    {
        var classes = new SortedDictionary<int, LegendClass>(legend.Classes.ToDictionary());
        foreach (var word in RoleWords.All.Where(roles.Has))
        {
            var role = RoleWords.Of(word)!.Value;
            var codes = roles.Wholes(word);
            foreach (var item in roles[word].Items.Where(i => Scalars.WholeNumber(i) is { } c && !classes.ContainsKey(c)))
            {
                log.Error(
                    "code-not-in-legend",
                    item.Line,
                    FindingWords.Value(item),
                    new Wording($"a code of the legend {legend.Id}: {Codes(classes.Keys)}", $"图例 {legend.Id} 中的编码：{Codes(classes.Keys)}"));
            }

            foreach (var (code, old) in classes.ToList())
            {
                var set = new HashSet<LandRole>(old.Roles);
                _ = codes.Contains(code) ? set.Add(role) : set.Remove(role);
                classes[code] = old with { Roles = set };
            }
        }

        return legend with { Classes = classes };
    }

    private static SortedDictionary<int, LegendClass> Classes(YamlItem item, FindingLog log)
    {
        var classes = new SortedDictionary<int, LegendClass>();
        foreach (var key in item.Keys)
        {
            var entry = item[key];
            if (!int.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var code))
            {
                log.Error("wrong-code", entry.KeyLine, new Wording($"{entry.Place}: {key} is no class code", $"{entry.Place}：{key} 不是类别编码"), new Wording("a whole number, as the map holds it", "地图中实际使用的整数编码"), Scalars.MeantNumber(key, whole: true));
                continue;
            }

            if (entry.IsEmpty)
            {
                log.Error("missing-key", entry.KeyLine, new Wording($"{entry.Place}: nothing stands here", $"{entry.Place}：此处为空"), new Wording("{name: ..., roles: [...]}", "{name: ..., roles: [...]}"));
                continue;
            }

            ShapeCheck.Check(entry, Class, log);
            var declared = new Declared(entry, Class);
            var roles = declared.Texts("roles").Select(RoleWords.Of).OfType<LandRole>().ToHashSet();
            var name = entry.IsMap ? declared.Wording("name") : null;
            if (!classes.TryAdd(code, new LegendClass(code, name ?? Wording.Same(key), roles) { Colour = entry.IsMap ? declared.Text("colour") : null }))
            {
                log.Error("duplicate-code", entry.KeyLine, new Wording($"{entry.Place}: the code {code} stands twice", $"{entry.Place}：编码 {code} 重复出现"), new Wording("each code once", "每个编码只写一次"));
            }
        }

        return classes;
    }

    private static string Codes(IEnumerable<int> codes) => string.Join(", ", codes.Select(c => c.ToString(CultureInfo.InvariantCulture)));
}
