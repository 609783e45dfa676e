namespace Hedgerow.Assessment.Measures;

/// <summary>The reading of a value made from stated or counted numbers.</summary>
internal static class StatedReading
{
    /// <summary>Takes it: one missing number leaves no value, one without evidence leaves the value out of the total.</summary>
    public static Reading Of(MeasureContext at, Trail trail, Parts parts, double? value, params IReadOnlyList<StatedCount> made)
    {
        foreach (var one in made.Where(m => m.Gap is not null))
        {
            return trail.Gap(one.Gap!, at.With) with { Parts = parts.All };
        }

        if (value is null)
        {
            return trail.Gap(
                new Science.Quantities.Gap(
                    new Science.Quantities.Wording("There are no wild species to compare with.", "没有可供比较的野生物种。"),
                    new Science.Quantities.Wording("Check the numbers of wild species in answers.yaml.", "请检查 answers.yaml 中的野生物种数。")),
                at.With) with { Parts = parts.All };
        }

        if (made.Any(m => !m.Evidenced))
        {
            trail.Warn(
                "unevidenced",
                "Nothing proves an answer that this is made from: it is shown and enters no total. Add evidence.",
                "所依据的回答没有佐证，仅作展示，不计入总分。请补充佐证。");
        }

        if (made.Any(m => m.Source != "answer"))
        {
            trail.Note(
                "counted",
                "Counted from records and checklists: what was never recorded is missing, and subspecies are not counted.",
                "由记录与名录统计得出：未被记录的物种未计入，亚种不单独计数。");
        }

        return new Reading
        {
            Value = value,
            Unevidenced = made.Any(m => !m.Evidenced),
            Evidence = [.. made.SelectMany(m => m.Evidence)],
            Parts = parts.All,
            Parameters = at.With.And("source", string.Join(", ", made.Select(m => m.Source).Distinct())),
            Inputs = trail.Inputs,
            Notes = trail.Notes,
        };
    }
}
