using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hedgerow.Cities.Declaration;

namespace Hedgerow.Cities.Tests.Declaration;

public sealed class DoubleEncodingTests
{
    // Names of places in many scripts, rightly written.
    public static TheoryData<string> Right =>
    [
        "San José", "Curridabat", "Goicoechea", "Zürich", "São Tomé", "Ñuñoa", "København", "Łódź", "Çeşme", "İstanbul", "Ağrı", "Plzeň", "Kraków", "Győr", "Côte-d'Or", "L'Haÿ-les-Roses",
        "“Old” Town – côté nord…", "成都市", "昆明市（五华区）", "東京都", "서울특별시", "Москва", "Київ", "Αθήνα", "القاهرة", "תל אביב", "मुंबई", "กรุงเทพมหานคร", "ភ្នំពេញ", "Đà Nẵng", "Thừa Thiên–Huế",
        "ÀÉÎÕÜ", "MARCAÇÃO", "«Été»", "5 € à 10 £", "A", "", "Île-de-France", "naïve café", "½ ha", "°C", "km²",
    ];

    [Theory]
    [MemberData(nameof(Right))]
    public void Leaves_a_right_name_alone(string name)
    {
        Assert.False(DoubleEncoding.TryRepair(name, out var same));
        Assert.Same(name, same);
    }

    [Theory]
    [MemberData(nameof(Right))]
    public void Repairs_a_name_that_was_encoded_twice(string name)
    {
        Assert.Equal(name, DoubleEncoding.Repair(AsLatin1(name)));
        Assert.Equal(name, DoubleEncoding.Repair(AsWindows1252(name)));
        Assert.Equal(name, DoubleEncoding.Repair(AsLatin1(AsLatin1(name))));
    }

    [Theory]
    [InlineData("JosÃ©", "José")]
    [InlineData("Vázquez de Coronado", "Vázquez de Coronado")]
    [InlineData("VÃ¡zquez de Coronado", "Vázquez de Coronado")]
    [InlineData("GoicoecheÃ±a", "Goicoecheña")]
    public void Repairs_what_was_seen(string broken, string right) => Assert.Equal(right, DoubleEncoding.Repair(broken));

    [Fact]
    public void Undoes_any_breaking_of_any_text_that_is_not_itself_broken() =>
        Prop.ForAll<NonNull<string>>(text =>
        {
            // Lone surrogates are no text.
            var right = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get));
            return ReferenceEquals(DoubleEncoding.Repair(right), right) is false || (DoubleEncoding.Repair(AsLatin1(right)) == right && DoubleEncoding.Repair(AsWindows1252(right)) == right);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Leaves_text_of_one_script_beyond_latin_alone()
    {
        var random = new Random(20201121);
        (int From, int To)[] scripts = [(0x0391, 0x03A9), (0x0410, 0x044F), (0x05D0, 0x05EA), (0x0621, 0x063A), (0x0905, 0x0939), (0x0E01, 0x0E30), (0x4E00, 0x9FA5), (0xAC00, 0xD7A3)];
        foreach (var (from, to) in scripts)
        {
            for (var i = 0; i < 500; i++)
            {
                var text = string.Concat(Enumerable.Range(0, 1 + random.Next(12)).Select(_ => (char)random.Next(from, to + 1)));
                Assert.Same(text, DoubleEncoding.Repair(text));
            }
        }
    }

    private static string AsLatin1(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    // As browsers and most tools do it: the five bytes that Windows-1252 leaves open stay control characters.
    private static string AsWindows1252(string text)
    {
        var codePage = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        return string.Concat(Encoding.UTF8.GetBytes(text).Select(b => b is 0x81 or 0x8d or 0x8f or 0x90 or 0x9d ? ((char)b).ToString() : codePage.GetString([b])));
    }
}
