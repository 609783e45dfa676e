using Hedgerow.Cities;
using Hedgerow.Consultation;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands.Consult;

/// <summary>Files of consultations: read whole, written whole.</summary>
internal static class ConsultFiles
{
    public static byte[] Read(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw Wrong("missing-file", file, new("the file is not there, or cannot be read", "文件不存在或无法读取"), new("a file", "一个文件"));
        }
    }

    public static void Write(string file, byte[] bytes, bool force)
    {
        if (File.Exists(file) && !force)
        {
            throw Wrong("file-exists", file, new("the file is there already", "文件已存在"), new("another name, or --force to write over it", "另取文件名，或用 --force 覆盖"));
        }

        var temporary = $"{file}.partial-{Guid.NewGuid():n}";
        try
        {
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, file, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>A questionnaire of any form that can be read.</summary>
    public static Questionnaire Questionnaire(string file)
    {
        if (!QuestionnaireFile.Endings.Append(".yml").Contains(Path.GetExtension(file).ToLowerInvariant()))
        {
            throw Wrong("not-a-questionnaire", file, new("the name has another ending", "文件扩展名不符"), new($"a questionnaire that ends in {string.Join(", ", QuestionnaireFile.Endings)}", $"以 {string.Join("、", QuestionnaireFile.Endings)} 结尾的问卷文件"));
        }

        var reading = QuestionnaireFile.Read(Read(file), Path.GetFileName(file));
        return reading.Questionnaire ?? throw new InputException(reading.Findings);
    }

    /// <summary>Answers without a mistake, at least one.</summary>
    public static IReadOnlyList<ResponseSet> Responses(string file, Questionnaire questionnaire)
    {
        var reading = ResponseFile.Read(Read(file), Path.GetFileName(file), questionnaire);
        if (reading.Findings.Any(finding => finding.Severity == Severity.Error))
        {
            throw new InputException(reading.Findings);
        }

        return reading.Responses.Count > 0
            ? reading.Responses
            : throw Wrong("no-answers", file, new("the file holds no answer", "文件中没有任何作答"), new("a row for each answer: round, respondent, item, question, value", "每个回答一行：round、respondent、item、question、value"));
    }

    public static InputException Wrong(string code, string place, Wording found, Wording expected) => new([new Finding(Severity.Error, code, place, null, found, expected)]);
}
