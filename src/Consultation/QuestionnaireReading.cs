using Hedgerow.Cities;

namespace Hedgerow.Consultation;

/// <summary>What came of reading a questionnaire.</summary>
/// <param name="Questionnaire">The questionnaire; null when something is wrong with it.</param>
/// <param name="Findings">Everything that was found, by line.</param>
public sealed record QuestionnaireReading(Questionnaire? Questionnaire, IReadOnlyList<Finding> Findings);

/// <summary>What came of reading responses.</summary>
/// <param name="Responses">The responses that could be read, by round and key as they first stand in the file.</param>
/// <param name="Findings">Everything that was found, by line; where there is an error, nothing should be computed.</param>
public sealed record ResponsesReading(IReadOnlyList<ResponseSet> Responses, IReadOnlyList<Finding> Findings);
