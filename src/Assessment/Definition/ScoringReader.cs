using Hedgerow.Assessment.Measures;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Assessment.Definition;

/// <summary>Reads how the value of an indicator becomes points: bands, levels of an answer, or a weighted term.</summary>
internal sealed class ScoringReader(EditionFindings findings)
{
    /// <summary>Reads <c>bands</c>, <c>decimals</c> and <c>cuts</c>; null when the indicator has levels, or when its bands are wrong.</summary>
    public BandTable? Bands(YamlItem indicator)
    {
        var list = indicator["bands"];
        if (list.IsEmpty)
        {
            if (indicator["levels"].IsEmpty)
            {
                findings.Add(indicator, "no-scoring", new Wording($"{indicator.Place}: neither bands nor levels", $"{indicator.Place}：既无 bands 也无 levels"), new Wording("bands: [[null, 9.9, 0], ...] or levels: [[none, 0], ...]", "bands: [[null, 9.9, 0], ...] 或 levels: [[none, 0], ...]"));
            }

            return null;
        }

        var bands = list.Items.Select(Band).OfType<Band>().ToList();
        var decimals = indicator["decimals"].IsEmpty ? 0 : indicator["decimals"].WholeNumber(0, 9) ?? 0;
        var cuts = indicator["cuts"].Items
            .Select(c => c.Knows("at", "inclusive"))
            .Where(c => c["at"].Number() is not null)
            .Select(c => new Cut((decimal)c["at"].Number()!.Value, c["inclusive"].Flag()))
            .ToList();
        var faults = BandTable.Faults(bands, decimals, cuts);
        foreach (var fault in faults)
        {
            findings.Add(list, "bands", new Wording($"{list.Place}: {fault.En}", $"{list.Place}：{fault.Zh}"), new Wording("bands without hole or overlap, open at both ends", "分档连续、不重叠，且两端开放"));
        }

        return faults.Count == 0 ? BandTable.Of(bands, decimals, cuts) : null;
    }

    /// <summary>Reads <c>levels</c>; null when the indicator has bands, or when its levels are wrong.</summary>
    public Ladder? Levels(YamlItem indicator, IReadOnlyDictionary<string, object?> with)
    {
        var list = indicator["levels"];
        if (list.IsEmpty)
        {
            return null;
        }

        var levels = list.Items
            .Select(one => one.Items)
            .Where(pair => pair.Count == 2 || Refused(list))
            .Select(pair => new LadderLevel(pair[0].RequiredText(), pair[1].WholeNumber(0, 100) ?? 0))
            .ToList();
        CheckKeys(list, levels, with.GetValueOrDefault("question") as string);
        try
        {
            return Ladder.Of(levels);
        }
        catch (ArgumentException e)
        {
            findings.Add(list, "levels", new Wording($"{list.Place}: {e.Message}", $"{list.Place}：等级有误（{e.Message}）"), new Wording("levels from worst to best, points rising", "等级由低到高，分值递增"));
            return null;
        }
    }

    /// <summary>Reads <c>term</c> of a weighted index.</summary>
    public static WeightedTerm? Term(YamlItem item, string id, Standing standing)
    {
        item.Knows("weight", "reference_maximum", "inverted");
        var weight = item["weight"];
        var maximum = item["reference_maximum"];
        if (weight.IsEmpty || maximum.IsEmpty)
        {
            (weight.IsEmpty ? weight : maximum).Refuse(YamlProblemKind.MissingKey, "a number");
            return null;
        }

        return weight.Number(0, 1) is { } w && maximum.Number(0) is { } m
            ? new WeightedTerm(id, (decimal)w, (decimal)m, item["inverted"].Flag(), standing)
            : null;
    }

    private static Band? Band(YamlItem item)
    {
        var parts = item.Items;
        if (!item.IsList || parts.Count != 3 || parts[2].WholeNumber(0, 100) is not { } points)
        {
            item.Refuse(YamlProblemKind.WrongKind, "[least, greatest, points]");
            return null;
        }

        return new Band((decimal?)parts[0].Number(), (decimal?)parts[1].Number(), points);
    }

    private static bool Refused(YamlItem list)
    {
        list.Refuse(YamlProblemKind.WrongKind, "[[level, points], ...]");
        return false;
    }

    // The levels of an edition are those of the question, in its order.
    private void CheckKeys(YamlItem list, IReadOnlyList<LadderLevel> levels, string? question)
    {
        var known = question is null ? null : KnownQuestions.Find(question)?.Levels.Select(l => l.Key).ToList();
        foreach (var level in levels.Where(l => known is not null && !known.Contains(l.Key)))
        {
            findings.Unknown(list, "unknown-level", new Wording($"level of the question '{question}'", $"问题“{question}”的等级"), level.Key, known!);
        }
    }
}
