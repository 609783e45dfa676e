using Hedgerow.Science.Quantities;

namespace Hedgerow.Sharing;

/// <summary>A document could not be made because something outside the program is missing or fails.</summary>
public sealed class SharingException : Exception
{
    /// <summary>Says what is missing.</summary>
    /// <param name="said">What happened and what to do.</param>
    /// <param name="inner">What was behind it.</param>
    public SharingException(Wording said, Exception? inner = null)
        : base(said?.En, inner) => Said = said ?? Wording.Same(string.Empty);

    /// <summary>What happened and what to do.</summary>
    public Wording Said { get; }
}
