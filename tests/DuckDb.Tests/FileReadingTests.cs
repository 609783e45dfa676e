using System.Text;
using Xunit;

namespace Hedgerow.DuckDb.Tests;

/// <summary>What the library reads of the files that cities bring, without any extension.</summary>
public sealed class FileReadingTests
{
    [Fact]
    public void Reads_Latin_1_when_told_so()
    {
        using var duck = new Opened();
        var file = duck.Write("records.csv", Encoding.Latin1.GetBytes("species\tplace\nAnolis\tSan José\n"));

        Assert.Equal(
            ["Anolis|San José"],
            duck.Rows("FROM read_csv(?, delim = '\t', quote = '', escape = '', encoding = 'latin-1', all_varchar = true, header = true)", file));
    }

    [Fact]
    public void Says_when_a_file_is_not_UTF_8()
    {
        using var duck = new Opened();
        var file = duck.Write("records.csv", Encoding.Latin1.GetBytes("species\tplace\nAnolis\tSan José\n"));

        var failure = Assert.Throws<DuckDbException>(() => duck.Rows("FROM read_csv(?, delim = '\t')", file));

        Assert.Contains("not utf-8 encoded", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_quotes_as_letters_in_the_simple_table_of_GBIF()
    {
        using var duck = new Opened();
        var file = duck.Write("gbif.tsv", "gbifID\tlocality\n1\t\"Cerro\n2\tthe \"old\" tree\n3\t\n");

        Assert.Equal(
            ["1|\"Cerro", "2|the \"old\" tree", "3|·"],
            duck.Rows("FROM read_csv(?, delim = '\t', quote = '', escape = '', all_varchar = true, header = true)", file));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Finds_out_the_separator_and_the_quotes(char separator)
    {
        using var duck = new Opened();
        var file = duck.Write("list.csv", string.Join('\n', "name,status,note", "\"Ardea, \"\"alba\"\"\",native,\"two\nlines\"", "Columba livia,invasive,").Replace(',', separator));

        Assert.Equal(
            [$"Ardea{separator} \"alba\"|native|two\nlines", "Columba livia|invasive|·"],
            duck.Rows("FROM read_csv(?, all_varchar = true)", file));
    }

    [Fact]
    public void Lists_the_lines_that_it_cannot_read_and_reads_the_others()
    {
        using var duck = new Opened();
        var file = duck.Write("records.tsv", "species\tyear\nArdea\t2020\nAnas\t2020\t1\nBubo\nCorvus\tlast year\n");

        var read = duck.Rows(
            "SELECT species, year::VARCHAR FROM read_csv(?, delim = '\t', quote = '', header = true, store_rejects = true, columns = {species: 'VARCHAR', year: 'INTEGER'})", file);

        Assert.Equal(["Ardea|2020"], read);
        Assert.Equal(
            ["3|TOO MANY COLUMNS|Anas\t2020\t1", "4|MISSING COLUMNS|Bubo", "5|CAST|Corvus\tlast year"],
            duck.Rows("SELECT line::VARCHAR, error_type::VARCHAR, csv_line FROM reject_errors ORDER BY line"));
    }

    [Fact]
    public void Finds_a_bad_value_only_in_the_columns_that_are_asked_for()
    {
        using var duck = new Opened();
        var file = duck.Write("records.tsv", "species\tyear\nArdea\t2020\nCorvus\tlast year\n");
        const string Table = "read_csv(?, delim = '\t', quote = '', header = true, ignore_errors = true, columns = {species: 'VARCHAR', year: 'INTEGER'})";

        Assert.Equal(["Ardea", "Corvus"], duck.Rows($"SELECT species FROM {Table}", file));
        Assert.Equal(["Ardea|2020"], duck.Rows($"SELECT species, year::VARCHAR FROM {Table}", file));
    }

    [Fact]
    public void Takes_file_separator_and_header_as_parameters()
    {
        using var duck = new Opened();
        var file = duck.Write("a.csv", "x;y\n1;2\n");

        Assert.Equal(["1|2"], duck.Rows("FROM read_csv($1, delim = $2, header = $3, all_varchar = true)", file, ";", true));
    }

    [Fact]
    public void Reads_and_writes_Parquet_without_an_extension()
    {
        using var duck = new Opened();
        var file = duck.Path("records.parquet");
        duck.Connection.Execute($"COPY (SELECT 'Ardea alba' AS species, 'Lagarteros' AS place) TO {Sql.Quote(file)} (FORMAT parquet, COMPRESSION zstd)");

        Assert.Equal(["Ardea alba|Lagarteros"], duck.Rows("FROM read_parquet(?)", file));
    }

    [Fact]
    public void Reads_JSON_lines_and_compressed_tables_without_an_extension()
    {
        using var duck = new Opened();
        var json = duck.Write("records.ndjson", "{\"species\":\"Ardea alba\"}\n{\"species\":null}\n");
        var table = duck.Path("records.csv.gz");
        duck.Connection.Execute($"COPY (SELECT 'Ardea alba' AS species) TO {Sql.Quote(table)} (FORMAT csv, COMPRESSION gzip)");

        Assert.Equal(["Ardea alba", "·"], duck.Rows("FROM read_json(?)", json));
        Assert.Equal(["Ardea alba"], duck.Rows("FROM read_csv(?, all_varchar = true, header = true)", table));
    }
}
