using System.Security.Cryptography;
using System.Text;
using Hedgerow.Cities;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Assessment.Definition;

/// <summary>Reads an edition file; every mistake is collected, nothing is guessed.</summary>
internal sealed class EditionReader
{
    private readonly YamlFile yaml;
    private readonly EditionFindings findings;

    private EditionReader(YamlFile yaml)
    {
        this.yaml = yaml;
        findings = new EditionFindings(yaml);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="shown">The file as findings name it.</param>
    /// <param name="id">The key that the file must have; null where any will do.</param>
    public static EditionReading Read(string text, string shown, string? id)
    {
        var reader = new EditionReader(YamlFile.Parse(text, shown));
        var edition = reader.Edition(id, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")))));
        var found = reader.findings.All;
        return new EditionReading(found.Any(f => f.Severity == Severity.Error) ? null : edition, found);
    }

    private Edition Edition(string? id, string hash)
    {
        var root = yaml.Root.Knows("id", "name", "reference", "rounding", "aggregation", "baseline", "grades", "components", "indicators", "note", "version", "status", "based_on", "citation", "changes");
        var key = root["id"].RequiredText();
        if (id is not null && key.Length > 0 && key != id)
        {
            findings.Add(
                root["id"],
                "id-is-not-file-name",
                new Wording($"the id '{key}' differs from the file's name '{id}'", $"id“{key}”与文件名“{id}”不一致"),
                new Wording($"id: {id}", $"id: {id}"));
        }

        var weighted = root["aggregation"].Word("points", "weighted") == "weighted";
        var components = Components(root["components"]);
        var indicators = new IndicatorReader(findings, weighted, [.. components.Select(c => c.Id)]).All(root["indicators"]);
        root["baseline"].Knows("rule", "explanation");
        return new Edition
        {
            Id = key,
            Name = EditionFindings.BothLanguages(root["name"]),
            Reference = root["reference"].RequiredText(),
            Rounding = root["rounding"].Word("half-up-then-band", "continuous") == "continuous" ? RoundingPolicy.Continuous : RoundingPolicy.HalfUpThenBand,
            Weighted = weighted,
            Grades = Grades(root["grades"]),
            BaselineRule = root["baseline"].IsEmpty ? null : EditionFindings.BothLanguages(root["baseline"]["explanation"]),
            Components = components,
            Indicators = indicators,
            Version = root["version"].Text(),
            BasedOn = root["based_on"].Text(),
            Draft = root["status"].Word("draft", "released") == "draft",
            Citation = root["citation"].IsEmpty ? null : EditionFindings.BothLanguages(root["citation"]),
            Changes =
            [
                .. root["changes"].Items.Select(change => change.Knows("version", "date", "text"))
                    .Select(change => new EditionVersion(change["version"].RequiredText(), change["date"].RequiredText(), EditionFindings.BothLanguages(change["text"]))),
            ],
            Sha256 = hash,
        };
    }

    private List<EditionComponent> Components(YamlItem item)
    {
        var components = new List<EditionComponent>();
        foreach (var one in item.Items)
        {
            one.Knows("id", "name", "max");
            var component = new EditionComponent(one["id"].RequiredText(), EditionFindings.BothLanguages(one["name"]));
            if (components.Any(c => c.Id == component.Id))
            {
                findings.Duplicate(one["id"], component.Id);
            }

            components.Add(component);
        }

        if (components.Count == 0)
        {
            item.Refuse(YamlProblemKind.MissingKey, "a list of components");
        }

        return components;
    }

    private GradeTable? Grades(YamlItem item)
    {
        if (item.IsEmpty)
        {
            return null;
        }

        var grades = item.Items
            .Select(g => g.Knows("key", "name", "min"))
            .Select(g => new Grade(g["key"].RequiredText(), EditionFindings.BothLanguages(g["name"]), (decimal?)g["min"].Number()))
            .ToList();
        try
        {
            return GradeTable.Of(grades);
        }
        catch (ArgumentException e)
        {
            findings.Add(item, "grades", new Wording($"grades: {e.Message}", $"等级表有误：{e.Message}"), new Wording("one grade open below, each beginning at its own value", "恰有一个等级下端开放，且各等级起点互不相同"));
            return null;
        }
    }
}
