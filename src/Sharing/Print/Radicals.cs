namespace Hedgerow.Sharing.Print;

/// <summary>
/// Signs that stand for parts of Chinese signs and look like whole ones (⽣ beside 生). A face draws both with one glyph, and a printed page then says the part where the sign was meant:
/// nobody finds it by searching, and readers of screens stumble. Here the whole signs are put back.
/// </summary>
internal static class Radicals
{
    private const char FirstKangxi = '\u2f00';

    // The 214 radicals of Kangxi, U+2F00 to U+2FD5, by the compatibility decompositions of Unicode.
    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴" +
        "廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿" +
        "目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵" +
        "邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    // Of the radicals supplement those that are one with a sign, and these signs.
    private const string Supplement =
        "\u2e81\u2e84\u2e85\u2e86\u2e89\u2e8a\u2e8e\u2e8f\u2e90\u2e92\u2e93\u2e94\u2e96\u2e98\u2e99\u2e9b" +
        "\u2e9c\u2e9d\u2e9e\u2e9f\u2ea0\u2ea1\u2ea2\u2ea3\u2ea4\u2ea6\u2ea8\u2ea9\u2eac\u2ead\u2eaf\u2eb0" +
        "\u2eb1\u2eb2\u2eb6\u2eb9\u2eba\u2ebb\u2ebc\u2ebe\u2ebf\u2ec0\u2ec1\u2ec2\u2ec3\u2ec4\u2ec5\u2ec6" +
        "\u2ec8\u2ec9\u2ecb\u2ecc\u2ed0\u2ed1\u2ed2\u2ed3\u2ed4\u2ed6\u2ed8\u2ed9\u2eda\u2edb\u2edc\u2edd" +
        "\u2edf\u2ee0\u2ee2\u2ee3\u2ee4\u2ee5\u2ee6\u2ee7\u2ee8\u2ee9\u2eea\u2eeb\u2eec\u2eed\u2eee\u2eef" +
        "\u2ef0\u2ef2\u2ef3";

    private const string Whole =
        "厂乙亻冂刂卜兀尣尢巳幺彑忄扌攵旡日月歺母民氵氺灬爫丬犭王示礻糹纟罓罒羊耂肀聿肉艹艹艹虎衤覀西见角讠贝车辶钅長" +
        "镸长门阝青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙亀龟";

    /// <summary>The sign that is meant by a code; the code itself where it is no radical.</summary>
    public static int Meant(int code)
    {
        if (code is >= FirstKangxi and < FirstKangxi + 214)
        {
            return Kangxi[code - FirstKangxi];
        }

        var place = code is > 0 and <= char.MaxValue ? Supplement.IndexOf((char)code, StringComparison.Ordinal) : -1;
        return place < 0 ? code : Whole[place];
    }
}
