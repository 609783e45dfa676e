using Hedgerow.Assessment.Measures;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Assessment.Definition;

/// <summary>Reads the indicators of an edition.</summary>
internal sealed class IndicatorReader(EditionFindings findings, bool weighted, IReadOnlyCollection<string> components)
{
    private static readonly string[] Confidences = ["verified", "partly-verified", "inferred", "memory", "unknown"];

    private readonly ScoringReader scoring = new(findings);
    private readonly TargetReader targets = new(findings);

    /// <summary>Reads all of them.</summary>
    public IReadOnlyList<Indicator> All(YamlItem list)
    {
        var indicators = new List<Indicator>();
        foreach (var item in list.Items)
        {
            var indicator = One(item);
            if (indicators.Any(i => i.Id == indicator.Id))
            {
                findings.Duplicate(item["id"], indicator.Id);
            }

            if (indicators.Any(i => i.Key == indicator.Key))
            {
                findings.Duplicate(item["key"], indicator.Key);
            }

            indicators.Add(indicator);
        }

        if (indicators.Count == 0)
        {
            list.Refuse(YamlProblemKind.MissingKey, "a list of indicators");
        }

        return indicators;
    }

    private Indicator One(YamlItem item)
    {
        item.Knows(
            "id", "key", "name", "explanation", "component", "measure", "with", "unit", "decimals", "bands", "cuts", "levels", "term",
            "standing", "confidence", "baseline_change", "targets", "source", "note");
        var id = item["id"].RequiredText();
        var component = item["component"].RequiredText();
        if (!components.Contains(component))
        {
            findings.Unknown(item["component"], "unknown-component", new Wording("component", "组成部分"), component, components);
        }

        var measure = item["measure"].RequiredText();
        var known = MeasureList.Find(measure);
        if (known is null)
        {
            findings.Unknown(item["measure"], "unknown-measure", new Wording("measure", "测量方法"), measure, [.. MeasureList.All.Select(m => m.Card.Key)]);
        }

        var with = Parameters(item["with"], known);
        var standing = item["standing"].Word("official", "provisional") == "official" ? Standing.Official : Standing.Provisional;
        var confidence = item["confidence"].Word(Confidences) ?? "unknown";
        if (standing == Standing.Official && confidence != "verified")
        {
            findings.Add(
                item["standing"],
                "standing",
                new Wording($"{id}: standing official with confidence {confidence}", $"{id}：依据为 {confidence}，却标为正式"),
                new Wording("standing: provisional unless the bands are verified", "分档未经核实时应为 standing: provisional"));
        }

        return new Indicator
        {
            Id = id,
            Key = item["key"].RequiredText(),
            Name = EditionFindings.BothLanguages(item["name"]),
            Explanation = EditionFindings.BothLanguages(item["explanation"]),
            Component = component,
            Measure = measure,
            With = with,
            Unit = item["unit"].RequiredText(),
            Bands = weighted ? null : scoring.Bands(item),
            Ladder = weighted ? null : scoring.Levels(item, with),
            Term = weighted ? ScoringReader.Term(item["term"], id, standing) : null,
            Standing = standing,
            Confidence = confidence,
            BaselineChange = item["baseline_change"].Flag(),
            Targets = targets.Read(item["targets"]),
            Source = item["source"].Text(),
            Note = item["note"].IsEmpty ? null : EditionFindings.BothLanguages(item["note"]),
            Line = item.Line,
        };
    }

    // Every parameter must be one that the measure knows, and of the kind of its default.
    private SortedDictionary<string, object?> Parameters(YamlItem item, IMeasure? measure)
    {
        var with = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var key in item.Keys)
        {
            with[key] = item[key].Plain();
            var parameter = measure?.Card.Parameters.FirstOrDefault(p => p.Key == key);
            if (measure is not null && parameter is null)
            {
                findings.Unknown(item[key], "unknown-parameter", new Wording($"parameter of {measure.Card.Key}", $"{measure.Card.Key} 的参数"), key, [.. measure.Card.Parameters.Select(p => p.Key)]);
            }
            else if (parameter is { AsksQuestion: true } && with[key] is string question && KnownQuestions.Find(question) is null)
            {
                findings.Unknown(item[key], "unknown-question", new Wording("question", "问题"), question, KnownQuestions.Keys);
            }
            else if (parameter?.Default is { } expected && with[key]?.GetType() != expected.GetType())
            {
                item[key].Refuse(YamlProblemKind.WrongKind, expected is double ? "a number" : "text");
            }
        }

        foreach (var required in measure?.Card.Parameters.Where(p => p.Required && !with.ContainsKey(p.Key)) ?? [])
        {
            findings.Add(
                item,
                "missing-parameter",
                new Wording($"{item.Place}: {measure!.Card.Key} needs the parameter '{required.Key}'", $"{item.Place}：{measure.Card.Key} 需要参数“{required.Key}”"),
                new Wording($"with: {{{required.Key}: ...}}", $"with: {{{required.Key}: ...}}"));
        }

        return with;
    }
}
