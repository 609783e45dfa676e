using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>The number of wild vascular plant species of the Chinese norm.</summary>
internal sealed class WildPlants : IMeasure
{
    private const string Groups = "groups";

    /// <inheritdoc />
    public Card Card { get; } = new(
        "species.wild_plants",
        new Wording("Wild vascular plant species", "野生维管束植物种数"),
        new Wording("Species of wild vascular plants: stated, else counted from records and native checklists; known aliens left out.", "野生维管束植物种数：优先采用申报值，否则由记录与本地名录统计，已知外来种不计。"),
        "species",
        "0 and more",
        ["answers", "records", "checklists"],
        [
            new CardParameter(Groups, "vascular_plants", new Wording("Groups that are counted, with spaces between", "统计的类群，以空格分隔")),
            AnswerOf.Parameter,
        ],
        "hj623-2011",
        "src/Assessment/Measures/WildPlants.cs",
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
