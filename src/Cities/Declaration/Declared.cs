using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Cities.Declaration;

/// <summary>
/// A part of a file read by its shape. A key that the table does not hold cannot be asked for; a value that <see cref="ShapeCheck"/>
/// has refused reads as absent.
/// </summary>
/// <param name="item">What stands in the file.</param>
/// <param name="shape">Its shape.</param>
internal sealed class Declared(YamlItem item, Shape shape)
{
    /// <summary>Line that names the part: that of its path where it has one.</summary>
    public int Line => shape.Short is { } only && !this[only].IsEmpty ? this[only].Line : item.KeyLine;

    /// <summary>Whether nothing stands here.</summary>
    public bool IsEmpty => item.IsEmpty;

    /// <summary>Line of one of its keys.</summary>
    public int LineOf(string key) => this[key].IsEmpty ? Line : this[key].Line;

    /// <summary>The item under a key.</summary>
    /// <param name="key">The key.</param>
    public YamlItem this[string key]
    {
        get
        {
            _ = shape[key];
            return item.IsText && key == shape.Short ? item : item[key];
        }
    }

    public bool Has(string key) => !this[key].IsEmpty;

    public string? Text(string key)
    {
        var text = this[key].Raw;
        return text is not null && shape[key].Words is { Count: > 0 } words && !words.Contains(text, StringComparer.Ordinal) ? null : text;
    }

    public IReadOnlyList<string> Texts(string key) => [.. this[key].Items.Select(i => i.Raw).OfType<string>()];

    public double? Number(string key) => InRange(Scalars.Number(this[key]), shape[key]);

    public int? Whole(string key) => (int?)InRange(Scalars.WholeNumber(this[key]), shape[key]);

    public IReadOnlyList<int> Wholes(string key) => [.. this[key].Items.Select(Scalars.WholeNumber).OfType<int>()];

    public bool Flag(string key, bool fallback) => Scalars.Flag(this[key]) ?? fallback;

    /// <summary>A name in one or two languages: a bare text serves for both, one language stands in for the other.</summary>
    public Wording? Wording(string key)
    {
        var value = this[key];
        var (en, zh) = value.IsMap ? (value["en"].Raw, value["zh"].Raw) : (value.Raw, value.Raw);
        return (en ?? zh) is { } either ? new Wording(en ?? either, zh ?? either) : null;
    }

    /// <summary>Term → column.</summary>
    public IReadOnlyDictionary<string, string> Columns(string key)
    {
        var columns = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var term in this[key].Keys)
        {
            if (this[key][term].Raw is { } column)
            {
                columns[term] = column;
            }
        }

        return columns;
    }

    public Declared Part(string key) => new(this[key], shape[key].Part!);

    /// <summary>The parts under a key, those of the right kind; a single one is a list of one.</summary>
    public IReadOnlyList<Declared> Parts(string key) =>
        [.. this[key].Items.Where(i => i.IsMap || (i.IsText && shape[key].Part!.Short is not null)).Select(i => new Declared(i, shape[key].Part!))];

    private static double? InRange(double? value, Key key) =>
        value is { } v && v >= key.Minimum && v <= key.Maximum && !(key.AboveMinimum && v == key.Minimum) ? v : null;
}
