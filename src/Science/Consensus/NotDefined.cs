using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>The reasons for which a statistic of a consultation is not defined.</summary>
internal static class NotDefined
{
    public static Gap NobodyAnswered { get; } = Because("nobody answered", "无人作答", "Wait for answers, or take the item out.", "请等待作答，或移除该项。");

    public static Gap Because(string en, string zh, string remedyEn, string remedyZh) => new(new Wording($"Not defined, because {en}.", $"无定义：{zh}。"), new Wording(remedyEn, remedyZh));
}
