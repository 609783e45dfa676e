using System.Globalization;
using System.Text.Json;
using Hedgerow.Consultation.Forms;
using Hedgerow.Science.Quantities;
using Hedgerow.Storage;
using Hedgerow.Workspace;

namespace Hedgerow.Consultation.Rounds;

/// <summary>Reads consultations, rounds and invitations from their rows.</summary>
internal static class RegisterRows
{
    internal static RegisteredConsultation Known(Transaction work, string id, QuestionnaireShelf? shelf = null) =>
        Find(work, id, shelf) ?? throw new WorkspaceException(WorkspaceProblem.NotFound, "There is no such consultation.", "没有此意见征询。");

    /// <summary>The same for a change: others who change the consultation or its answers wait until the transaction ends. Must come before anything else is read in it.</summary>
    internal static RegisteredConsultation Held(Transaction work, string id, QuestionnaireShelf? shelf = null)
    {
        Hold(work, id);
        return Known(work, id, shelf);
    }

    /// <summary>Holds a consultation against other changes.</summary>
    internal static void Hold(Transaction work, string id) => work.Lock("consultation/" + id);

    internal static RegisteredConsultation? Find(Transaction work, string id, QuestionnaireShelf? shelf = null) => work.One($"select * from consult_consultation where id = {id}", row => Consultation(row, shelf)) is { } found
        ? found with { Rounds = Rounds(work, id) }
        : null;

    internal static IReadOnlyList<ConsultationRound> Rounds(Transaction work, string id) => work.All(
        $"select * from consult_round where consultation_id = {id} order by number",
        row => new ConsultationRound(
            (int)row.Number("number"), Day(row.Text("opened_on")), Day(row.Text("closes_on")), row.TextOrNull("closed_on") is { } closed ? Day(closed) : null, (int)row.Number("invited"), (int?)row.NumberOrNull("responses")));

    internal static RegisteredConsultation Consultation(Row row) => Consultation(row, null);

    internal static RegisteredConsultation Consultation(Row row, QuestionnaireShelf? shelf)
    {
        var (id, revision, text) = (row.Text("id"), row.Number("revision"), row.Text("questionnaire"));
        return new RegisteredConsultation(
            id, row.TextOrNull("city_id"), row.TextOrNull("organisation_id"), new Wording(row.Text("title_en"), row.Text("title_zh")), shelf is null ? QuestionnaireShelf.Read(text) : shelf.Of(id, revision, text),
            JsonSerializer.Deserialize<ConsensusRule>(row.Text("rule"))!, row.Flag("is_linked"), row.Flag("is_finished"), row.Time("made_at"), row.Text("by_name"), revision, []);
    }

    internal static Invitation Invitation(Row row) => new(row.Text("id"), row.Text("consultation_id"), row.Text("name"), row.TextOrNull("email"), row.Flag("is_withdrawn"));

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Yaml(Questionnaire questionnaire) => QuestionnaireYamlWriter.Write(questionnaire);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
