using System.Text;

namespace Hedgerow.Assessment;

/// <summary>Writes a scenario as a folder: the result of the changed city, as <see cref="ResultFolder"/> writes one, with scenario.json and edits.geojson beside it.</summary>
public static class ScenarioFolder
{
    /// <summary>Writes it.</summary>
    /// <param name="result">The scenario.</param>
    /// <param name="folder">The folder; made when absent.</param>
    /// <param name="date">Date of the run.</param>
    /// <param name="language">Language the scorecards open in: "en" or "zh".</param>
    /// <param name="cancel">Stops the work.</param>
    public static void Write(ScenarioResult result, string folder, DateOnly date, string language, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(result);
        ResultFolder.Write([.. result.Editions.Select(e => e.After)], folder, date, language, null, cancel);
        Put(Path.Combine(folder, "scenario.json"), ScenarioJson.Write(result));
        Put(Path.Combine(folder, "edits.geojson"), Encoding.UTF8.GetBytes(ScenarioEdits.Write(result.Edits)));
    }

    private static void Put(string path, byte[] bytes)
    {
        var temporary = $"{path}.partial-{Guid.NewGuid():n}";
        File.WriteAllBytes(temporary, bytes);
        File.Move(temporary, path, overwrite: true);
    }
}
