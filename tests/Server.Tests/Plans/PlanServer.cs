using Hedgerow.Planning;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Tests.Security;
using Hedgerow.Workspace;
using Microsoft.Extensions.DependencyInjection;

namespace Hedgerow.Server.Tests.Plans;

/// <summary>A server with a public town that has a small plan, and people of each role.</summary>
public sealed class PlanServer : LiveServer
{
    private int towns;

    /// <summary>Makes it.</summary>
    public PlanServer()
        : base(0, null)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            People[role] = Office.People.Add(Actor.Program, new NewPerson($"{role}@example.org", $"{role}"));
        }
    }

    /// <summary>People by their role in every town.</summary>
    public Dictionary<Role, Person> People { get; } = [];

    /// <summary>The plans.</summary>
    public PlanStore Store => Services.GetRequiredService<PlanStore>();

    /// <summary>A plan in which nothing keeps anybody from signing.</summary>
    public static Plan Sound { get; } = new()
    {
        Code = "lbsap", Title = new("Plan of the town", "小镇规划"), Vision = new("Nature at every door", "推门见绿"), From = 2025, To = 2030, Currency = "CNY", Budget = 1000,
        Paragraphs = [new Paragraph { Code = "P1", Chapter = PlanChapter.Principles, Text = new("Nature first.", "生态优先。") }],
        Goals = [new PlanGoal { Code = "G1", Title = new("More nature", "更多自然") }],
        Targets =
        [
            new PlanTarget
            {
                Code = "T1", Goal = "G1", Title = new("Canopy 30 %", "树冠覆盖率 30%"), Indicator = "I1", Baseline = 20, BaselineYear = 2024, Value = 30, Unit = "%", Year = 2030, Path = [new PathPoint(2027, 24)], Owner = new("Parks", "园林局"),
                Needs = [NeedsLevel.Security, NeedsLevel.Equity],
            },
        ],
        Actions =
        [
            new PlanAction
            {
                Code = "A1", Targets = ["T1"], Title = new("Plant trees", "植树"), Domain = ActionDomain.InSitu, Lead = new("Parks", "园林局"), BudgetPlanned = 400, Funding = new("City", "市级财政"), Start = new DateOnly(2025, 1, 1),
                End = new DateOnly(2030, 12, 31), Districts = ["North"],
            },
        ],
        Indicators = [new PlanIndicator { Code = "I1", Name = new("Canopy", "树冠覆盖率"), Unit = "%", Method = new("From images", "影像解译"), Frequency = new("yearly", "每年"), Owner = new("Parks", "园林局") }],
        Series = [new IndicatorValue { Indicator = "I1", Year = 2024, Value = 20, Source = "register" }, new IndicatorValue { Indicator = "I1", Year = 2025, Value = 22, Source = "register" }],
        Formulation = new Formulation { Steps = [new FormulationStep { Code = "S1", Title = new("Draft", "起草"), Due = new DateOnly(2025, 1, 1) }] },
    };

    /// <summary>A new town with a plan.</summary>
    /// <param name="plan">The plan; the small sound one where none is given.</param>
    /// <param name="isPublic">Whether the town is public.</param>
    public (RegisteredCity Town, StoredPlan Plan) Town(Plan? plan = null, bool isPublic = true)
    {
        var slug = $"town-{Interlocked.Increment(ref towns)}";
        var town = Office.Cities.Add(Actor.Program, new NewCity(slug, new Wording("Town", "小镇")));
        if (isPublic)
        {
            town = Office.Cities.SetPublic(Actor.Program, town.Id, true);
        }

        foreach (var (role, person) in People)
        {
            Office.Memberships.Grant(Actor.Program, town.Id, person.Id, role);
        }

        return (town, Store.Add(Actor.Program, town.Id, plan ?? Sound));
    }

    internal Surfer As(Role role) => new(this, People[role]);
}
