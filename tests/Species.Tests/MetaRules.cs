using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Hedgerow.Species.Tests;

/// <summary>
/// What the Darwin Core text guide and its schema (tdwg_dwc_text.xsd) ask of meta.xml: its elements and attributes in their order, indexes that are the columns of the file, and an
/// identifier; and of the table, that each row has as many fields as meta.xml names and the first one tells rows apart.
/// </summary>
internal static class MetaRules
{
    private static readonly XNamespace Text = "http://rs.tdwg.org/dwc/text/";
    private static readonly string[] OfCore = ["rowType", "fieldsTerminatedBy", "linesTerminatedBy", "fieldsEnclosedBy", "encoding", "ignoreHeaderLines", "dateFormat"];

    // Terms with an address of their own; all others are Darwin Core's.
    private static readonly string[] Purl = ["license"];

    /// <summary>What breaks the rules; nothing for a sound archive.</summary>
    internal static List<string> Faults(ZipArchive zip, XDocument meta)
    {
        var faults = new List<string>();
        var root = meta.Root!;
        Check(root.Name == Text + "archive", $"root {root.Name}");
        Check(zip.GetEntry((string?)root.Attribute("metadata") ?? string.Empty) is not null, "the description is not there");
        Check(root.Elements().Select(e => e.Name).SequenceEqual([Text + "core"]), "one core and nothing else");
        var core = root.Element(Text + "core")!;
        faults.AddRange(core.Attributes().Select(a => a.Name.LocalName).Except(OfCore).Select(name => $"core@{name}"));
        Check((string?)core.Attribute("rowType") == "http://rs.tdwg.org/dwc/terms/Occurrence", "rowType");
        Check(core.Elements().Select(e => e.Name.LocalName).Aggregate(string.Empty, (all, one) => all.EndsWith(one + " ", StringComparison.Ordinal) ? all : all + one + " ") == "files id field ", "files, id, field");
        var location = core.Element(Text + "files")?.Elements(Text + "location").Select(e => e.Value).SingleOrDefault();
        if (location is null || zip.GetEntry(location) is not { } entry)
        {
            faults.Add("the file is not there");
            return faults;
        }

        var fields = core.Elements(Text + "field").ToList();
        var indexed = fields.Where(f => f.Attribute("index") is not null).ToList();
        Check(indexed.Select(f => (string)f.Attribute("index")!).SequenceEqual(Enumerable.Range(0, indexed.Count).Select(i => i.ToString(CultureInfo.InvariantCulture))), "indexes are not 0, 1, 2 ...");
        Check(fields.Except(indexed).All(f => f.Attribute("default") is not null), "a field has neither index nor default");
        Check(fields.Select(f => (string?)f.Attribute("term")).Distinct().Count() == fields.Count, "a term stands twice");
        foreach (var term in fields.Select(f => (string?)f.Attribute("term") ?? string.Empty))
        {
            var last = term[(term.LastIndexOf('/') + 1)..];
            Check(term == (Purl.Contains(last) ? "http://purl.org/dc/terms/" : "http://rs.tdwg.org/dwc/terms/") + last && last.Length > 0, $"term {term}");
        }

        using var reader = new StreamReader(entry.Open());
        var lines = reader.ReadToEnd().TrimEnd('\n').Split('\n');
        Check((string?)core.Attribute("ignoreHeaderLines") == "1" && (string?)core.Attribute("fieldsTerminatedBy") == "\\t" && (string?)core.Attribute("linesTerminatedBy") == "\\n", "layout");
        Check(lines[0].Split('\t').SequenceEqual(indexed.Select(f => ((string)f.Attribute("term")!).Split('/')[^1])), "the header is not the terms");
        Check(lines.All(line => line.Split('\t').Length == indexed.Count), "a row has more or fewer fields");
        var id = int.Parse((string)core.Element(Text + "id")!.Attribute("index")!, CultureInfo.InvariantCulture);
        Check(id < indexed.Count && (string)indexed[id].Attribute("term")! == "http://rs.tdwg.org/dwc/terms/occurrenceID", "the identifier is not the occurrenceID");
        var ids = lines.Skip(1).Select(line => line.Split('\t')[id]).ToList();
        Check(ids.All(one => one.Length > 0) && ids.Distinct().Count() == ids.Count, "identifiers do not tell rows apart");
        return faults;

        void Check(bool holds, string fault)
        {
            if (!holds)
            {
                faults.Add(fault);
            }
        }
    }
}
