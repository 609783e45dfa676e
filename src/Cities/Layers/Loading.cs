using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Layers;

/// <summary>What the loaders of one run share: the city, where findings go, the hashes of files, progress and the way to stop.</summary>
internal sealed class Loading(City city, IProgress<LoadStep>? progress, int threads, CancellationToken cancel, bool corridors = false)
{
    private readonly FileHashes hashes = new();
    private readonly List<Finding> findings = [];
    private readonly List<InputRef> inputs = [];
    private int steps = 1;
    private int done;

    public City City => city;

    public CancellationToken Cancel => cancel;

    /// <summary>Whether the layers that only corridors need are read too.</summary>
    public bool ForCorridors => corridors;

    public ParallelOptions Parallel { get; } = new() { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancel };

    public IReadOnlyList<Finding> Findings => findings;

    public IReadOnlyList<InputRef> Inputs => inputs;

    /// <summary>Adds findings that others made.</summary>
    public void Add(IEnumerable<Finding> others) => findings.AddRange(others);

    /// <summary>Says how many steps there will be, for the share done.</summary>
    public void Plan(int count) => steps = Math.Max(1, count);

    public void Step(Wording what)
    {
        cancel.ThrowIfCancellationRequested();
        progress?.Report(new LoadStep(what, Math.Min(1, (double)done / steps)));
        done++;
    }

    /// <summary>A path as the report shows it: relative to the city's folder, never somebody's machine.</summary>
    public string Shown(string path) => ShownPath.Of(city.Folder, path);

    public void Error(string code, FileRef file, Wording found, Wording expected, string? nearest = null) =>
        Report(Severity.Error, code, file, found, expected, nearest);

    public void Warn(string code, FileRef file, Wording found, Wording expected) => Report(Severity.Warning, code, file, found, expected, null);

    public void Note(string code, FileRef file, Wording found, Wording expected) => Report(Severity.Note, code, file, found, expected, null);

    /// <summary>Whether a file is not there; that is said once, by whoever read city.yaml or here.</summary>
    public bool IsMissing(FileRef file)
    {
        if (!Path.IsPathRooted(file.Path) || file.Path.StartsWith("/vsi", StringComparison.Ordinal) || Path.Exists(file.Path))
        {
            return false;
        }

        if (!findings.Exists(f => f.Code == "missing-file" && f.Line == file.Line))
        {
            Error("missing-file", file, new Wording("the file is not there", "文件不存在"), new Wording("a file, relative to city.yaml or absolute", "相对于 city.yaml 的路径或绝对路径"));
        }

        return true;
    }

    /// <summary>The reference to a file that was read; it is hashed once.</summary>
    public InputRef Input(string role, FileRef file, string? layer)
    {
        var input = new InputRef(role, Shown(file.Path), layer, hashes.Of(file.Path, cancel), file.Year, file.Source, file.Licence);
        if (!inputs.Contains(input))
        {
            inputs.Add(input);
        }

        return input;
    }

    // The file that is named is the data file; the line is that of city.yaml, where the mending starts.
    private void Report(Severity severity, string code, FileRef file, Wording found, Wording expected, string? nearest) =>
        findings.Add(new Finding(severity, code, Shown(file.Path), file.Line, found, expected, nearest) { LineIn = Path.GetFileName(City.File) });
}
