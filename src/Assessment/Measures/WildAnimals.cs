using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>The number of wild animal species of the Chinese norm.</summary>
internal sealed class WildAnimals : IMeasure
{
    private const string Groups = "groups";

    /// <inheritdoc />
    public Card Card { get; } = new(
        "species.wild_animals",
        new Wording("Wild animal species", "野生动物种数"),
        new Wording("Species of wild mammals, birds, reptiles, amphibians, freshwater fishes and butterflies: stated, else counted from records and native checklists; known aliens left out.", "野生哺乳类、鸟类、爬行类、两栖类、淡水鱼类和蝶类的种数：优先采用申报值，否则由记录与本地名录统计，已知外来种不计。"),
        "species",
        "0 and more",
        ["answers", "records", "checklists"],
        [
            new CardParameter(Groups, "mammals birds reptiles amphibians fishes butterflies", new Wording("Groups that are counted, with spaces between", "统计的类群，以空格分隔")),
            AnswerOf.Parameter,
        ],
        "hj623-2011",
        "src/Assessment/Measures/WildAnimals.cs",
        "src/Science/Index/WeightedIndex.cs");

    /// <inheritdoc />
    public bool ByUnit => true;

    /// <inheritdoc />
    public bool FromLandCover => false;

    /// <inheritdoc />
    public Reading Read(MeasureContext at)
    {
        var trail = new Trail();
        var wild = StatedCount.Wild(at, at.With.Text(Groups).Split(' ', StringSplitOptions.RemoveEmptyEntries), at.With.Text(AnswerOf.Key), trail);
        return StatedReading.Of(at, trail, new Parts(), wild.Value, wild);
    }
}
