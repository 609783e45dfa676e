using System.Text;
using Hedgerow.Cities.Declaration;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Start;

/// <summary>Writes a first city folder, whole or not at all.</summary>
internal static class CityStart
{
    public static CreatedCity Write(string folder, string boundaryFile, string? name, string? layer)
    {
        folder = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        var log = new FindingLog(boundaryFile);
        if (File.Exists(folder))
        {
            log.Error("not-a-folder", null, new Wording($"{folder} is a file", $"{folder} 是一个文件"), new Wording("a folder for the city", "城市文件夹"));
        }
        else if (File.Exists(Path.Combine(folder, CityFolder.CityFile)))
        {
            log.Error("city-exists", null, new Wording($"{folder} holds a {CityFolder.CityFile} already", $"{folder} 中已有 {CityFolder.CityFile}"), new Wording("another folder; nothing is overwritten", "另选一个文件夹；现有文件不会被覆盖"));
        }

        var looked = StartBoundary.Look(boundaryFile, layer, log);
        if (looked is not { } boundary || log.All.Count > 0)
        {
            throw new InputException(log.All);
        }

        var relative = Path.GetRelativePath(folder, Path.GetFullPath(boundaryFile)).Replace('\\', '/');
        // The city's file comes last: where it stands, the others stand too.
        (string Name, string Text)[] files =
        [
            ("answers.yaml", AnswersTemplate.Write(Questions.Read())),
            ("profile.yaml", ProfileTemplate.Write()),
            ("city.schema.json", CitySchema.Write()),
            (CityFolder.CityFile, CityTemplate.Write(name ?? Path.GetFileName(folder), relative, boundary.Layer)),
        ];
        return new CreatedCity(folder, Place(folder, files), LayerHints.For(boundary.Box));
    }

    // Written in a folder beside it and moved: a failure half-way leaves nothing that looks like a city.
    private static List<string> Place(string folder, (string Name, string Text)[] files)
    {
        var aside = folder + ".new-" + Path.GetRandomFileName();
        Directory.CreateDirectory(aside);
        try
        {
            foreach (var (name, text) in files)
            {
                File.WriteAllText(Path.Combine(aside, name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }

            if (!Directory.Exists(folder))
            {
                Directory.Move(aside, folder);
                return [.. files.Select(f => f.Name)];
            }

            // An answers.yaml or profile.yaml that stands there already is somebody's work.
            var written = new List<string>();
            foreach (var (name, _) in files.Where(f => !File.Exists(Path.Combine(folder, f.Name))))
            {
                File.Move(Path.Combine(aside, name), Path.Combine(folder, name));
                written.Add(name);
            }

            return written;
        }
        finally
        {
            if (Directory.Exists(aside))
            {
                Directory.Delete(aside, recursive: true);
            }
        }
    }
}
