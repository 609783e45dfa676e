using System.Globalization;

namespace Hedgerow.Assessment.Measures;

/// <summary>The parameters of one reading: the edition's choice, else the card's default.</summary>
internal sealed class ParameterValues
{
    private readonly SortedDictionary<string, object?> values = new(StringComparer.Ordinal);

    /// <summary>Takes the edition's choice; every parameter of the card is there afterwards.</summary>
    public ParameterValues(Card card, IReadOnlyDictionary<string, object?> with)
    {
        foreach (var parameter in card.Parameters)
        {
            values[parameter.Key] = with.TryGetValue(parameter.Key, out var chosen) ? chosen : parameter.Default;
        }
    }

    /// <summary>All of them, sorted by key.</summary>
    public IReadOnlyDictionary<string, object?> All => values;

    /// <summary>A text that tells two sets of parameters apart.</summary>
    public string Key => string.Join(';', values.Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Key}={v.Value}")));

    /// <summary>A number.</summary>
    public double Number(string key) => values[key] is double number
        ? number
        : throw new ArgumentException($"The parameter '{key}' is '{values[key]}', a number was expected.", nameof(key));

    /// <summary>A text.</summary>
    public string Text(string key) => Convert.ToString(values[key], CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>These values with one more, such as a choice that the measure made itself.</summary>
    public SortedDictionary<string, object?> And(string key, object? value) => new(values, StringComparer.Ordinal) { [key] = value };
}
