using Hedgerow.Cities;
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

    public static InputException Wrong(string code, string place, Wording found, Wording expected) => new([new Finding(Severity.Error, code, place, null, found, expected)]);
}
