using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Layers;

/// <summary>Reads protected areas, keeps those that are in force, and unites them.</summary>
internal static class ProtectedLoader
{
    /// <summary>Statuses of the World Database that count; "Adopted" is on, as in City Metrix.</summary>
    private static readonly string[] InForce = ["designated", "inscribed", "established", "adopted"];

    /// <summary>How a status begins that is not in force yet, or no longer.</summary>
    private static readonly string[] NotInForce = ["propos", "planned", "candidate", "degazetted", "not designated", "propuest", "proyect", "拟", "规划", "撤销"];

    public static Found<Sourced<ProtectedSet>> Load(Loading loading, Canvas? canvas)
    {
        if (loading.City.ProtectedAreas.Count == 0)
        {
            return new Gap(
                new Wording("The city names no protected areas.", "城市未提供保护地图层。"),
                new Wording("Add `protected_areas:` to city.yaml: polygons of protected or secured sites, with `kind:`. Protected Planet (WDPA) and the city's own list are where to look.", "在 city.yaml 中加入 `protected_areas:`:受保护或有保障的区域多边形，并注明 `kind:`。可查阅 Protected Planet（WDPA）及本市名录。"));
        }

        loading.Step(new Wording("Reading protected areas", "读取保护地"));
        var (sites, inputs, notes) = (new List<ProtectedSite>(), new List<InputRef>(), new List<Note>());
        foreach (var file in loading.City.ProtectedAreas)
        {
            var wdpa = file.Kind == ProtectionKind.Wdpa;
            string[] needed = [.. new[] { file.StatusField, file.AccessField }.OfType<string>()];
            var ask = new VectorAsk("protected_areas", Shape.Polygons, needed) { Optional = ["STATUS", "DESIG_ENG", "DESIG"], TakesName = true, DropPoints = wdpa };
            if (VectorReader.Read(loading, file.Layer, ask, canvas) is { } layer)
            {
                sites.AddRange(InForceOf(file, layer, needed.Length, notes));
                notes.AddRange(layer.Notes);
                inputs.Add(layer.Input);
            }
        }

        if (canvas is null)
        {
            return Unused;
        }

        var union = sites.Count == 0 ? NetTopologySuite.Geometries.Polygon.Empty : Outline.United(sites.Select(s => s.Polygon));
        return new Sourced<ProtectedSet>(new ProtectedSet(sites, union, new RunMask(union, canvas.Frame)), inputs, notes);
    }

    // Without a canvas the layers are only checked; an error elsewhere stops the loading before anybody asks.
    private static Gap Unused => new(new Wording("There is no working grid.", "没有工作网格。"), new Wording("Mend the errors reported.", "请先修正所报错误。"));

    private static List<ProtectedSite> InForceOf(ProtectedRef file, VectorFeatures layer, int needed, List<Note> notes)
    {
        var (proposed, reserves) = (0, 0);
        var kept = new List<ProtectedSite>();
        foreach (var site in layer.Items)
        {
            var wdpa = file.Kind == ProtectionKind.Wdpa;
            var status = file.StatusField is not null ? site.Texts[0] : wdpa ? site.Texts[needed] : null;
            var access = file.AccessField is not null ? site.Texts[needed - 1] : null;
            if (wdpa && (site.Texts[needed + 1] ?? site.Texts[needed + 2])?.Contains("UNESCO-MAB", StringComparison.OrdinalIgnoreCase) == true)
            {
                reserves++;
            }
            else if (!Counts(status, wdpa))
            {
                proposed++;
            }
            else
            {
                kept.Add(new ProtectedSite(site.Geometry, site.Texts[^1], file.Kind, file.Accessible && !AccessWords.Forbids(access)));
            }
        }

        if (proposed > 0)
        {
            notes.Add(new Note(Severity.Note, "sites-not-in-force", Say.It($"{proposed} of {layer.Items.Count} sites of {layer.Layer} are not in force by their status and are left out.", $"{layer.Layer} 的 {layer.Items.Count} 处中有 {proposed} 处按其状态尚未生效或已失效，未计入。")));
        }

        if (reserves > 0)
        {
            notes.Add(new Note(Severity.Note, "biosphere-reserves-left-out", Say.It($"{reserves} UNESCO-MAB biosphere reserves are left out, as is usual for the World Database.", $"按世界保护地数据库的惯例，剔除了 {reserves} 处联合国教科文组织生物圈保护区。")));
        }

        return kept;
    }

    private static bool Counts(string? status, bool wdpa) => status is null or ""
        || (wdpa ? InForce.Contains(status.Trim(), StringComparer.OrdinalIgnoreCase) : !NotInForce.Any(w => status.Trim().StartsWith(w, StringComparison.OrdinalIgnoreCase)));
}
