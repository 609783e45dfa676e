using Hedgerow.Consultation;
using Hedgerow.Server.Pages.Consult;

namespace Hedgerow.Server.Consult;

/// <summary>The figures of one question.</summary>
/// <param name="Page">The page they stand on.</param>
/// <param name="Item">The item.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Found">What came of it.</param>
public sealed record FiguresView(ResultsModel Page, QuestionnaireItem Item, ItemQuestion Question, QuestionResult Found);
