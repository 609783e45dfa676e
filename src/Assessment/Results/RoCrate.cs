using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hedgerow.Assessment.Results;

/// <summary>Writes ro-crate-metadata.json (RO-Crate 1.1): what each file of the result is, what it was made from and by what.</summary>
internal static class RoCrate
{
    private const string Hedgerow = "#hedgerow";

    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes the description.</summary>
    /// <param name="result">The assessment.</param>
    /// <param name="run">When and by what it was made.</param>
    /// <param name="files">The files of the result: name, media type, what it holds, hash.</param>
    /// <returns>UTF-8 text.</returns>
    public static byte[] Write(AssessmentResult result, RunInfo run, IReadOnlyList<ResultFile> files)
    {
        var graph = new JsonArray
        {
            new JsonObject
            {
                ["@id"] = "ro-crate-metadata.json",
                ["@type"] = "CreativeWork",
                ["conformsTo"] = Link("https://w3id.org/ro/crate/1.1"),
                ["about"] = Link("./"),
            },
            new JsonObject
            {
                ["@id"] = "./",
                ["@type"] = "Dataset",
                ["name"] = $"{result.City.Name.En}: {result.Edition.Name.En}, {result.Year}",
                ["alternateName"] = $"{result.City.Name.Zh}：{result.Edition.Name.Zh}，{result.Year}",
                ["description"] = Scorecard.Sentences.Meaning(result).En,
                ["datePublished"] = run.Date,
                ["license"] = "See the licence of each input; the numbers derived from them are the city's to publish.",
                ["hasPart"] = new JsonArray([.. files.Select(f => Link(f.Name))]),
                ["mentions"] = Link("#run"),
            },
            new JsonObject
            {
                ["@id"] = "#run",
                ["@type"] = "CreateAction",
                ["name"] = $"hedgerow assess --edition {result.Edition.Id} --year {result.Year}",
                ["endTime"] = run.Date,
                ["instrument"] = Link(Hedgerow),
                ["object"] = new JsonArray([.. result.Inputs.Select(InputId).Distinct().Select(Link)]),
                ["result"] = new JsonArray([.. files.Select(f => Link(f.Name))]),
            },
            new JsonObject
            {
                ["@id"] = Hedgerow,
                ["@type"] = "SoftwareApplication",
                ["name"] = "Hedgerow",
                ["version"] = run.Version,
                ["softwareRequirements"] = $"GDAL {run.GdalVersion}",
                ["license"] = "https://spdx.org/licenses/Apache-2.0",
            },
        };
        foreach (var file in files)
        {
            graph.Add(new JsonObject
            {
                ["@id"] = file.Name, ["@type"] = "File", ["name"] = file.Meaning, ["encodingFormat"] = file.MediaType, ["contentSize"] = file.Size, ["sha256"] = file.Sha256,
            });
        }

        foreach (var input in result.Inputs.DistinctBy(InputId))
        {
            var entry = new JsonObject
            {
                ["@id"] = InputId(input), ["@type"] = "CreativeWork", ["name"] = input.Source ?? input.Role, ["identifier"] = input.Path,
            };
            if (input.Sha256.Length > 0)
            {
                entry["sha256"] = input.Sha256;
            }

            if (input.Licence is { } licence)
            {
                entry["license"] = licence;
            }

            if (input.Year is { } year)
            {
                entry["temporalCoverage"] = $"{year}";
            }

            graph.Add(entry);
        }

        var document = new JsonObject { ["@context"] = "https://w3id.org/ro/crate/1.1/context", ["@graph"] = graph };
        return [.. JsonSerializer.SerializeToUtf8Bytes(document, Form), (byte)'\n'];
    }

    private static JsonObject Link(string id) => new() { ["@id"] = id };

    // What has no bytes to hash, such as a database or a folder, is told apart by its path.
    private static string InputId(Cities.InputRef input) =>
        $"#input-{input.Role}-{(input.Sha256.Length > 0 ? input.Sha256[..12] : Uri.EscapeDataString(input.Path))}{(input.Layer is { } layer ? "-" + Uri.EscapeDataString(layer) : string.Empty)}";
}

/// <summary>One file of a result.</summary>
/// <param name="Name">File name.</param>
/// <param name="MediaType">Media type.</param>
/// <param name="Meaning">What it holds.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Hash.</param>
internal sealed record ResultFile(string Name, string MediaType, string Meaning, long Size, string Sha256);
