using System.Text;
using Xunit;

namespace Hedgerow.Yaml.Tests;

public sealed class YamlFileTests
{
    [Fact]
    public void Remembers_where_everything_stands()
    {
        var root = YamlFile.Parse("# a remark\na: 1\nb:\n  - x\n  - {c: y,\n     d: z}\ne:\n", "f.yaml").Root;

        Assert.Equal(["a", "b", "e"], root.Keys);
        Assert.Equal((2, 2, "a"), (root["a"].Line, root["a"].KeyLine, root["a"].Place));
        Assert.Equal((4, 3), (root["b"].Line, root["b"].KeyLine));
        Assert.Equal([4, 5], root["b"].Items.Select(i => i.Line));
        Assert.Equal((6, "b[1].d"), (root["b"].Items[1]["d"].Line, root["b"].Items[1]["d"].Place));
        Assert.Equal((7, true), (root["e"].KeyLine, root["e"].IsEmpty));
        Assert.Equal("f.yaml", root.File);
    }

    [Fact]
    public void Reports_a_key_that_stands_twice_and_reads_on()
    {
        var file = YamlFile.Parse("a: 1\nb: {c: 1, c: 2}\na: 3\n", "f.yaml");

        Assert.Equal([(YamlProblemKind.DuplicateKey, 2, "b.c", "line 2"), (YamlProblemKind.DuplicateKey, 3, "a", "line 1")], file.Problems.Select(p => (p.Kind, p.Line, p.Place, p.Expected)));
        Assert.Equal("1", file.Root["a"].Text());
        Assert.True(file.IsYaml);
    }

    [Theory]
    [InlineData("a: [1, 2\nb: 3\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: \"open\n")]
    [InlineData("a: *nobody\n")]
    [InlineData("- a\nb: c\n")]
    [InlineData("a: {b: 1\n")]
    [InlineData("a: [1\n  - 2\n]\n: {\n")]
    [InlineData("a: '\n'b\n")]
    [InlineData("%YAML 9.9.9\n---\n@\n")]
    public void Text_that_is_no_yaml_is_one_problem_and_never_an_exception(string text)
    {
        var file = YamlFile.Parse(text, "f.yaml");

        Assert.Equal(YamlProblemKind.Syntax, Assert.Single(file.Problems).Kind);
        Assert.False(file.IsYaml);
        Assert.True(file.Root.IsEmpty);
    }

    [Fact]
    public void No_scrap_of_text_makes_the_reader_throw()
    {
        const string Scraps = "a:-[]{}\n \t\"'#&*!|>%@`,?1é：";
        var random = new Random(7);
        for (var i = 0; i < 4000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 16)).Select(_ => Scraps[random.Next(Scraps.Length)]));
            var file = YamlFile.Parse(text, "f.yaml");
            Assert.NotNull(file.Root);
        }
    }

    [Fact]
    public void An_empty_file_holds_nothing()
    {
        Assert.True(YamlFile.Parse(string.Empty, "f.yaml").Root.IsEmpty);
        Assert.True(YamlFile.Parse("# only a remark\n", "f.yaml").Root.IsEmpty);
        Assert.Empty(YamlFile.Parse("---\n", "f.yaml").Problems);
    }

    [Theory]
    [InlineData("a: caf\xe9\n", 1)]
    [InlineData("a: 1\n# \xfc\nb: 2\n", 2)]
    public void Bytes_that_are_not_utf8_are_reported_with_their_line_and_read_on(string text, int line)
    {
        var file = YamlFile.Parse(Encoding.Latin1.GetBytes(text + "z: 9\n"), "f.yaml");

        var problem = Assert.Single(file.Problems);
        Assert.Equal((YamlProblemKind.NotUtf8, line), (problem.Kind, problem.Line));
        Assert.Equal(9, file.Root["z"].Number());
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_do_no_harm()
    {
        var file = YamlFile.Parse([0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes("a: 市\r\nb: 2\r\n")], "f.yaml");

        Assert.Empty(file.Problems);
        Assert.Equal(("市", 2), (file.Root["a"].Text(), file.Root["b"].Line));
    }

    [Fact]
    public void Anchors_stand_for_what_they_name() => Assert.Equal("x", YamlFile.Parse("a: &k {b: x}\nc: *k\n", "f.yaml").Root["c"]["b"].Text());
}
