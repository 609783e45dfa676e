using System.Xml;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records.Archives;

/// <summary>Reads what an archive says of itself and of the data sets it was made from.</summary>
internal static class Descriptions
{
    private static readonly string[] Usual = ["eml.xml", "metadata.xml"];

    /// <summary>The description of the archive; null where it has none.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="folder">Folder of meta.xml.</param>
    /// <param name="named">The file that meta.xml names, or null.</param>
    /// <param name="report">Receives what is wrong with it.</param>
    internal static SourceDescription? OfArchive(RecordArchive archive, string folder, string? named, FileReport report)
    {
        // An address on the network is not fetched.
        string[] names = named is null || named.Contains("://", StringComparison.Ordinal) ? Usual : [named, .. Usual];
        if (names.Select(n => archive.Find(folder, n)).FirstOrDefault(n => n is not null) is not { } name)
        {
            return null;
        }

        try
        {
            using var stream = archive.Open(name);
            var description = Eml.Read(SafeXml.Root(stream), string.Empty);
            return description with { Citation = Words(archive, folder, "citations.txt") ?? description.Citation, Licence = description.Licence ?? Words(archive, folder, "rights.txt") };
        }
        catch (XmlException fault)
        {
            report.InCity(
                Severity.Warning,
                "archive-description",
                new($"{name} in {report.Name} cannot be read, so licence and citation are not known: {fault.Message}", $"无法读取 {report.Name} 中的 {name}，许可与引用信息不明：{fault.Message}"),
                new("a description in EML without document type; or `licence:` and `source:` beside the path", "应为不含文档类型声明的 EML 描述；或在路径旁写明 `licence:` 与 `source:`"));
            return null;
        }
    }

    /// <summary>The descriptions of the data sets in a download of GBIF; those that cannot be read are left out.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="folder">Folder of meta.xml.</param>
    internal static IReadOnlyList<SourceDescription> OfDatasets(RecordArchive archive, string folder)
    {
        List<SourceDescription> all = [];
        foreach (var name in archive.Names.Where(n => n.StartsWith(folder + "dataset/", StringComparison.Ordinal) && n.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            try
            {
                using var stream = archive.Open(name);
                all.Add(Eml.Read(SafeXml.Root(stream), Path.GetFileNameWithoutExtension(name)));
            }
            catch (XmlException)
            {
                all.Add(new SourceDescription(Path.GetFileNameWithoutExtension(name), null, null, null));
            }
        }

        return all;
    }

    private static string? Words(RecordArchive archive, string folder, string name)
    {
        if (archive.Find(folder, name) is not { } found)
        {
            return null;
        }

        using var reader = new StreamReader(archive.Open(found));
        var buffer = new char[4000];
        var text = new string(buffer, 0, reader.ReadBlock(buffer)).Trim();
        return text.Length == 0 ? null : text;
    }
}
