using Hedgerow.Consultation.Forms;

namespace Hedgerow.Consultation;

/// <summary>Questionnaires as files: <c>.yaml</c> (all that a questionnaire holds), <c>.xlsx</c> (XLSForm) and <c>.csv</c>.</summary>
public static class QuestionnaireFile
{
    /// <summary>Endings of the names of files that can be read and written.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".yaml", ".xlsx", ".csv"];

    /// <summary>Reads a file of the kind that its name says, with everything that is wrong with it.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="name">Its name, as findings show it.</param>
    /// <returns>The questionnaire, or the findings that stand in its way.</returns>
    /// <exception cref="ArgumentException">The name ends in none of <see cref="Endings"/>.</exception>
    public static QuestionnaireReading Read(byte[] bytes, string name)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(name);
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".yaml" or ".yml" => QuestionnaireYamlReader.Read(bytes, name),
            ".xlsx" => XlsFormReader.Read(bytes, name),
            ".csv" => QuestionnaireCsv.Read(bytes, name),
            _ => throw Unknown(name),
        };
    }

    /// <summary>Reads a file. File system errors pass through.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>The questionnaire, or the findings that stand in its way.</returns>
    public static QuestionnaireReading Read(string path) => Read(File.ReadAllBytes(path), Path.GetFileName(path));

    /// <summary>Writes a questionnaire in the form that a name says.</summary>
    /// <param name="questionnaire">The questionnaire.</param>
    /// <param name="name">Name of the file.</param>
    /// <returns>The file's bytes.</returns>
    /// <exception cref="ArgumentException">The name ends in none of <see cref="Endings"/>.</exception>
    public static byte[] Write(Questionnaire questionnaire, string name)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(name);
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".yaml" or ".yml" => System.Text.Encoding.UTF8.GetBytes(QuestionnaireYamlWriter.Write(questionnaire)),
            ".xlsx" => XlsFormWriter.Write(questionnaire),
            ".csv" => QuestionnaireCsv.Write(questionnaire),
            _ => throw Unknown(name),
        };
    }

    /// <summary>The questionnaire as a SurveyJS form (the JSON of its form library), in all its languages.</summary>
    /// <param name="questionnaire">The questionnaire, as it is asked in a round.</param>
    /// <param name="feedback">What the group said in the last round and the own last answers, shown beside the questions; null in the first round.</param>
    /// <returns>The JSON text. A question's name is <c>ITEM__QUESTION</c>; see <see cref="AnswersOf"/>.</returns>
    public static string ToSurveyJs(Questionnaire questionnaire, SurveyFeedback? feedback = null)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        return SurveyJsWriter.Write(questionnaire, feedback);
    }

    /// <summary>The answers in the data of a SurveyJS form.</summary>
    /// <param name="questionnaire">The questionnaire.</param>
    /// <param name="data">The JSON text of the form's data.</param>
    /// <returns>The answers in the questionnaire's order; what the form does not ask is left out.</returns>
    /// <exception cref="InvalidDataException">It is no data of a form.</exception>
    public static IReadOnlyList<ItemAnswer> AnswersOf(Questionnaire questionnaire, string data)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(data);
        return SurveyJsData.Read(questionnaire, data);
    }

    /// <summary>Answers as the data of a SurveyJS form, to go on where somebody stopped.</summary>
    /// <param name="questionnaire">The questionnaire.</param>
    /// <param name="answers">The answers.</param>
    /// <returns>The JSON text.</returns>
    public static string DataOf(Questionnaire questionnaire, IReadOnlyList<ItemAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(answers);
        return SurveyJsData.Write(questionnaire, answers);
    }

    private static ArgumentException Unknown(string name) => new($"\"{name}\" ends in none of {string.Join(", ", Endings)}.", nameof(name));
}
