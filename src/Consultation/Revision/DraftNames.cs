using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Revision;

/// <summary>A draft says in its name that it is one, so that no result made with it looks like a published one.</summary>
internal static class DraftNames
{
    private const string En = " (draft)";
    private const string Zh = "（草案）";

    internal static Wording Of(Wording name) => new(Without(name).En + En, Without(name).Zh + Zh);

    internal static Wording Without(Wording name) => new(
        name.En.EndsWith(En, StringComparison.Ordinal) ? name.En[..^En.Length] : name.En,
        name.Zh.EndsWith(Zh, StringComparison.Ordinal) ? name.Zh[..^Zh.Length] : name.Zh);
}
