namespace Hedgerow.Assessment.Measures;

/// <summary>All measures, in the order in which people meet them. A test finds a measure that is not listed.</summary>
internal static class MeasureList
{
    /// <summary>The measures.</summary>
    public static IReadOnlyList<IMeasure> All { get; } =
    [
        new NaturalShare(),
        new NatureCoherence(),
        new MeshSize(),
        new HabitatRestoration(),
        new ProtectedNaturalShare(),
        new PermeableShare(),
        new CanopyShare(),
        new BuiltUpBirdsShare(),
        new BuiltUpBirdsCount(),
        new NativeSpeciesChange(),
        new InvasiveSpeciesShare(),
        new RecreationPerThousand(),
        new ParkProximity(),
        new AnswerRatio(),
        new AnswerCount(),
        new AnswerNumber(),
        new AnswerLadder(),
        new WildAnimals(),
        new WildPlants(),
        new EcosystemTypes(),
        new Endemism(),
        new ThreatenedSpecies(),
        new AlienIntrusion(),
    ];

    /// <summary>A measure by its key; null when there is none.</summary>
    public static IMeasure? Find(string key) => All.FirstOrDefault(m => m.Card.Key == key);
}
