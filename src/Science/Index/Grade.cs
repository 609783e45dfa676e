using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Index;

/// <summary>A named level of a weighted index.</summary>
/// <param name="Key">The key of the grade ("high").</param>
/// <param name="Name">Its name.</param>
/// <param name="Min">The least value of the grade, counted in; null for the lowest grade.</param>
public sealed record Grade(string Key, Wording Name, decimal? Min);

/// <summary>The grades of a weighted index: each value has exactly one.</summary>
/// <remarks>
/// <para><b>Formula</b>: the grade with the greatest least value that is not above the index.</para>
/// <para><b>Meaning</b>: the index in a word.</para>
/// <para><b>Units</b>: those of the index, without unit.</para>
/// <para><b>Range</b>: every value has a grade: exactly one grade is open below.</para>
/// <para><b>Behaviour</b>: the value is compared as it is, not rounded: 59.99 is below 60.</para>
/// <para><b>Assumes</b>: the least value of a grade belongs to it.</para>
/// <para><b>Source</b>: [hj623-2011].</para>
/// </remarks>
public sealed class GradeTable
{
    private readonly Grade[] grades;

    private GradeTable(Grade[] grades) => this.grades = grades;

    /// <summary>The grades from the highest to the lowest.</summary>
    public IReadOnlyList<Grade> Grades => grades;

    /// <summary>Makes a table of grades.</summary>
    /// <param name="grades">The grades in any order.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">None or several are open below, or two begin at the same value.</exception>
    public static GradeTable Of(IEnumerable<Grade> grades)
    {
        ArgumentNullException.ThrowIfNull(grades);
        Grade[] all = [.. grades.OrderByDescending(grade => grade.Min ?? decimal.MinValue)];
        var open = all.Count(grade => grade.Min is null);
        if (open != 1)
        {
            throw new ArgumentException($"{open} grades are open below: exactly one has to be, the lowest.", nameof(grades));
        }

        for (var i = 1; i < all.Length; i++)
        {
            if (all[i].Min == all[i - 1].Min)
            {
                throw new ArgumentException($"The grades '{all[i - 1].Key}' and '{all[i].Key}' both begin at {all[i].Min}.", nameof(grades));
            }
        }

        return new GradeTable(all);
    }

    /// <summary>The grade of a value.</summary>
    /// <param name="value">The index, not rounded.</param>
    /// <returns>Its grade.</returns>
    public Grade For(decimal value) => grades.First(grade => grade.Min is not { } least || value >= least);
}
