using System.Text;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Planning;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Plans;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Plans;

/// <summary>How the plan answers to frameworks: what is covered, how well, what is missing.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The plans.</param>
[InCity(Permission.SeeData, Permission.ChangeData)]
[RequestSizeLimit(2 * PlanShelf.LargestFramework)]
public sealed class AlignmentModel(Texts texts, Visit visit, PlanShelf shelf) : PlanPage(texts, visit, shelf)
{
    /// <summary>The framework whose file is shown as a pattern: a short one with all that there is.</summary>
    public const string Pattern = "plan-of-action-2023-2030";

    /// <summary>Whether the reader may add a framework: a file of the city, named by its plan.</summary>
    public bool MayAdd => MayWrite && Visit.May(Permission.ChangeData);

    /// <summary>What is wrong with a file.</summary>
    public IReadOnlyList<Finding> Found { get; private set; } = [];

    /// <summary>One for each framework of the plan.</summary>
    public IReadOnlyList<PlanCoverage> Coverage { get; private set; } = [];

    /// <summary>Sustainable Development Goals that are touched by way of the others.</summary>
    public IReadOnlyList<(FrameworkElement Element, IReadOnlyList<string> Targets)> Touched { get; private set; } = [];

    /// <summary>Shows it.</summary>
    /// <returns>The page.</returns>
    public IActionResult OnGet()
    {
        if (!Find())
        {
            return NoPlan();
        }

        return Shown();
    }

    /// <summary>The file of a framework, as a pattern.</summary>
    /// <returns>The file.</returns>
    public IActionResult OnGetPattern() => File(Encoding.UTF8.GetBytes(Frameworks.Text(Pattern)!), "application/yaml", $"{Pattern}.yaml");

    /// <summary>Adds a framework of the province or the city's own: the file is kept among the city's files, and the plan names it.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The page with the framework.</returns>
    [Needs(Permission.WritePlan)]
    public IActionResult OnPostAdd(IFormFile? file)
    {
        if (!Find())
        {
            return NotFound();
        }

        if (file is null || file.Length is 0 or > PlanShelf.LargestFramework)
        {
            Refuse("file", T[file is null ? "plan.file-missing" : "plan.framework-size"]);
            return Shown();
        }

        var (path, text, reading) = Shelf.ReadFramework(Visit.TheCity().Id, Written, PlanUploads.Read(file));
        if (reading.Framework is not { } framework)
        {
            Found = reading.Findings;
            Refuse("file", T["plan.framework-wrong"]);
            return Shown();
        }

        return Try(() => Shelf.KeepFramework(Visit.Actor, Visit.TheCity().Id, path, text), "file") && Change("framework", plan => plan with
        {
            FrameworkFiles = [.. plan.FrameworkFiles.Append(path).Distinct(StringComparer.Ordinal)], Frameworks = [.. plan.Frameworks.Append(framework.Id).Distinct(StringComparer.Ordinal)],
        }, "file", path) ? Done($"{Home}/alignment", T["plan.framework-added", framework.Name]) : Shown();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Shown()
    {
        Coverage = PlanCoverage.Of(Plan, Context.Frameworks);
        Touched = PlanCoverage.Touched(Plan, Context.Frameworks);
        return Page();
    }

    /// <summary>Address of the page where a degree is judged.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="element">Its element.</param>
    /// <param name="target">Code of the target; null for one that is to be chosen.</param>
    /// <returns>The address.</returns>
    public string Judge(Framework framework, FrameworkElement element, string? target)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(element);
        return $"{Home}/judge?framework={Uri.EscapeDataString(framework.Id)}&element={Uri.EscapeDataString(element.Id)}{(target is null ? "" : "&target=" + Uri.EscapeDataString(target))}";
    }
}
