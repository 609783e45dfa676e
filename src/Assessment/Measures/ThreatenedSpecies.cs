using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species;

namespace Hedgerow.Assessment.Measures;

/// <summary>Threatened animals and plants of the Chinese norm.</summary>
internal sealed class ThreatenedSpecies : IMeasure
{
    /// <inheritdoc />
    public Card Card { get; } = new(
        "species.threatened",
        new Wording("Richness of threatened species", "受威胁物种丰富度"),
        new Wording("(N_TV / animals_maximum + N_TP / plants_maximum) / 2; N_TV, N_TP = threatened animal and plant species: stated, else species of the threatened checklist that the area has.", "(N_TV / animals_maximum + N_TP / plants_maximum) / 2；N_TV、N_TP 为受威胁动物、植物种数：优先采用申报值，否则取受威胁物种名录中区内现有的物种。"),
        "1",
        "0–1",
        ["answers", "checklists", "records"],
        [
            new CardParameter("animals", null, new Wording("Key of the question about animals", "关于动物的问题的键")) { AsksQuestion = true },
            new CardParameter("plants", null, new Wording("Key of the question about plants", "关于植物的问题的键")) { AsksQuestion = true },
            new CardParameter("animals_maximum", 635.0, new Wording("Reference maximum of wild animals, species", "野生动物参考最大值（种）")),
            new CardParameter("plants_maximum", 3662.0, new Wording("Reference maximum of wild plants, species", "野生植物参考最大值（种）")),
        ],
        "hj623-2011",
        "src/Assessment/Measures/ThreatenedSpecies.cs",
        "src/Science/Species/RelativeRichness.cs");

    /// <inheritdoc />
    public bool ByUnit => true;

    /// <inheritdoc />
    public bool FromLandCover => false;

    /// <inheritdoc />
    public Reading Read(MeasureContext at)
    {
        var trail = new Trail();
        var animals = StatedCount.WithStatus(at, ChecklistStatus.Threatened, StatedCount.Animals, at.With.Text("animals"), trail);
        var plants = StatedCount.WithStatus(at, ChecklistStatus.Threatened, StatedCount.Plants, at.With.Text("plants"), trail);
        var parts = new Parts()
            .Add("animals", "Threatened animal species", "受威胁动物种数", animals.Value, "species")
            .Add("plants", "Threatened plant species", "受威胁植物种数", plants.Value, "species");
        double? value = (animals.Value, plants.Value) is ({ } fauna, { } flora)
            ? RelativeRichness.Of(fauna, flora, at.With.Number("animals_maximum"), at.With.Number("plants_maximum"))
            : null;
        return StatedReading.Of(at, trail, parts, value, animals, plants);
    }
}
