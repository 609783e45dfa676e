using Hedgerow.Consultation.Forms;

namespace Hedgerow.Consultation;

/// <summary>Responses as a long table: <c>round, respondent, item, question, value</c>, a row an answer.</summary>
public static class ResponseFile
{
    /// <summary>Reads a table, with everything that is wrong with it: unknown items, answers that are none, two answers to one question.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="name">Its name, as findings show it.</param>
    /// <param name="questionnaire">The questionnaire that was answered.</param>
    /// <returns>The responses and the findings.</returns>
    public static ResponsesReading Read(byte[] bytes, string name, Questionnaire questionnaire)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(questionnaire);
        return ResponseCsv.Read(bytes, name, questionnaire);
    }

    /// <summary>Writes responses. A cell that a spreadsheet would take for a formula is written as text; reading undoes it.</summary>
    /// <param name="responses">The responses; they are written by round and key.</param>
    /// <returns>The file's bytes.</returns>
    public static byte[] Write(IReadOnlyList<ResponseSet> responses)
    {
        ArgumentNullException.ThrowIfNull(responses);
        return ResponseCsv.Write(responses);
    }

    /// <summary>What is wrong with answers to a questionnaire as it is asked in their round; the place of each is "item / question".</summary>
    /// <param name="questionnaire">The questionnaire.</param>
    /// <param name="response">The answers.</param>
    /// <param name="whole">Whether all required questions must be answered; otherwise they may be missing.</param>
    /// <returns>Everything that was found.</returns>
    public static IReadOnlyList<AnswerProblem> Check(Questionnaire questionnaire, ResponseSet response, bool whole)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(response);
        return AnswerCheck.Of(questionnaire, response, whole);
    }
}
