using Xunit;

namespace Hedgerow.Yaml.Tests;

public sealed class YamlItemTests
{
    [Fact]
    public void Reads_each_kind_of_value()
    {
        var root = Root("t: text\nn: 1.5\nw: 7\ny: yes\nf: false\nl: [a, b]\none: a\nnothing:\n", out var file);

        Assert.Equal(("text", 1.5, 7), (root["t"].Text(), root["n"].Number(), root["w"].WholeNumber()));
        Assert.Equal((true, false, true), (root["y"].Flag(), root["f"].Flag(true), root["absent"].Flag(true)));
        Assert.Equal(["a", "b"], root["l"].Items.Select(i => i.Text()));
        Assert.Equal(["a"], root["one"].Items.Select(i => i.Text()));
        Assert.Empty(root["nothing"].Items);
        Assert.Null(root["nothing"].Number());
        Assert.Empty(file.Problems);
    }

    [Theory]
    [InlineData("x: text", "a number")]
    [InlineData("x: \"5\"", "a number")]
    [InlineData("x: .nan", "a number")]
    [InlineData("x: [1]", "a number")]
    public void Text_is_no_number(string yaml, string expected)
    {
        Assert.Null(Root(yaml, out var file)["x"].Number());

        var problem = Assert.Single(file.Problems);
        Assert.Equal((YamlProblemKind.WrongKind, expected, "x"), (problem.Kind, problem.Expected, problem.Place));
    }

    [Theory]
    [InlineData("x: 101", "0 to 100")]
    [InlineData("x: -1", "0 to 100")]
    public void A_number_outside_its_range_is_none(string yaml, string expected)
    {
        Assert.Null(Root(yaml, out var file)["x"].Number(0, 100));

        Assert.Equal((YamlProblemKind.NotAllowed, expected), (file.Problems[0].Kind, file.Problems[0].Expected));
    }

    [Fact]
    public void An_unknown_key_is_reported_with_the_nearest_right_one()
    {
        Root("colour: red\ncolor: red\n", out var file).Knows("colour", "name");

        var problem = Assert.Single(file.Problems);
        Assert.Equal((YamlProblemKind.UnknownKey, 2, "color", "colour"), (problem.Kind, problem.Line, problem.Found, problem.Nearest));
    }

    [Fact]
    public void A_mistake_read_twice_is_reported_once()
    {
        var root = Root("x: text\n", out var file);
        root["x"].Number();
        root["x"].Number();
        root["x"].WholeNumber();

        Assert.Single(file.Problems);
    }

    [Fact]
    public void A_word_is_one_of_the_allowed()
    {
        var root = Root("a: continuos\nb: points\n", out var file);

        Assert.Null(root["a"].Word("continuous", "points"));
        Assert.Equal("points", root["b"].Word("continuous", "points"));
        Assert.Equal("continuous", Assert.Single(file.Problems).Nearest);
    }

    [Fact]
    public void The_plain_form_keeps_numbers_and_sorts_keys()
    {
        var plain = Assert.IsType<SortedDictionary<string, object?>>(Root("b: [1, x]\na: true\nc: \"1\"\n", out _).Plain());

        Assert.Equal(["a", "b", "c"], plain.Keys);
        Assert.Equal((true, "1"), (plain["a"], plain["c"]));
        Assert.Equal([1.0, "x"], Assert.IsType<List<object?>>(plain["b"]));
    }

    [Fact]
    public void Knows_quotation_marks_from_none()
    {
        var root = Root("a: \"5\"\nb: 5\nc: ~\nd: \"~\"\n", out _);

        Assert.Equal((true, false), (root["a"].IsQuoted, root["b"].IsQuoted));
        Assert.Equal(("5", null, "~"), (root["a"].Raw, root["c"].Raw, root["d"].Raw));
    }

    private static YamlItem Root(string text, out YamlFile file)
    {
        file = YamlFile.Parse(text, "f.yaml");
        return file.Root;
    }
}
