using System.Globalization;
using Hedgerow.Science.Species.Cells;

namespace Hedgerow.Species.Cells;

/// <summary>What the draw of a record's cell needs, as SQL over <c>occurrences</c>.</summary>
internal static class RecordCells
{
    /// <summary>The identifier that seeds the draw: the record's own, else what tells it from others, so that the order of the rows leaves no trace.</summary>
    internal const string Id = "coalesce(id, concat_ws('|', species, date, lon, lat, observer))";

    /// <summary>What stands for the identifier of a coded record that has none, over its species and person.</summary>
    internal const string Nameless = "concat_ws('|', species, date, lon, lat, observer)";

    /// <summary>The uncertainty, m.</summary>
    internal static string Radius { get; } = string.Create(CultureInfo.InvariantCulture, $"coalesce(uncertainty, {UncertaintyPoint.Unknown:R})");
}
