using System.Globalization;
using Hedgerow.PlanningRuns;

// Consultations and plans of the largest size, see bench/README.md.      bench/planning      bench/planning --only consultations --no-page
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
(string Name, Func<bool, bool> Measure)[] all = [("consultations", ConsultationRuns.Measure), ("plans", PlanRuns.Measure)];
var only = Array.IndexOf(args, "--only") is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
if (only is not null && all.All(one => one.Name != only))
{
    Console.Error.WriteLine($"There is no part {only}: the parts are {string.Join(", ", all.Select(one => one.Name))}.");
    return 2;
}

var good = true;
foreach (var (_, measure) in all.Where(one => only is null || one.Name == only))
{
    good &= measure(!args.Contains("--no-page"));
}

Console.WriteLine(good ? "The gates hold." : "A gate does not hold.");
return good ? 0 : 1;
