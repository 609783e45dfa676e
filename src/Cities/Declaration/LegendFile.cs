using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Cities.Declaration;

/// <summary>Reads a file of <c>legends/</c>. These files are ours: a mistake in one is a fault of the program's data.</summary>
internal static class LegendFile
{
    public static Legend Read(YamlFile file)
    {
        var root = file.Root.Knows("id", "name", "source", "url", "licence", "citation", "reference", "resolution_m", "nodata", "notes", "not_comparable", "classes");
        var classes = new SortedDictionary<int, LegendClass>();
        foreach (var item in root["classes"].Items)
        {
            item.Knows("code", "name", "roles", "colour");
            if (item["code"].WholeNumber() is not { } code)
            {
                item["code"].Refuse(YamlProblemKind.MissingKey, "a whole number");
            }
            else if (!classes.TryAdd(code, new LegendClass(code, Name(item["name"]), Roles(item["roles"])) { Colour = item["colour"].Text() }))
            {
                item["code"].Refuse(YamlProblemKind.DuplicateKey, "each code once");
            }
        }

        var legend = new Legend(root["id"].RequiredText(), Name(root["name"]), classes, [.. root["nodata"].Items.Select(i => i.WholeNumber() ?? 0)])
        {
            Source = root["source"].Text(),
            Licence = root["licence"].Text(),
            Citation = root["citation"].Text(),
            Notes = [.. root["notes"].Items.Select(Name)],
            NotComparable = [.. root["not_comparable"].Items.Select(i => (i.Items[0].WholeNumber() ?? 0, i.Items[1].WholeNumber() ?? 0))],
        };
        return file.Problems.Count == 0
            ? legend
            : throw new InvalidDataException(string.Join(Environment.NewLine, file.Problems.Select(p => $"{file.Path}:{p.Line}: {p.Place}: {p.Found}; expected {p.Expected}")));
    }

    private static Wording Name(YamlItem item) => new(item["en"].RequiredText(), item["zh"].RequiredText());

    private static HashSet<LandRole> Roles(YamlItem item) =>
        [.. item.Items.Select(i => i.Word(RoleWords.All)).OfType<string>().Select(w => RoleWords.Of(w)!.Value)];
}
