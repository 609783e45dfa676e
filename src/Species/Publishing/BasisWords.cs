namespace Hedgerow.Species.Publishing;

/// <summary>The basis of a record in the words of Darwin Core: as its source states it, and no more than "an occurrence" where that says nothing known.</summary>
internal static class BasisWords
{
    private static readonly string[] Classes =
        ["HumanObservation", "MachineObservation", "PreservedSpecimen", "FossilSpecimen", "LivingSpecimen", "MaterialSample", "MaterialEntity", "MaterialCitation", "Event", "Taxon"];

    /// <summary>The basis as SQL.</summary>
    /// <param name="stated">SQL of what the source states: HumanObservation, HUMAN_OBSERVATION, human observation ...</param>
    internal static string Sql(string stated)
    {
        var plain = $"regexp_replace(lower({stated}), '[^a-z]', '', 'g')";
        return $"CASE {plain} {string.Join(" ", Classes.Select(one => $"WHEN '{one.ToLowerInvariant()}' THEN '{one}'"))} WHEN 'observation' THEN 'HumanObservation' WHEN 'specimen' THEN 'PreservedSpecimen' ELSE 'Occurrence' END";
    }
}
