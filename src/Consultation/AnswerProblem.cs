using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation;

/// <summary>Something that is wrong with an answer.</summary>
/// <param name="Code">A short key: <c>missing-answer</c>, <c>unknown-choice</c>, <c>not-asked</c> ...</param>
/// <param name="Item">Id of the item.</param>
/// <param name="Question">Key of the question.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Nearest">The nearest right spelling, where one is near.</param>
public sealed record AnswerProblem(string Code, string Item, string Question, Wording Found, Wording Expected, string? Nearest = null);
