using Hedgerow.Cities;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Findings;

/// <summary>A city's answers.yaml, read for its form. Evidence counts as there when the city's folder holds a file of that path.</summary>
/// <param name="office">The workspace.</param>
public sealed class AnswerBook(Office office)
{
    /// <summary>Name of the file.</summary>
    public const string File = "answers.yaml";

    /// <summary>The questions, as shipped.</summary>
    public Questions Questions { get; } = Questions.Read();

    /// <summary>Reads the answers.</summary>
    /// <param name="city">The city.</param>
    /// <returns>The answers, the file's version and what is wrong with it.</returns>
    public AnswerSheet Read(RegisteredCity city)
    {
        ArgumentNullException.ThrowIfNull(city);
        var files = office.CityFiles.List(city.Id);
        var file = files.FirstOrDefault(one => one.Path == File);
        if (file is null)
        {
            return new AnswerSheet(Answers.None, string.Empty, 0, [], files);
        }

        var text = office.CityFiles.ReadText(file);
        var folder = Directory.CreateTempSubdirectory("hedgerow-answers-").FullName;
        try
        {
            // Only whether a file is there matters for evidence: empty ones stand for them.
            foreach (var other in files.Where(one => one.Path != File))
            {
                var path = Path.Combine(folder, other.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                System.IO.File.WriteAllBytes(path, []);
            }

            System.IO.File.WriteAllText(Path.Combine(folder, File), text);
            var findings = new List<Finding>();
            return new AnswerSheet(Answers.Read(Path.Combine(folder, File), Questions, findings, File, folder), text, file.Version, findings, files);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>A city's answers.</summary>
/// <param name="Answers">The answers.</param>
/// <param name="Text">The text of the file.</param>
/// <param name="Version">Its version; 0 where there is none.</param>
/// <param name="Findings">What is wrong with it.</param>
/// <param name="Files">The files of the city, for evidence.</param>
public sealed record AnswerSheet(Answers Answers, string Text, int Version, IReadOnlyList<Finding> Findings, IReadOnlyList<CityFile> Files);
