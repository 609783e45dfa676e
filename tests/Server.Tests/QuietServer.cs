using Hedgerow.Assessment;
using Hedgerow.Consultation;
using Hedgerow.Science.Quantities;
using Hedgerow.Workspace;
using Microsoft.Extensions.DependencyInjection;

namespace Hedgerow.Server.Tests;

/// <summary>A server that does no jobs, with a city of each kind and somebody of each role: for tests of pages and of who may see them.</summary>
public sealed class QuietServer : LiveServer
{
    private RegisteredRun? run;

    /// <summary>Makes it.</summary>
    public QuietServer()
        : base(0, null)
    {
        var by = Actor.Of(Administrator);
        Town = Office.Cities.Add(by, new NewCity("town", new Wording("Town", "小镇"), "CR"));
        Other = Office.Cities.Add(by, new NewCity("other", new Wording("Other", "他城")));
        foreach (var role in Enum.GetValues<Role>())
        {
            var person = Office.People.Add(by, new NewPerson($"{role}@example.org", $"{role}"));
            Office.Memberships.Grant(by, Town.Id, person.Id, role);
            People[role.ToString()] = person;
        }

        People["Stranger"] = Office.People.Add(by, new NewPerson("stranger@example.org", "Stranger"));
        Office.Memberships.Grant(by, Other.Id, People["Stranger"].Id, Role.Administrator);
        People["SiteAdministrator"] = Administrator;
        Office.CityFiles.PutText(by, Town.Id, "city.yaml", "name: Town\nyear: 2020\n", new FileFacts("CC0", "the town", "first"));
        Office.CityFiles.PutText(by, Other.Id, "secret.yaml", "secret: of the other city\n");
        Job = Office.Jobs.Add(by, new NewJob("check", new Wording("Check", "检查"), Town.Id));
        Consultation = Services.GetRequiredService<ConsultationRegister>().Add(by, new NewConsultation(new Wording("Review", "评议"), QuestionnaireTemplate.Free("review", new Wording("Review", "评议"))) { CityId = Town.Id });
        OtherJob = Office.Jobs.Add(by, new NewJob("check", new Wording("Check", "检查"), Other.Id));
    }

    /// <summary>A city in which each role has somebody.</summary>
    public RegisteredCity Town { get; }

    /// <summary>A city of which they know nothing.</summary>
    public RegisteredCity Other { get; }

    /// <summary>A job of the town.</summary>
    public Job Job { get; }

    /// <summary>A job of the other city.</summary>
    public Job OtherJob { get; }

    /// <summary>A consultation of the town.</summary>
    public RegisteredConsultation Consultation { get; }

    /// <summary>People by their roles in the town; Stranger has none there, SiteAdministrator needs none.</summary>
    public Dictionary<string, Person> People { get; } = new(StringComparer.Ordinal);

    /// <summary>A result of a city; its files are empty.</summary>
    public string RunOf(RegisteredCity city) => (run ??= Services.GetRequiredService<RunRegister>().Add(new NewRun(city.Id, "singapore-2021", 2020, "Admin", new Dictionary<string, string>(), new Dictionary<string, RunPiece>(), "{}"))).Id;

    /// <summary>A scenario of a city; made anew where somebody has deleted it.</summary>
    public string ScenarioOf(RegisteredCity city)
    {
        var register = Services.GetRequiredService<ScenarioRegister>();
        const string Park = """{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"kind": "park"}, "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [0, 0.001], [0.001, 0.001], [0, 0]]]}}]}""";
        return (register.Of(city.Id) is [var kept, ..] ? kept : register.Add(Actor.Of(Administrator), new NewScenario(city.Id, Wording.Same("Park"), "singapore-2021", 2020, ScenarioEdits.Read(Park)))).Id;
    }
}
