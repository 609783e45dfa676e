using Hedgerow.Assessment;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Hedgerow.Architecture.Tests;

/// <summary>What editions name exists: measures, components, questions with their levels, targets of frameworks.</summary>
public sealed class DataFileTests
{
    [Fact]
    public void Every_edition_names_only_what_exists()
    {
        var known = new Known(
            [.. MeasureCards.All.Select(card => card.Key)],
            Questions(Root("editions/questions.yaml")),
            Frameworks(Paths("frameworks").Select(Root)));

        var dangling = Paths("editions").Where(path => path != "editions/questions.yaml").SelectMany(path => Dangling(Root(path), known)).ToList();

        Assert.Empty(dangling);
    }

    [Theory]
    [InlineData("editions")]
    [InlineData("legends")]
    [InlineData("frameworks")]
    [InlineData("outlines")]
    [InlineData("corridors")]
    public void Every_data_file_has_an_id_of_its_own_and_a_name_in_both_languages(string folder)
    {
        var files = Paths(folder).Where(path => path != "editions/questions.yaml").ToList();

        Assert.NotEmpty(files);
        Assert.All(files, path => Assert.True(Map(Root(path), "name") is { } name && Text(name, "en") is not null && Text(name, "zh") is not null, path));
        Assert.Equal(files.Count, files.Select(path => Text(Root(path), "id")).OfType<string>().Distinct().Count());
    }

    [Fact]
    public void Planted_references_to_nothing_are_seen()
    {
        var edition = Parse("""
            id: planted
            components: [{id: nature}]
            indicators:
              - {id: "1", component: nature, measure: landscape.share, targets: {kmgbf: [1]}}
              - {id: "2", component: culture, measure: landscape.shar, targets: {kmgbf: [99], aichi: [1]}}
              - {id: "2", component: nature, measure: landscape.share, with: {question: budgets}}
              - {id: "4", component: nature, measure: landscape.share, with: {question: plan}, levels: [[none, 0], [soon, 1]]}
            """);
        var known = new Known(
            ["landscape.share"],
            Questions(Parse("questions: [{key: plan, levels: [{key: none}, {key: done}]}]")),
            Frameworks([Parse("id: kmgbf\nelements: [{id: \"1\"}]")]));

        Assert.Equal(
            [
                "planted/2: component culture", "planted/2: measure landscape.shar", "planted/2: target kmgbf 99", "planted/2: framework aichi",
                "planted/2: stands twice", "planted/2: question budgets", "planted/4: level soon of plan",
            ],
            Dangling(edition, known));
    }

    private static IEnumerable<string> Dangling(YamlMappingNode edition, Known known)
    {
        var components = Items(edition, "components").Select(component => Text(component, "id")).ToHashSet();
        var seen = new HashSet<string?>();
        foreach (var indicator in Items(edition, "indicators"))
        {
            var id = $"{Text(edition, "id")}/{Text(indicator, "id")}";
            if (!seen.Add(id))
            {
                yield return $"{id}: stands twice";
            }

            if (!components.Contains(Text(indicator, "component")))
            {
                yield return $"{id}: component {Text(indicator, "component")}";
            }

            if (!known.Measures.Contains(Text(indicator, "measure") ?? ""))
            {
                yield return $"{id}: measure {Text(indicator, "measure")}";
            }

            foreach (var breach in DanglingQuestion(indicator, known).Concat(DanglingTargets(indicator, known)))
            {
                yield return $"{id}: {breach}";
            }
        }
    }

    private static IEnumerable<string> DanglingQuestion(YamlMappingNode indicator, Known known)
    {
        if (Map(indicator, "with") is not { } with || Text(with, "question") is not { } question)
        {
            return [];
        }

        return !known.Questions.TryGetValue(question, out var levels)
            ? [$"question {question}"]
            : from level in (indicator.Children.TryGetValue("levels", out var listed) ? (YamlSequenceNode)listed : []).Cast<YamlSequenceNode>()
              let key = ((YamlScalarNode)level[0]).Value
              where !levels.Contains(key!)
              select $"level {key} of {question}";
    }

    private static IEnumerable<string> DanglingTargets(YamlMappingNode indicator, Known known)
    {
        foreach (var (name, targets) in (Map(indicator, "targets") ?? new YamlMappingNode()).Children)
        {
            var framework = ((YamlScalarNode)name).Value!;
            if (!known.Frameworks.TryGetValue(framework, out var ids))
            {
                yield return $"framework {framework}";
                continue;
            }

            foreach (var target in ((YamlSequenceNode)targets).Cast<YamlScalarNode>().Where(target => !ids.Contains(target.Value!)))
            {
                yield return $"target {framework} {target.Value}";
            }
        }
    }

    private static Dictionary<string, HashSet<string>> Questions(YamlMappingNode file) => Items(file, "questions")
        .ToDictionary(question => Text(question, "key")!, question => Items(question, "levels").Select(level => Text(level, "key")!).ToHashSet());

    private static Dictionary<string, HashSet<string>> Frameworks(IEnumerable<YamlMappingNode> files) =>
        files.ToDictionary(file => Text(file, "id")!, file => Items(file, "elements").Select(element => Text(element, "id")!).ToHashSet());

    private static IEnumerable<string> Paths(string folder) =>
        Repository.Files.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal));

    private static YamlMappingNode Root(string path) => Parse(Repository.Read(path));

    private static YamlMappingNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? (value as YamlScalarNode)?.Value : null;

    private static YamlMappingNode? Map(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? value as YamlMappingNode : null;

    private static IEnumerable<YamlMappingNode> Items(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) && value is YamlSequenceNode list ? list.Children.Cast<YamlMappingNode>() : [];

    private sealed record Known(HashSet<string> Measures, Dictionary<string, HashSet<string>> Questions, Dictionary<string, HashSet<string>> Frameworks);
}
