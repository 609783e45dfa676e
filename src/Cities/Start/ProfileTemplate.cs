using System.Text;
using Hedgerow.Cities.Declaration;

namespace Hedgerow.Cities.Start;

/// <summary>The first profile.yaml: every field of Part I of the index, empty.</summary>
internal static class ProfileTemplate
{
    public static string Write()
    {
        var text = new StringBuilder();
        Line(text, "# Part I of the index: the city in words and plain facts. Shown with the result, never scored. Fill in what you like.");
        Line(text, "# 指数第一部分：城市概况。随结果展示，不计分。按需填写。");
        foreach (var section in ProfileKeys.Profile.Keys)
        {
            Line(text, string.Empty);
            Line(text, $"# {section.Meaning.En} / {section.Meaning.Zh}");
            Line(text, $"{section.Name}:");
            foreach (var field in section.Part!.Keys)
            {
                Line(text, $"  {field.Name}:    # {field.Meaning.En} / {field.Meaning.Zh}");
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
