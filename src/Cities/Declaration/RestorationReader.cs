using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Declaration;

/// <summary>Reads <c>restoration:</c> and looks whether a part is larger than its whole.</summary>
internal static class RestorationReader
{
    public static RestorationRef? Read(Declared city, LayerReader layers, FindingLog log)
    {
        if (!city["restoration"].IsMap)
        {
            return null;
        }

        var part = city.Part("restoration");
        NotAbove(part, "restored_ha", "degraded_ha", log);
        NotAbove(part, "types_restored", "types_total", log);
        foreach (var (one, other) in new[] { ("restored", "restored_ha"), ("degraded", "degraded_ha") })
        {
            if (part.Has(one) && part.Has(other))
            {
                log.Error("both-given", part.LineOf(other), new Wording($"restoration: both {one} and {other}", $"restoration：同时给出了 {one} 和 {other}"), new Wording("a layer or hectares, not both", "图层或公顷数，二者取一"));
            }
        }

        return new RestorationRef(
            part.Has("restored") && part.Part("restored").Has("path") ? layers.Vector(part.Part("restored")) : null,
            part.Has("degraded") && part.Part("degraded").Has("path") ? layers.Vector(part.Part("degraded")) : null,
            part.Number("restored_ha"),
            part.Number("degraded_ha"),
            part.Whole("types_restored"),
            part.Whole("types_total"),
            city.LineOf("restoration"));
    }

    private static void NotAbove(Declared part, string some, string all, FindingLog log)
    {
        if (part.Number(some) is { } share && part.Number(all) is { } whole && share > whole)
        {
            var (s, w) = (FindingWords.Number(share), FindingWords.Number(whole));
            log.Error(
                "percent-above-100",
                part.LineOf(some),
                new Wording($"restoration.{some}: {s} is more than {all}: {w}, above 100 %", $"restoration.{some}：{s} 大于 {all}：{w}，超过 100%"),
                new Wording($"at most {w}", $"不超过 {w}"));
        }
    }
}
