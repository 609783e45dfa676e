using Hedgerow.Planning.Tables;

namespace Hedgerow.Planning;

/// <summary>What differs between two versions of a plan, row by row and column by column.</summary>
public static class PlanDifference
{
    /// <summary>The differences, in the order of files.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later version.</param>
    /// <param name="all">Whether how the plan is made and carried out counts too; otherwise only what is signed.</param>
    /// <returns>Rows that are gone, new or changed.</returns>
    public static IReadOnlyList<PlanChange> Of(Plan before, Plan after, bool all = false)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = new List<PlanChange>();
        foreach (var shape in Shapes.All.Where(s => all || (!s.FollowUp && !s.Formulates)))
        {
            Compare(shape, shape.Write(before, !all), shape.Write(after, !all), changes);
        }

        return changes;
    }

    private static void Compare(IShape shape, RawTable before, RawTable after, List<PlanChange> changes)
    {
        var keys = shape.Facts.Where(f => f.IsKey).Select(f => before.Place(f.Name)).ToList();
        var head = shape.Name == Shapes.Head;
        var old = before.Rows.DistinctBy(Key).ToDictionary(Key, StringComparer.Ordinal);
        var young = after.Rows.DistinctBy(Key).ToDictionary(Key, StringComparer.Ordinal);
        foreach (var row in before.Rows.Where(r => !young.ContainsKey(Key(r))))
        {
            changes.Add(new PlanChange(PlanChangeKind.Removed, shape.Name, Key(row), "", Title(before, row), ""));
        }

        foreach (var row in after.Rows)
        {
            var key = Key(row);
            if (!old.TryGetValue(key, out var was))
            {
                changes.Add(new PlanChange(PlanChangeKind.Added, shape.Name, key, "", "", Title(after, row)));
                continue;
            }

            for (var at = 0; at < after.Columns.Count; at++)
            {
                if (was.Cell(at) != row.Cell(at))
                {
                    changes.Add(new PlanChange(PlanChangeKind.Changed, shape.Name, key, after.Columns[at], was.Cell(at), row.Cell(at)));
                }
            }
        }

        // A plan that was given another code is still the same plan.
        string Key(RawRow row) => head ? Shapes.Head : string.Join(' ', keys.Select(row.Cell));
    }

    private static string Title(RawTable table, RawRow row)
    {
        foreach (var name in (string[])["title_en", "title_zh", "name_en", "name_zh", "text_en", "text_zh"])
        {
            if (row.Cell(table.Place(name)) is { Length: > 0 } title)
            {
                return title;
            }
        }

        return "";
    }
}
