namespace Hedgerow.Sharing;

/// <summary>A document that leaves the house, in one language. What it says is said here once; the writers only set it.</summary>
public sealed record Document
{
    /// <summary>"en" or "zh".</summary>
    public required string Language { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>What stands below the title; null for nothing.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Publisher { get; init; }

    /// <summary>The day it speaks of: the same contents of the same day give the same bytes.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What it is about, in a sentence, for catalogues and search.</summary>
    public required string Description { get; init; }

    /// <summary>Words to find it by.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>What everybody must read first, such as that a city is made up; null for nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>What stands on the title page: names and values.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>How chapters are counted.</summary>
    public ChapterNumbers Numbers { get; init; } = ChapterNumbers.Arabic;

    /// <summary>The deepest headings in the contents, 1 to 3; 0 for no contents.</summary>
    public int ContentsDepth { get; init; } = 2;

    /// <summary>Everything after the title page and the contents.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }
}

/// <summary>A name and its value on the title page.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
public sealed record Fact(string Name, string Value);

/// <summary>How chapters are counted.</summary>
public enum ChapterNumbers
{
    /// <summary>1, 1.1, 1.1.1.</summary>
    Arabic,

    /// <summary>一、 （一） 1.</summary>
    Chinese,
}
