using static Hedgerow.Science.Species.Names.NameShapes;

namespace Hedgerow.Science.Species.Names;

/// <content>Formulas of hybrids, whose parents are names themselves.</content>
internal sealed partial class NameReader
{
    // The parents, each read by itself; the second may lack its genus or have only its initial.
    private ScientificName Formula()
    {
        List<string> parents = [];
        foreach (var own in Sides())
        {
            var first = own.Split(' ')[0];
            var full = Initial().Match(first) is { Success: true } initial && genus![0] == first[0]
                ? $"{genus} {(initial.Groups[1].Length > 0 ? initial.Groups[1].Value + own[first.Length..] : own[first.Length..].Trim())}"
                : char.IsLower(first[0]) && parents.Count > 0 ? $"{genus} {own}" : own;
            var parent = new NameReader(full, rankAbove: false).Name();
            parents.Add(parent.IsParsed ? parent.Canonical : own);
        }

        return new ScientificName
        {
            Tidied = tidied,
            Type = NameType.HybridFormula,
            Genus = genus,
            Canonical = parents.Count > 1 ? string.Join($" {NameText.Times} ", parents) : tidied,
        };
    }

    // The texts between the signs of a hybrid.
    private IEnumerable<string> Sides()
    {
        for (var start = 0; start < words.Count;)
        {
            var end = words.FindIndex(start, IsTimes);
            end = end < 0 ? words.Count : end;
            if (end > start)
            {
                yield return string.Join(' ', words[start..end]);
            }

            start = end + 1;
        }
    }
}
