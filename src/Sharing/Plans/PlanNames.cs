using System.Globalization;
using Hedgerow.Planning;

namespace Hedgerow.Sharing.Plans;

/// <summary>Names that a plan writes in one language or as a key, in the language of the document where they are known.</summary>
internal sealed class PlanNames
{
    private const string Assessment = "assessment: ";

    private readonly PlanMaterial material;
    private readonly Manuscript text;
    private readonly Dictionary<string, string> offices = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of a plan.</summary>
    public PlanNames(Plan plan, PlanMaterial material, Manuscript text)
    {
        (this.material, this.text) = (material, text);
        foreach (var office in plan.Actions.Select(action => action.Lead).Concat(plan.Targets.Select(target => target.Owner)).Concat(plan.Projects.Select(project => project.Lead)).Concat(plan.Indicators.Select(indicator => indicator.Owner))
            .Concat(plan.Risks.Select(risk => risk.Owner)).Concat(plan.Needs.Select(need => need.Giver)).Concat(plan.Evidence.Select(evidence => evidence.Office)).Concat(plan.Formulation.Steps.Select(step => step.Who)))
        {
            if (office.Has("en") && office.Has("zh"))
            {
                offices.TryAdd(text.Language == "zh" ? office.En : office.Zh, office.In(text.Language));
            }
        }
    }

    /// <summary>An office that a list names in one language; in that of the document where the plan has both anywhere.</summary>
    public string Office(string name) => offices.GetValueOrDefault(name.Trim(), name);

    /// <summary>An indicator by edition or framework and id.</summary>
    /// <param name="reference">Such as <c>singapore-2021/1</c>.</param>
    /// <param name="named">Whether its own name follows.</param>
    public string Indicator(string reference, bool named = true)
    {
        var slash = reference.LastIndexOf('/');
        if (slash <= 0)
        {
            return reference;
        }

        var (from, id) = (reference[..slash], reference[(slash + 1)..]);
        if (material.Run is { } run && run.Edition == from)
        {
            var name = named && run.Indicator(id)?.Name is { } words ? text.Say(words) : string.Empty;
            return text.Say($"{run.EditionName.En}, indicator {id}{(name.Length > 0 ? $" ({name})" : string.Empty)}", $"{run.EditionName.Zh}指标 {id}{(name.Length > 0 ? $"（{name}）" : string.Empty)}");
        }

        return material.Frameworks.FirstOrDefault(framework => framework.Id == from) is { } framework ? text.Say($"{framework.Name.En}, {id}", $"{framework.Name.Zh} {id}") : reference;
    }

    /// <summary>Where a value comes from: what the program writes down about an assessment, in words; what people write as it is.</summary>
    public string Source(string source)
    {
        if (!source.StartsWith(Assessment, StringComparison.Ordinal))
        {
            return source;
        }

        var parts = source[Assessment.Length..].Split(", ");
        var (edition, year) = parts[0].LastIndexOf(' ') is var space && space > 0 ? (parts[0][..space], parts[0][(space + 1)..]) : (parts[0], string.Empty);
        var name = material.Run is { } run && run.Edition == edition ? text.Say(run.EditionName) : edition;
        var made = parts.Skip(1).Select(part => part.StartsWith("run ", StringComparison.Ordinal) && DateOnly.TryParseExact(part[4..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null).FirstOrDefault(day => day is not null);
        var baseline = parts.Contains("baseline") ? text.Say("baseline of the ", "基准值，") : string.Empty;
        return text.Say(
            $"{baseline}assessment for {year} by the {name}{(made is { } on ? $", made on {PlanDates.Day(on, "en")}" : string.Empty)}",
            $"{baseline}{name}，{year} 年评估{(made is { } at ? $"（{PlanDates.Day(at, "zh")}计算）" : string.Empty)}");
    }
}
