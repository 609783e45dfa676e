namespace Hedgerow.Sharing;

/// <summary>The forms that a document can take.</summary>
public enum FileForm
{
    /// <summary>For word processors.</summary>
    Docx,

    /// <summary>One page for browsers, with everything in it.</summary>
    Html,

    /// <summary>Tagged PDF, printed from that page.</summary>
    Pdf,
}
