namespace Hedgerow.Science.Species.Names;

/// <summary>Who named a taxon, as a written name tells it.</summary>
/// <param name="Combination">The authors outside brackets ("Poir."); null where there are none.</param>
/// <param name="Basionym">The authors in brackets, who named it first under another name ("Thuill."); null where there are none.</param>
/// <param name="Year">The year of four digits; null where there is none.</param>
public sealed record Authorship(string? Combination, string? Basionym, int? Year)
{
    /// <summary>No author at all.</summary>
    public static Authorship None { get; } = new(null, null, null);

    /// <summary>Whether there is neither an author nor a year.</summary>
    public bool IsEmpty => Combination is null && Basionym is null && Year is null;

    /// <summary>Reads an author citation such as "(Thuill.) Poir." or "(Linnaeus, 1758)".</summary>
    /// <param name="written">The citation; may be empty.</param>
    /// <returns>Its parts; notes such as "auct. non L.", "s. str." and "nom. nud." are left out.</returns>
    public static Authorship Of(string? written) => string.IsNullOrWhiteSpace(written) ? None : AuthorReader.Read(NameText.Tidy(written).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <inheritdoc />
    public override string ToString()
    {
        var year = Year?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var inner = Basionym is null ? null : $"({Basionym}{(year is not null && Combination is null ? $", {year}" : string.Empty)})";
        var outer = Combination is null ? (Basionym is null ? year : null) : year is null ? Combination : $"{Combination}, {year}";
        return string.Join(' ', new[] { inner, outer }.Where(part => part is not null));
    }
}
