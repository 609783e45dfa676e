using System.Globalization;
using System.Text.Json;
using Hedgerow.Pages;

namespace Hedgerow.Assessment;

/// <summary>The formula of an indicator with the numbers of this city put in, from the parts that the run has stored.</summary>
/// <param name="Symbols">The formula in the names of the parts: <c>100 × natural_ha / land_ha</c>.</param>
/// <param name="Numbers">The same with the numbers: <c>100 × 2 643.54 / 7 211.75</c>.</param>
/// <param name="Result">What these numbers give, unrounded.</param>
public sealed record WorkedFormula(string Symbols, string Numbers, double Result)
{
    // Measure → scale, parts above the line (+ or −), parts below it.
    private static readonly Dictionary<string, Form> Forms = new(StringComparer.Ordinal)
    {
        ["landscape.natural_share"] = new(100, ["natural_ha"], ["land_ha"]),
        ["landscape.canopy_share"] = new(100, ["canopy_ha"], ["land_ha"]),
        ["landscape.permeable_share"] = new(100, ["permeable_ha"], ["land_ha"]),
        ["landscape.protected_natural_share"] = new(100, ["protected_natural_ha"], ["land_ha"]),
        ["landscape.coherence"] = new(100, ["mesh_size_ha"], ["natural_ha"]),
        ["landscape.mesh_size"] = new(1, ["within_patches_ha", "+between_patches_ha"], []),
        ["species.built_up_birds_share"] = new(100, ["native_species_built_up"], ["native_species"]),
        ["species.change"] = new(1, ["species_now", "-species_before"], []),
        ["services.recreation_area"] = new(1000, ["recreation_ha"], ["people"]),
        ["services.park_proximity"] = new(100, ["people_served"], ["people"]),
        ["answers.ratio"] = new(100, ["spent"], ["total"]),
    };

    /// <summary>The formula of an indicator.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="measure">Key of its measure; its own where null.</param>
    /// <returns>The formula; null where nothing was measured or no formula of parts stands behind the value.</returns>
    public static WorkedFormula? Of(StoredIndicator indicator, string? measure = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.Value is not { } value || FormOf(indicator, measure ?? indicator.Measure) is not { } form)
        {
            return null;
        }

        var (above, below) = (Sum(indicator, form.Above), Sum(indicator, form.Below));
        if (above is null || below is null || (form.Below.Length > 0 && below.Value.Value == 0))
        {
            return null;
        }

        var result = form.Scale * above.Value.Value / (form.Below.Length == 0 ? 1 : below.Value.Value);
        // What the parts do not give is not told: another option of the measure was taken, or a bound holds.
        return Math.Abs(result - value) > 1e-6 * Math.Max(1, Math.Abs(value)) ? null : new WorkedFormula(Write(form, above.Value.Names, below.Value.Names), Write(form, above.Value.Numbers, below.Value.Numbers), result);
    }

    private static Form? FormOf(StoredIndicator indicator, string? measure) => measure switch
    {
        null => null,
        "landscape.restoration" => Text(indicator, "option") == "B" ? new Form(100, ["types_restored"], ["types_total"]) : new Form(100, ["restored_ha"], ["degraded_ha"]),
        "species.invasive_share" => Text(indicator, "group") is { } group ? new Form(100, [$"{group}_invasive"], [$"{group}_invasive", $"+{group}_native", $"+{group}_introduced"]) : null,
        _ => Forms.GetValueOrDefault(measure),
    };

    private static (double Value, string Names, string Numbers)? Sum(StoredIndicator indicator, string[] terms)
    {
        var (value, names, numbers) = (0.0, string.Empty, string.Empty);
        foreach (var term in terms)
        {
            var (sign, key) = term[0] is '+' or '-' ? (term[0], term[1..]) : (' ', term);
            if (!indicator.Parts.TryGetValue(key, out var part) || part.ValueKind != JsonValueKind.Number)
            {
                return null;
            }

            var number = part.GetDouble();
            value += sign == '-' ? -number : number;
            var mark = sign switch { '+' => " + ", '-' => " − ", _ => string.Empty };
            names += mark + key;
            numbers += mark + Shown(number);
        }

        return (value, names, numbers);
    }

    private static string Write(Form form, string above, string below)
    {
        string Bracketed(string text, int terms) => terms > 1 ? $"({text})" : text;
        var scale = form.Scale == 1 ? string.Empty : form.Scale.ToString(CultureInfo.InvariantCulture) + " × ";
        return form.Below.Length == 0 ? scale + (form.Scale == 1 ? above : Bracketed(above, form.Above.Length)) : $"{scale}{Bracketed(above, form.Above.Length)} / {Bracketed(below, form.Below.Length)}";
    }

    private static string Shown(double number) => number == Math.Floor(number) ? Figures.Show((decimal)number, 0) : Math.Abs(number) < 1e6 ? Figures.Show((decimal)number, 2) : Figures.Show((decimal)number, 0);

    private static string? Text(StoredIndicator indicator, string parameter) =>
        indicator.Parameters.TryGetValue(parameter, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private sealed record Form(double Scale, string[] Above, string[] Below);
}
