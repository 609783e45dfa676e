using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Declaration;

/// <summary>Short ways to write a key of each form.</summary>
internal static class Keys
{
    public const int FirstYear = 1700;
    public const int LastYear = 2100;

    public static Key Text(string name, string en, string zh) => new(name, Form.Text, new Wording(en, zh));

    public static Key Number(string name, double minimum, string en, string zh) => new(name, Form.Number, new Wording(en, zh)) { Minimum = minimum };

    public static Key Whole(string name, int minimum, string en, string zh) => new(name, Form.WholeNumber, new Wording(en, zh)) { Minimum = minimum };

    public static Key Year(string name, string en, string zh) => new(name, Form.WholeNumber, new Wording(en, zh)) { Minimum = FirstYear, Maximum = LastYear };

    public static Key Flag(string name, string en, string zh) => new(name, Form.Flag, new Wording(en, zh));

    public static Key Name(string name, string en, string zh) => new(name, Form.Wording, new Wording(en, zh));

    public static Key File(string name, string en, string zh) => new(name, Form.Path, new Wording(en, zh));

    public static Key Columns(string name, string en, string zh, IReadOnlyList<string> terms) => new(name, Form.Columns, new Wording(en, zh)) { Words = terms };

    public static Key Part(string name, Shape shape, string en, string zh) => new(name, Form.Part, new Wording(en, zh)) { Part = shape };
}
