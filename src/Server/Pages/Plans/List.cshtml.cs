using System.Globalization;
using Hedgerow.Planning;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Plans;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Plans;

/// <summary>A table of the plan: goals, targets, actions and the like, narrowed and sorted.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The plans.</param>
[InCity(Permission.SeeData)]
public sealed class ListModel(Texts texts, Visit visit, PlanShelf shelf) : PlanPage(texts, visit, shelf)
{
    private const int RowsOfPage = 300;

    /// <summary>Name of the table.</summary>
    public string Table { get; private set; } = string.Empty;

    /// <summary>What is asked for.</summary>
    public PlanListWish Wish { get; private set; } = null!;

    /// <summary>The columns.</summary>
    public IReadOnlyList<PlanListColumn> Columns { get; private set; } = [];

    /// <summary>The rows that fit.</summary>
    public IReadOnlyList<PlanListRow> Rows { get; private set; } = [];

    /// <summary>Rows of the page.</summary>
    public IEnumerable<PlanListRow> Shown => Rows.Skip((Number - 1) * RowsOfPage).Take(RowsOfPage);

    /// <summary>How many rows the table has.</summary>
    public int All { get; private set; }

    /// <summary>The page, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>How many pages there are.</summary>
    public int Pages => (Rows.Count + RowsOfPage - 1) / RowsOfPage;

    /// <summary>Districts that actions name.</summary>
    public IReadOnlyList<string> Districts { get; private set; } = [];

    /// <summary>Whether the reader may add a row.</summary>
    public bool MayAdd => MayWrite || (MayComment && RowModel.Reports.Contains(Table));

    /// <summary>Shows it.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="q">Words that must stand in a row.</param>
    /// <param name="goal">Code of a goal.</param>
    /// <param name="light">Key of a light.</param>
    /// <param name="domain">Key of a domain.</param>
    /// <param name="district">Name of a district.</param>
    /// <param name="sort">Column that is sorted by.</param>
    /// <param name="down">Largest first.</param>
    /// <param name="part">The page, from 1.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string table, string? q, string? goal, string? light, string? domain, string? district, string? sort, bool down, int part = 1)
    {
        if (!Find())
        {
            return NoPlan();
        }

        Columns = PlanList.Columns(table);
        if (Columns.Count == 0)
        {
            return NotFound();
        }

        (Table, Wish) = (table, new PlanListWish(q, goal, light, domain, district, sort, down));
        var list = new PlanList(this, T.Number);
        Rows = list.Rows(table, Wish);
        All = PlanRows.All(Plan, table).Count;
        Number = Math.Clamp(part, 1, Math.Max(1, Pages));
        Districts = [.. Plan.Actions.SelectMany(a => a.Districts).Distinct().Order(StringComparer.Ordinal)];
        return Page();
    }

    /// <summary>How a column is sorted now.</summary>
    /// <param name="column">Its key.</param>
    /// <returns>The value of aria-sort; null where it is not.</returns>
    public string? Sorting(string column) => column != Wish.Sort ? null : Wish.Down ? "descending" : "ascending";

    /// <summary>The address that sorts by a column.</summary>
    /// <param name="column">Its key.</param>
    /// <returns>The address.</returns>
    public string SortBy(string column) => Address(column, column == Wish.Sort && !Wish.Down, 1);

    /// <summary>The address of another page of the list.</summary>
    /// <param name="part">The page, from 1.</param>
    /// <returns>The address.</returns>
    public string PageAt(int part) => Address(Wish.Sort, Wish.Down, part);

    private string Address(string? sort, bool down, int part)
    {
        (string Name, string? Value)[] all = [("q", Wish.Words), ("goal", Wish.Goal), ("light", Wish.Light), ("domain", Wish.Domain), ("district", Wish.District), ("sort", sort), ("down", down ? "true" : null), ("part", part > 1 ? part.ToString(CultureInfo.InvariantCulture) : null)];
        return "?" + string.Join('&', all.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}"));
    }
}
