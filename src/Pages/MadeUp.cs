using Hedgerow.Science.Quantities;

namespace Hedgerow.Pages;

/// <summary>What every page of a made-up city says first.</summary>
public static class MadeUp
{
    /// <summary>The words.</summary>
    public static Wording Words { get; } = new(
        "This town does not exist. Its map, people, species and answers were made by a generator to show what Hedgerow does.",
        "本城镇纯属虚构。其地图、人口、物种和问卷答案均由程序生成，仅用于演示 Hedgerow 的功能。");

    /// <summary>Writes them where nobody overlooks them.</summary>
    /// <param name="page">The page.</param>
    public static void Banner(Html page) => page.Raw("<p class=\"banner\">").Both(Words).Raw("</p>");
}
