using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species;

namespace Hedgerow.Assessment.Measures;

/// <summary>Invasive alien species against wild species, as the Chinese norm sets them.</summary>
internal sealed class AlienIntrusion : IMeasure
{
    /// <inheritdoc />
    public Card Card { get; } = new(
        "species.alien_intrusion",
        new Wording("Intrusion of alien species", "外来物种入侵度"),
        new Wording(
            "N_I / (N_V + N_P); N_I = invasive alien species, N_V = wild animals, N_P = wild vascular plants: stated, else counted.",
            "N_I / (N_V + N_P)；N_I 为外来入侵物种数，N_V 为野生动物种数，N_P 为野生维管束植物种数：优先采用申报值，否则统计得出。"),
        "1",
        "0 and more",
        ["answers", "checklists", "records"],
        [
            new CardParameter("aliens", null, new Wording("Key of the question about invasive alien species", "关于外来入侵物种的问题的键")) { AsksQuestion = true },
            new CardParameter("animals", null, new Wording("Key of the question about wild animals", "关于野生动物的问题的键")) { AsksQuestion = true },
            new CardParameter("plants", null, new Wording("Key of the question about wild plants", "关于野生植物的问题的键")) { AsksQuestion = true },
        ],
        "hj623-2011",
        "src/Assessment/Measures/AlienIntrusion.cs",
        "src/Science/Species/AlienRatio.cs");

    /// <inheritdoc />
    public bool ByUnit => true;

    /// <inheritdoc />
    public bool FromLandCover => false;

    /// <inheritdoc />
    public Reading Read(MeasureContext at)
    {
        var trail = new Trail();
        string[] groups = [.. TaxonGroups.All.Where(g => g.Parent is null).Select(g => g.Key)];
        var aliens = StatedCount.WithStatus(at, ChecklistStatus.Invasive, groups, at.With.Text("aliens"), trail);
        var animals = StatedCount.Wild(at, StatedCount.Animals, at.With.Text("animals"), trail);
        var plants = StatedCount.Wild(at, StatedCount.Plants, at.With.Text("plants"), trail);
        var parts = new Parts()
            .Add("aliens", "Invasive alien species", "外来入侵物种数", aliens.Value, "species")
            .Add("animals", "Wild animal species", "野生动物种数", animals.Value, "species")
            .Add("plants", "Wild vascular plant species", "野生维管束植物种数", plants.Value, "species");
        var value = (aliens.Value, animals.Value, plants.Value) is ({ } alien, { } fauna, { } flora) ? AlienRatio.Of(alien, fauna, flora) : null;
        return StatedReading.Of(at, trail, parts, value, aliens, animals, plants);
    }
}
