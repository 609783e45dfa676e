using Xunit;

namespace Hedgerow.DuckDb.Tests;

public sealed class SqlTests
{
    [Theory]
    [InlineData("")]
    [InlineData("O'Higgins")]
    [InlineData("''; DROP TABLE t; --")]
    [InlineData("back\\slash \"and\" line\nbreak 鹭")]
    public void Quote_gives_the_text_back_through_DuckDB(string text)
    {
        using var duck = new Opened();

        Assert.Equal([text], duck.Rows($"SELECT {Sql.Quote(text)}"));
    }

    [Theory]
    [InlineData("order")]
    [InlineData("a \"b\" c")]
    [InlineData("x; DROP TABLE t")]
    [InlineData("物种")]
    public void Name_gives_the_column_back_through_DuckDB(string name)
    {
        using var duck = new Opened();
        using var reader = duck.Connection.Query($"SELECT 1 AS {Sql.Name(name)}");

        Assert.Equal(name, reader.Columns[0].Name);
    }

    [Fact]
    public void Refuses_the_character_that_would_end_the_statement()
    {
        Assert.Throws<ArgumentException>("text", () => Sql.Quote("a\0b"));
        Assert.Throws<ArgumentException>("name", () => Sql.Name("a\0b"));
    }

    [Fact]
    public void Refuses_a_name_without_a_letter() => Assert.Throws<ArgumentException>("name", () => Sql.Name(""));
}
