using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records;

/// <summary>Writes down what is found in one file that city.yaml names.</summary>
internal sealed class FileReport
{
    private readonly IList<Finding> findings;
    private readonly string cityFile;
    private readonly int? line;

    internal FileReport(IList<Finding> findings, City city, FileRef file)
    {
        this.findings = findings;
        cityFile = Path.GetFileName(city.File);
        line = file.Line;
        Name = Path.IsPathFullyQualified(file.Path) && !file.Path.StartsWith("/vsi", StringComparison.Ordinal)
            ? Path.GetRelativePath(city.Folder, file.Path).Replace('\\', '/') : file.Path;
    }

    /// <summary>A file that no city names.</summary>
    internal FileReport(IList<Finding> findings, FileRef file)
    {
        this.findings = findings;
        Name = cityFile = Path.GetFileName(file.Path);
        line = null;
    }

    /// <summary>The file, relative to the city's folder.</summary>
    internal string Name { get; }

    /// <summary>Whether an error was written down.</summary>
    internal bool Failed { get; private set; }

    /// <summary>A fault to be mended in city.yaml, where it names the file.</summary>
    internal void InCity(Severity severity, string code, Wording found, Wording expected, string? nearest = null) =>
        Add(new Finding(severity, code, cityFile, line, found, expected, nearest));

    /// <summary>A fault in the file itself.</summary>
    internal void InFile(Severity severity, string code, int? at, Wording found, Wording expected) =>
        Add(new Finding(severity, code, Name, at, found, expected));

    private void Add(Finding finding)
    {
        Failed |= finding.Severity == Severity.Error;
        findings.Add(finding);
    }
}
