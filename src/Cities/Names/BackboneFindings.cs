using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Names;

/// <summary>Says what is wrong with a taxonomy.</summary>
internal static class BackboneFindings
{
    /// <summary>Tells.</summary>
    internal static void Tell(BackboneCheck check, Action<Severity, string, Wording, Wording> tell)
    {
        if (check.Names == 0)
        {
            tell(Severity.Error, "empty-taxonomy", new("the taxonomy holds no name", "分类名录中没有任何名称"), new("a row for each name below a header", "表头之下每行应为一个名称"));
            return;
        }

        if (check.Circular > 0)
        {
            tell(
                Severity.Warning,
                "circular-synonyms",
                new($"{check.Circular} synonyms lead back to themselves, such as {check.CircularExample}", $"有 {check.Circular} 个异名循环指向自身，例如 {check.CircularExample}"),
                new("an accepted name at the end of each chain; these names match nothing", "每条异名链应以接受名结束；这些名称不作匹配"));
        }

        if (check.Dangling > 0)
        {
            tell(
                Severity.Warning,
                "dangling-synonyms",
                new($"{check.Dangling} synonyms lead to no accepted name in the file, such as {check.DanglingExample}", $"有 {check.Dangling} 个异名在文件中找不到接受名，例如 {check.DanglingExample}"),
                new("the row of the accepted name; these names match nothing", "应含其接受名所在行；这些名称不作匹配"));
        }

        if (check.Repeated > 0)
        {
            tell(
                Severity.Warning,
                "repeated-taxon-keys",
                new($"{check.Repeated} keys of taxa stand more than once", $"有 {check.Repeated} 个分类单元编号重复"),
                new("each key once", "每个编号应唯一"));
        }
    }
}
