namespace Hedgerow.Consultation.Forms;

/// <summary>Names of questions in other forms: <c>i_ITEM__QUESTION</c>. An id never holds two underscores together, so the parts can be told.</summary>
internal static class FormName
{
    private const string Between = "__";
    private const string Begin = "i_";

    internal static string Of(string item, string question) => Begin + item + Between + question;

    internal static string OfItem(string item) => Begin + item;

    internal static string OfSection(string section) => "s_" + section;

    internal static (string Item, string Question)? Parts(string name)
    {
        var at = name.IndexOf(Between, StringComparison.Ordinal);
        return at > Begin.Length && at + Between.Length < name.Length && name.StartsWith(Begin, StringComparison.Ordinal) ? (name[Begin.Length..at], name[(at + Between.Length)..]) : null;
    }
}
