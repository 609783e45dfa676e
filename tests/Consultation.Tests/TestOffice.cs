using Hedgerow.Assessment;
using Hedgerow.Databases;
using Hedgerow.Science.Quantities;
using Hedgerow.Storage;
using Hedgerow.Workspace;

namespace Hedgerow.Consultation.Tests;

/// <summary>A workspace with a city and consultations, on a clock that stands until it is moved.</summary>
internal sealed class TestOffice : IDisposable
{
    private static readonly string[] Ids = ["1", "2"];

    private readonly TestDatabase database;

    internal TestOffice(Dialect dialect)
    {
        database = new TestDatabase(dialect);
        Options = new OfficeOptions(Path.Combine(database.Folder, "data"), database.Target)
        {
            Migrations = [.. AssessmentTables.Migrations, .. ConsultationTables.Migrations],
            Clock = Clock,
            PasswordRounds = 1000,
            Limits = new OfficeLimits(FreeBytes: 0),
        };
        Office = database.Keep(Office.Open(Options));
        City = Office.Cities.Add(Actor.Program, new NewCity("greenville", new Wording("Greenville", "绿城"), "SG", null));
        Register = new ConsultationRegister(Office, Clock);
        Invitations = new ConsultationInvitations(Office);
        Room = new ExpertRoom(Office, Clock);
    }

    internal TestClock Clock { get; } = new();

    internal OfficeOptions Options { get; }

    internal Office Office { get; }

    internal RegisteredCity City { get; }

    internal ConsultationRegister Register { get; }

    internal ConsultationInvitations Invitations { get; }

    internal ExpertRoom Room { get; }

    internal string Folder => database.Folder;

    internal string Target => database.Target;

    internal DateOnly InAWeek => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime).AddDays(7);

    internal static Questionnaire Small { get; } = new()
    {
        Id = "small",
        Title = LocalText.Of("Small", "小问卷"),
        Languages = ["en", "zh"],
        Sections =
        [
            new("s", LocalText.Of("Indicators", "指标"), null, [.. Ids.Select(id => new QuestionnaireItem(
                id, LocalText.Of($"Indicator {id}", $"指标 {id}"), [StandardQuestions.Of("decision"), StandardQuestions.Of("reasons"), StandardQuestions.Of("importance"), StandardQuestions.Of("comment")]))]),
        ],
    };

    internal RegisteredConsultation Add(Questionnaire? questionnaire = null, bool linked = false) =>
        Register.Add(Actor.Program, new NewConsultation(new Wording("Review", "评议"), questionnaire ?? Small) { CityId = City.Id, RoundsLinked = linked });

    /// <summary>Invites people and returns their tokens.</summary>
    internal List<Issued<Invitation>> Invite(string consultation, int people) =>
        [.. Enumerable.Range(1, people).Select(number => Invitations.Invite(Actor.Program, consultation, $"Expert {number}", $"expert{number}@example.org"))];

    internal static List<ItemAnswer> Answers(string decision, int importance, string comment = "") =>
    [
        .. Ids.SelectMany(item => new[] { new ItemAnswer(item, "decision", decision), new ItemAnswer(item, "importance", importance.ToString(System.Globalization.CultureInfo.InvariantCulture)), new ItemAnswer(item, "comment", comment) })
            .Where(answer => answer.Value.Length > 0),
    ];

    public void Dispose() => database.Dispose();
}
