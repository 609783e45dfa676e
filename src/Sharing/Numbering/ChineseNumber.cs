namespace Hedgerow.Sharing.Numbering;

/// <summary>Small numbers as chapters of Chinese documents write them.</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>A number from 1 to 99: 一, 十, 十二, 二十一.</summary>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        var (tens, ones) = (number / 10, number % 10);
        return (tens switch { 0 => string.Empty, 1 => "十", _ => Digits[tens] + "十" }) + (ones == 0 ? string.Empty : Digits[ones].ToString());
    }
}
