using System.Security.Cryptography;
using System.Text;
using Hedgerow.Assessment;
using Hedgerow.Server.Work;
using Hedgerow.Sharing;

namespace Hedgerow.Server.Documents;

/// <summary>
/// A document to be printed: everything that its bytes depend on. Two equal orders give equal documents, so that one that was printed is served again.
/// </summary>
/// <param name="CityId">The city.</param>
/// <param name="Document"><see cref="Assessment"/>, <c>plan</c>, <c>background</c> or <c>progress</c>.</param>
/// <param name="Language">"en" or "zh".</param>
/// <param name="Form">Ending of the file: <c>docx</c>, <c>html</c> or <c>pdf</c>.</param>
/// <param name="Name">Name of the file, without ending.</param>
/// <param name="Runs">The assessments that it is made from: for a report its own first, for a plan the newest first.</param>
public sealed record DocumentOrder(string CityId, string Document, string Language, string Form, string Name, IReadOnlyList<string> Runs)
{
    /// <summary>The report of an assessment; everything else is about the plan.</summary>
    public const string Assessment = "assessment";

    /// <summary>Key of the edition of a report, where a consultation of the workspace has released it; null where it comes with Hedgerow.</summary>
    public string? Edition { get; init; }

    /// <summary>Id of the plan.</summary>
    public string? Plan { get; init; }

    /// <summary>Version of the plan.</summary>
    public int? Number { get; init; }

    /// <summary>Key of the plan's outline.</summary>
    public string? Outline { get; init; }

    /// <summary>Year of a yearly report.</summary>
    public int? Year { get; init; }

    /// <summary>The day that stands in the document; null for a report, which bears the day of its assessment.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The frameworks that are files of the city.</summary>
    public IReadOnlyList<FrameworkText> Frameworks { get; init; } = [];

    /// <summary>Version of the program.</summary>
    public string Program { get; init; } = ResultFolder.Version;

    /// <summary>The name under which it is kept: 64 hexadecimal digits.</summary>
    /// <returns>The key.</returns>
    public string Key() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JobJson.Write(this))));

    /// <summary>The form that is asked for.</summary>
    /// <param name="ending">Its ending.</param>
    /// <returns>The form; null where there is none of that ending.</returns>
    public static FileForm? FormOf(string? ending) => ending is { Length: > 0 } && DocumentFiles.FormsOf(ending) is [var form] ? form : null;
}

/// <summary>A framework that is a file of the city.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Sha256">Its content.</param>
public sealed record FrameworkText(string Path, string Sha256);

/// <summary>What came of printing.</summary>
/// <param name="Key">The key of the order.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Bytes">Its length.</param>
public sealed record PrintResult(string Key, string File, long Bytes);
