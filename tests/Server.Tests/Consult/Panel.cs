using System.Net;
using Hedgerow.Consultation;
using Hedgerow.Science.Quantities;
using Hedgerow.Workspace;
using Microsoft.Extensions.DependencyInjection;

namespace Hedgerow.Server.Tests.Consult;

/// <summary>A server with a consultation on two indicators, and experts who answer over the network as browsers do that run no scripts.</summary>
public sealed class Panel : LiveServer
{
    /// <summary>Makes it.</summary>
    public Panel()
        : base(0, null)
    {
        Town = City("town");
        foreach (var role in (Role[])[Role.Planner, Role.Reviewer, Role.Reader])
        {
            People[role] = Office.People.Add(Actor.Program, new NewPerson($"{role}@example.org", $"{role}"));
            Office.Memberships.Grant(Actor.Program, Town.Id, People[role].Id, role);
        }
    }

    /// <summary>The city.</summary>
    public RegisteredCity Town { get; }

    /// <summary>Somebody of each role.</summary>
    public Dictionary<Role, Person> People { get; } = [];

    /// <summary>The consultations.</summary>
    public ConsultationRegister Register => Services.GetRequiredService<ConsultationRegister>();

    /// <summary>The invitations.</summary>
    public ConsultationInvitations Invitations => Services.GetRequiredService<ConsultationInvitations>();

    /// <summary>A questionnaire on two indicators.</summary>
    public static Questionnaire Asked { get; } = new()
    {
        Id = "small", Title = LocalText.Of("Small", "小问卷"), Languages = ["en", "zh"], Edition = "singapore-2021",
        Sections = [new QuestionnaireSection("part", LocalText.Of("Part", "部分"), null, [.. new[] { "1", "2" }.Select(id => new QuestionnaireItem(id, LocalText.Of($"Indicator {id}", $"指标 {id}"), [.. StandardQuestions.ForIndicator.Select(StandardQuestions.Of)]))])],
    };

    /// <summary>A consultation with an open round; the links' secrets.</summary>
    public (RegisteredConsultation Consultation, IReadOnlyList<Issued<Invitation>> Links) Open(int people, Questionnaire? asked = null, string name = "Expert")
    {
        var made = Register.Add(Actor.Program, new NewConsultation(new Wording("Review", "评议"), asked ?? Asked) { CityId = Town.Id });
        var links = Enumerable.Range(1, people).Select(n => Invitations.Invite(Actor.Program, made.Id, $"{name} {n}", $"e{n}@example.org")).ToList();
        return (Next(made), links);
    }

    /// <summary>Opens the next round.</summary>
    public RegisteredConsultation Next(RegisteredConsultation consultation) => Register.OpenRound(Actor.Program, consultation.Id, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(7));

    /// <summary>What one expert's form holds.</summary>
    public static Dictionary<string, string> Answers(string secret, int round, string decision = "keep", int importance = 3, string? comment = null)
    {
        var fields = new Dictionary<string, string> { ["secret"] = secret, ["round"] = $"{round}", ["asked"] = "en" };
        foreach (var item in (string[])["1", "2"])
        {
            fields[$"a:{item}:decision"] = decision;
            fields[$"a:{item}:importance"] = $"{importance}";
            fields[$"a:{item}:feasibility"] = "";
            if (comment is not null)
            {
                fields[$"a:{item}:comment"] = comment;
            }
        }

        return fields;
    }

    /// <summary>Sends a form with nothing but the form: no cookie, no token.</summary>
    public async Task<(HttpStatusCode Status, string Text, HttpResponseMessage Answer)> PostAsync(string path, Dictionary<string, string> fields, Action<HttpRequestMessage>? also = null)
    {
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new FormUrlEncodedContent(fields) };
        also?.Invoke(request);
        var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer);
    }
}
