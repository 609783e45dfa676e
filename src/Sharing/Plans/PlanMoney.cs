using Hedgerow.Pages;
using Hedgerow.Planning;

namespace Hedgerow.Sharing.Plans;

/// <summary>Amounts of money of a plan, in the largest unit in which none of them needs more than two decimals: millions, 万, 亿.</summary>
internal sealed class PlanMoney
{
    private readonly bool chinese;
    private readonly string currency;
    private readonly decimal unit = 1;
    private readonly int places;
    private readonly string many = string.Empty;

    /// <summary>The money of a plan.</summary>
    public PlanMoney(Plan plan, string language)
    {
        (chinese, currency) = (language == "zh", plan.Currency);
        List<decimal> amounts =
        [
            .. new[] { plan.Budget }.Concat(plan.Actions.SelectMany(action => new[] { action.BudgetPlanned, action.BudgetSpent })).Concat(plan.Projects.SelectMany(project => new[] { project.Cost, project.Spent }))
                .Concat(plan.Targets.Select(target => target.Budget)).Concat(plan.Needs.Select(need => need.Amount)).Concat(plan.Progress.Select(entry => entry.Spent)).OfType<decimal>().Select(Math.Abs).Where(amount => amount > 0),
        ];
        (decimal Unit, string Name)[] units = chinese ? [(100_000_000, "亿"), (10_000, "万")] : [(1_000_000, "million")];
        foreach (var (size, name) in currency.Length == 0 || amounts.Count == 0 ? [] : units)
        {
            if (amounts.Min() * 10 >= size && amounts.TrueForAll(amount => amount * 100 % size == 0))
            {
                (unit, many) = (size, name);
                break;
            }
        }

        places = amounts.Exists(amount => amount * 10 % unit != 0) ? 2 : amounts.Exists(amount => amount % unit != 0) ? 1 : 0;
    }

    /// <summary>An amount without its unit, for tables whose head names it; a dash where it is not known.</summary>
    public string Amount(decimal? amount) => amount is { } known ? Figures.Show(known / unit, places) : "–";

    /// <summary>An amount in running text: "380 million CRC", 3.8 亿元; a dash where it is not known.</summary>
    public string Said(decimal? amount)
    {
        if (amount is not { } known)
        {
            return "–";
        }

        var shown = known / unit;
        var figure = Figures.Show(shown, shown == Math.Floor(shown) ? 0 : shown * 10 == Math.Floor(shown * 10) ? 1 : 2);
        return currency.Length == 0 ? figure : chinese ? $"{figure}\u00a0{many}{Currency}" : many.Length == 0 ? $"{figure}\u00a0{currency}" : $"{figure}\u00a0{many} {currency}";
    }

    /// <summary>The head of a column of money: its name with the unit.</summary>
    public string Head(string name) => currency.Length == 0 ? name : chinese ? $"{name}\n（{(many + Currency).Trim()}）" : many.Length == 0 ? $"{name}, {currency}" : $"{name},\n{many} {currency}";

    // Names that Chinese documents write out; of other money its code.
    private string Currency => currency switch
    {
        "CNY" or "RMB" => "元",
        "USD" => "美元",
        "EUR" => "欧元",
        "GBP" => "英镑",
        "JPY" => "日元",
        "HKD" => "港元",
        "SGD" => "新加坡元",
        "CRC" => "科朗",
        "BRL" => "雷亚尔",
        "IDR" => "印尼盾",
        "RWF" => "卢旺达法郎",
        _ => many.Length == 0 ? currency : " " + currency,
    };
}
