using System.Text;
using Hedgerow.Cities.Declaration;
using Hedgerow.Cities.Start;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Cities;

/// <summary>Part I of the index as a form: its fields, and the text of profile.yaml made from what was filled in.</summary>
public static class ProfileText
{
    /// <summary>Every section with its fields, in the order of the index.</summary>
    public static IReadOnlyList<ProfileSection> Sections { get; } =
    [
        .. ProfileKeys.Profile.Keys.Select(section => new ProfileSection(
            section.Name, section.Meaning, [.. section.Part!.Keys.Select(field => new ProfileBlank($"{section.Name}.{field.Name}", field.Meaning))])),
    ];

    /// <summary>What a profile.yaml says, by the keys of the fields.</summary>
    /// <param name="yaml">Its text.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    /// <returns>The values that are filled in.</returns>
    public static IReadOnlyDictionary<string, string> Read(string yaml, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var log = new FindingLog("profile.yaml");
        var profile = ProfileReader.Read(YamlFile.Parse(yaml, "profile.yaml"), log);
        foreach (var finding in log.All)
        {
            findings.Add(finding);
        }

        return (profile?.Fields ?? []).ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
    }

    /// <summary>The text of a profile.yaml.</summary>
    /// <param name="values">The values by the keys of the fields; empty ones stay blank.</param>
    /// <returns>The text.</returns>
    public static string Write(IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var text = new StringBuilder("# Part I of the index: the city in words and plain facts. Shown with the result, never scored.\n# 指数第一部分：城市概况。随结果展示，不计分。\n");
        foreach (var section in Sections)
        {
            text.Append($"\n# {section.Name.En} / {section.Name.Zh}\n{section.Key}:\n");
            foreach (var field in section.Fields)
            {
                var value = values.GetValueOrDefault(field.Key)?.Trim() ?? string.Empty;
                text.Append($"  {field.Key.Split('.')[1]}:{(value.Length == 0 ? string.Empty : " " + YamlQuote.Of(value.ReplaceLineEndings("\n")))}    # {field.Name.En} / {field.Name.Zh}\n");
            }
        }

        return text.ToString();
    }
}

/// <summary>A section of the profile.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Fields">Its fields.</param>
public sealed record ProfileSection(string Key, Wording Name, IReadOnlyList<ProfileBlank> Fields);

/// <summary>A field of the profile, to be filled in.</summary>
/// <param name="Key">Its key, such as <c>location.climate</c>.</param>
/// <param name="Name">Its name.</param>
public sealed record ProfileBlank(string Key, Wording Name);
