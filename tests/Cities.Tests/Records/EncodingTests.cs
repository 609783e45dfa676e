using System.Text;
using Hedgerow.Cities.Records.Text;

namespace Hedgerow.Cities.Tests.Records;

/// <summary>Encodings are told from bytes, with a certainty; rows in another one are set aside.</summary>
public sealed class EncodingTests : IDisposable
{
    private readonly OpenedFile file = new();

    public void Dispose() => file.Dispose();

    [Theory]
    [InlineData("latin-1", "species,place,lat,lon\nTurdus merula,San José,1,2\nParus major,Curridabat de Montaña,1,2\n")]
    [InlineData("windows-1252", "species,place,lat,lon\nTurdus merula,l’Hôpital,1,2\nParus major,Besançon – œuvre,1,2\n")]
    [InlineData("macintosh", "species,place,lat,lon\nTurdus merula,José’s garden,1,2\nParus major,Müller’s Höfe,1,2\n")]
    [InlineData("koi8-r", "species,place,lat,lon\nTurdus merula,Санкт-Петербург,1,2\nParus major,Нижний Новгород,1,2\n")]
    [InlineData("euc-kr", "species,place,lat,lon\nTurdus merula,서울특별시 종로구,1,2\nParus major,부산광역시 해운대구 우동,1,2\n")]
    [InlineData("euc-jp", "species,place,lat,lon\nTurdus merula,クロウタドリ ひがし公園,1,2\nParus major,シジュウカラ 札幌市みなみ区,1,2\n")]
    [InlineData("windows-1250", "species,place,lat,lon\nTurdus merula,Łódź Księży Młyn,1,2\nParus major,Wrocław Wąwóz żółty ścieżka,1,2\n")]
    [InlineData("windows-1251", "species,place,lat,lon\nTurdus merula,Санкт-Петербург,1,2\nParus major,Нижний Новгород,1,2\n")]
    [InlineData("gb18030", "学名,地点,纬度,经度\nTurdus merula,昆明市翠湖公园,1,2\nParus major,成都市浣花溪,1,2\n")]
    [InlineData("big5", "學名,地點,緯度,經度\nTurdus merula,臺北植物園,1,2\nParus major,高雄市愛河與國家公園,1,2\n")]
    [InlineData("shift_jis", "species,place,lat,lon\nTurdus merula,東京の公園にて,1,2\nParus major,名古屋のみどり,1,2\n")]
    public void An_encoding_is_told_and_the_file_read(string name, string text)
    {
        file.Open(file.Write("r.csv", Encodings.Named(name)!.GetBytes(text)));

        var finding = Assert.Single(file.Findings);
        Assert.Equal(("wrong-encoding", Severity.Warning), (finding.Code, finding.Severity));
        Assert.Contains($"`encoding: {name}`", finding.Expected.En, StringComparison.Ordinal);
        Assert.Matches(@"\d\d % certain", finding.Found.En);
        Assert.Equal(text.Split('\n')[1..3].Select(l => l.Split(',')[1]), file.Rows(1));
        Assert.Equal([2L, 3], file.Lines());
        Assert.Empty(file.Rejects());
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("utf-32BE", true)]
    [InlineData("utf-32", false)]
    [InlineData("utf-32BE", false)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-8", true)]
    public void Marks_and_the_bytes_between_letters_tell_Unicode(string name, bool mark)
    {
        var encoding = Encodings.Named(name)!;
        file.Open(file.Write("r.tsv", [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes("species\tplace\tlat\tlon\nTurdus merula\t昆明 é\t1\t2\n")]));

        Assert.Empty(file.Findings);
        Assert.Equal("species", file.Table!.Columns[0]);
        Assert.Equal(["Turdus merula|昆明 é"], file.Rows(0, 1));
    }

    [Fact]
    public void A_few_rows_in_another_encoding_are_set_aside_from_UTF_8()
    {
        var rows = Enumerable.Range(0, 20).Select(i => $"Turdus merula,Montaña {i},1,2\n");
        file.Open(file.Write("r.csv", [.. Encoding.UTF8.GetBytes("species,place,lat,lon\n" + string.Concat(rows)), .. Encoding.Latin1.GetBytes("Parus major,San José,1,2\n")]));

        Assert.Equal(20, file.Rows(0).Count);
        Assert.Equal(["22|not-in-the-encoding|Parus major,San Jos\uFFFD,1,2"], file.Rejects());
        var mixed = file.Findings[0];
        Assert.Equal(("mixed-encoding", 22), (mixed.Code, mixed.Line));
        Assert.Contains("latin-1", mixed.Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_fit_no_encoding_are_set_aside()
    {
        byte[] noise = [0xFF, 0x80, 0xFE, 0x81, 0xF5, 0x90, 0xFF, 0x9D, 0xF8];
        file.Open(file.Write("r.csv", [.. "species,place,lat,lon\nTurdus merula,x,1,2\nParus major,"u8, .. noise, .. ",1,2\n"u8]));

        Assert.Equal(["Turdus merula"], file.Rows(0));
        Assert.Equal("mixed-encoding", file.Findings[0].Code);
        Assert.StartsWith("3|not-in-the-encoding|", Assert.Single(file.Rejects()), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_a_stated_encoding_cannot_hold_are_set_aside()
    {
        var bytes = Encodings.Named("gb18030")!.GetBytes("species,place,lat,lon\nTurdus merula,昆明,1,2\n");
        file.Open(SpeciesFolder.Records(file.Write("r.csv", [.. bytes, .. "Parus major,"u8, 0xFF, .. ",1,2\n"u8])) with { Encoding = "gbk" });

        Assert.Equal(["昆明"], file.Rows(1));
        Assert.StartsWith("3|not-in-the-encoding|", Assert.Single(file.Rejects()), StringComparison.Ordinal);
    }

    [Fact]
    public void More_characters_make_a_guess_more_certain()
    {
        var few = EncodingGuess.Of(Encoding.Latin1.GetBytes("San José"));
        var many = EncodingGuess.Of(Encoding.Latin1.GetBytes("San José, Montaña, Tibás, Alajuelita y Vázquez de Coronado, Río Segundo"));

        Assert.Equal(("latin-1", "latin-1"), (few.Name, many.Name));
        Assert.True(few.Certainty < many.Certainty, $"{few.Certainty} against {many.Certainty}");
        Assert.InRange(many.Certainty, 0.95, 0.99);
    }
}
