using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>A level chosen on a ladder.</summary>
internal sealed class AnswerLadder : IMeasure
{
    /// <inheritdoc />
    public Card Card { get; } = new(
        "answers.ladder",
        new Wording("Stated level", "申报等级"),
        new Wording("The level chosen; each level has its points.", "所选等级，各等级对应分值。"),
        "level",
        "the levels of the question",
        ["answers"],
        [AnswerOf.Parameter],
        "chan-2021",
        "src/Assessment/Measures/AnswerLadder.cs",
        "src/Science/Index/Ladder.cs");

    /// <inheritdoc />
    public bool ByUnit => false;

    /// <inheritdoc />
    public bool FromLandCover => false;

    /// <inheritdoc />
    public Reading Read(MeasureContext at)
    {
        var found = AnswerOf.Find(at, at.With.Text(AnswerOf.Key));
        if (found.Missing(out var gap))
        {
            return Reading.NotMeasured(gap) with { Parameters = at.With.All };
        }

        var answer = found.Value;
        var chosen = answer.Answer.LevelKey is { } key ? answer.Question.Levels.FirstOrDefault(l => l.Key == key) : null;
        return chosen is null
            ? Reading.NotMeasured(answer.Incomplete("level")) with { Parameters = at.With.All }
            : answer.Read(at, null, new ChosenLevel(chosen.Key, chosen.Text), new Parts());
    }
}
