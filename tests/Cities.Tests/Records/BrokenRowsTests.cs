using System.Text;

namespace Hedgerow.Cities.Tests.Records;

/// <summary>Rows that cannot be read are set aside with line and reason; kept and rejected rows are all rows.</summary>
public sealed class BrokenRowsTests : IDisposable
{
    private const string Header = "species,lat,lon,notes\n";

    private readonly OpenedFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void Each_kind_of_broken_row_is_listed_with_its_line_and_reason()
    {
        file.Open(file.Write("r.csv", Header + "A a,1,2,x\nB b,1,2,x,y\nC c\nD d,1,2,\0\nE e,1,2," + new string('e', 1_100_000) + "\nF f,1,2,ok\n"));

        Assert.Equal(["A a|1|2|x", "F f|1|2|ok"], file.Rows(0, 1, 2, 3));
        Assert.Equal([2L, 7], file.Lines());
        Assert.Equal(
            ["3|too-many-fields|B b,1,2,x,y", "4|too-few-fields|C c", "5|nul-byte|D d,1,2,\uFFFD", $"6|field-too-long|E e,1,2,{new string('e', 192)}"],
            file.Rejects());
        var finding = Assert.Single(file.Findings);
        Assert.Equal(("unreadable-rows", Severity.Warning, 3), (finding.Code, finding.Severity, finding.Line));
        Assert.Contains("4 rows", finding.Found.En, StringComparison.Ordinal);
        Assert.Contains("1 with a NUL byte (line 5", finding.Found.En, StringComparison.Ordinal);
        Assert.Contains("4 行", finding.Found.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_of_ten_megabytes_is_set_aside_and_the_rows_around_it_are_read()
    {
        var long_ = new string('x', 10_000_000);
        file.Open(file.Write("r.csv", $"{Header}A a,1,2,\nB b,1,2,\"{long_}\"\nC c,1,2,{long_}\nD d,1,2,\n"));

        Assert.Equal(["A a", "D d"], file.Rows(0));
        Assert.Equal(2, file.Rejects().Count);
        Assert.All(file.Rejects(), r => Assert.InRange(r.Length, 200, 240));
    }

    [Fact]
    public void A_line_longer_than_any_buffer_is_passed_over_without_being_held()
    {
        file.Open(file.Write("r.csv", $"{Header}A a,1,2,\nB b,{new string('9', 40_000_000)}\nC c,1,2,\n"));

        Assert.Equal(["A a", "C c"], file.Rows(0));
        Assert.StartsWith("3|line-too-long|B b,999", Assert.Single(file.Rejects()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_that_is_never_closed_costs_its_own_line_only()
    {
        file.Open(file.Write("r.csv", Header + "A a,1,2,x\nB b,1,2,\"open\nC c,1,2,x\nD d,1,2,x\n"));

        Assert.Equal(["A a", "C c", "D d"], file.Rows(0));
        Assert.Equal(["3|unclosed-quote|B b,1,2,\"open"], file.Rejects());
    }

    [Fact]
    public void Quotes_line_breaks_and_blank_lines_keep_the_lines_of_the_rows()
    {
        file.Open(file.Write("r.csv", Header + "A a,1,2,\"one\r\ntwo, and \"\"three\"\"\"\r\n\r\n B b ,1,2,5\" tall\nC c,1,2,,,\n\n\n"));

        Assert.Equal(["A a|one two, and \"three\"", " B b |5\" tall", "C c|·"], file.Rows(0, 3));
        Assert.Equal([2L, 5, 6], file.Lines());
        Assert.Empty(file.Rejects());
    }

    [Fact]
    public void A_row_that_lacks_only_fields_behind_name_and_place_is_kept()
    {
        file.Open(file.Write("r.tsv", "species\tlat\tlon\tnotes\tmore\nA a\t1\t2\nB b\t1\nC c\t1\t2\tx\ty\n"));

        Assert.Equal(["A a|·", "C c|y"], file.Rows(0, 4));
        Assert.Equal(["3|too-few-fields|B b 1"], file.Rejects());
    }

    [Fact]
    public void Old_Macintosh_line_ends_read_too()
    {
        file.Open(file.Write("r.csv", "species,lat,lon\rA a,1,2\rB b,3,4\r"));

        Assert.Equal(["A a|1", "B b|3"], file.Rows(0, 1));
        Assert.Equal([2L, 3], file.Lines());
    }

    [Fact]
    public void Kept_and_rejected_rows_are_all_rows_through_cleaning_too()
    {
        var path = file.Write("r.csv", Header + "Turdus merula,50.5,10.5,\nParus major,50.5,10.5,a,b\nTurdus merula,0,0,\n\nParus major\n");
        using var occurrences = Occurrences.Open(new OccurrenceRequest { Files = [SpeciesFolder.Records(path)] }, file.Findings, null, CancellationToken.None);

        Assert.Equal((4, 1, 1, 2), (occurrences.Rows, occurrences.Kept, occurrences.Dropped, occurrences.Rejected));
        using var rejects = occurrences.Database.Query("SELECT string_agg(file || ':' || line || ':' || reason || ':' || text, ';' ORDER BY line) FROM rejects");
        Assert.True(rejects.Read());
        Assert.Equal("0:3:too-many-fields:Parus major,50.5,10.5,a,b;0:6:too-few-fields:Parus major", rejects.GetString(0));
    }

    [Fact]
    public void A_header_with_a_NUL_byte_is_refused()
    {
        file.Open(file.Write("r.csv", "species,lat,lo\0n\nA a,1,2\n"));

        file.Refused("nul-in-header");
    }

    [Fact]
    public void A_header_without_rows_is_told_as_such()
    {
        var path = file.Write("r.csv", Header);
        using var occurrences = Occurrences.Open(new OccurrenceRequest { Files = [SpeciesFolder.Records(path)] }, file.Findings, null, CancellationToken.None);

        Assert.Equal("r.csv has a header and no rows", Assert.Single(file.Findings).Found.En);
    }

    [Fact]
    public void A_file_that_grows_while_it_is_read_is_an_error_and_gives_no_record()
    {
        var path = file.Write("r.csv", Header + "Turdus merula,50.5,10.5,\n");
        var grown = new Growing(path);
        using var occurrences = Occurrences.Open(new OccurrenceRequest { Files = [SpeciesFolder.Records(path)] }, file.Findings, grown, CancellationToken.None);

        Assert.Equal(("changed-while-read", Severity.Error), Assert.Single(file.Findings, f => f.Severity == Severity.Error) is var one ? (one.Code, one.Severity) : default);
        Assert.Equal(0, occurrences.Kept);
        Assert.Empty(occurrences.Inputs);
    }

    private sealed class Growing(string path) : IProgress<LoadStep>
    {
        public void Report(LoadStep value)
        {
            if (value.What.En.StartsWith("Cleaning", StringComparison.Ordinal))
            {
                File.AppendAllText(path, "Parus major,50.5,10.5,\n");
            }
        }
    }

    [Fact]
    public void A_header_of_a_million_columns_is_refused()
    {
        file.Open(file.Write("r.csv", string.Join(',', Enumerable.Range(0, 1_000_000).Select(i => $"c{i}")) + "\n1\n"));

        Assert.Contains("1000000 columns", file.Refused("too-many-columns").Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_of_many_megabytes_is_refused()
    {
        file.Open(file.Write("r.csv", $"species,lat,{new string('l', 30_000_000)}\nA a,1,2\n"));

        file.Refused("too-many-columns");
    }

    // What the scan calls plain DuckDB reads by itself; the rest is written again. Both ways must give what a simple reader of quotes gives.
    [Fact]
    public void Random_tables_read_as_a_simple_reader_reads_them()
    {
        var random = new Random(4);
        for (var run = 0; run < 150; run++)
        {
            var quoted = run % 3 > 0;
            var rows = Enumerable.Range(0, random.Next(1, 9)).Select(_ => Enumerable.Range(0, 3).Select(i => Field(random, quoted && run % 3 == 2, i)).ToArray()).ToList();
            var delimiter = quoted ? ";,"[run % 2] : '\t';
            var text = new StringBuilder($"species{delimiter}lat{delimiter}lon{(run % 2 == 0 ? "\n" : "\r\n")}");
            foreach (var row in rows)
            {
                text.AppendJoin(delimiter, row.Select(f => quoted && (random.Next(3) == 0 || f.IndexOfAny([';', ',', '"', '\n']) >= 0) ? $"\"{f.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : f));
                text.Append(run % 2 == 0 ? "\n" : "\r\n");
            }

            file.Open(file.Write("r.csv", text.ToString()));
            var expected = rows.Select(r => string.Join('|', r.Select(f => f.Length == 0 ? "·" : f.Replace('\n', ' '))));
            Assert.Equal(expected, file.Rows(0, 1, 2));
            Assert.Empty(file.Rejects());
        }
    }

    private static string Field(Random random, bool breaks, int place)
    {
        var letters = breaks ? "ab,;\"\n é" : "abc é学";
        var text = string.Concat(Enumerable.Range(0, random.Next(0, 6)).Select(_ => letters[random.Next(letters.Length)])).Trim();
        return place == 0 ? $"x{text}" : text;
    }
}
