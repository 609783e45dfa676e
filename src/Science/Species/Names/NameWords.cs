using System.Collections.Frozen;

namespace Hedgerow.Science.Species.Names;

/// <summary>The small words of scientific names, and what a word may be.</summary>
internal static class NameWords
{
    private static readonly FrozenDictionary<string, (NameRank Rank, string? Mark)> Marks = Ranks();

    private static readonly FrozenSet<string> Infrageneric = Set(
        "subgen. subgen subg. subg subgenus sect. sect section subsect. subsect ser. ser series subser. subser grex supersect.");

    private static readonly FrozenSet<string> Open = Set(
        "sp sp. spp spp. spec spec. specs. species indet indet. cf cf. cf: cfr cfr. conf. aff aff. affin. nr nr. near prox. prox gr gr. group ? " +
        "ssp. spp: sp: sp.nov. spec.nov. n.sp. nov. undet. undet morphotype morphospecies");

    private static readonly FrozenSet<string> Sets = Set("agg agg. aggr. aggr aggregate complex coll. superspecies s.l. s.lat. gr. gr group group. grp. grp");

    private static readonly FrozenSet<string> Particles = Set(
        "de del dela della delle der den des da di do dos du d' la le les van vander von vom zu zum zur ter ten af av bin ibn el al y e ex et in and & und " +
        "auct auct. sensu non nec emend emend. hort hort. nom nom. apud fil fil. filius jun. jr jr. sen. pro 't s. comb. stat. ined. ined sic not p.p. " +
        "unpublished incertae");

    // Marks of rank that are read in capitals too; "F." is an author's initial.
    private static readonly FrozenSet<string> Capitals = Set("subsp. subsp ssp. ssp var. var subvar. forma subspecies");

    private static readonly FrozenSet<string> Nothing = Set(
        "unknown unidentified undetermined indet indet. indetermined unnamed unplaced undescribed incertae none unclassified uncultured environmental unassigned na n/a null");

    /// <summary>Whether a word leaves a name open.</summary>
    public static bool IsOpen(string word) => Open.Contains(word) || IsNumberedSpecies(word);

    /// <summary>Whether a word makes a group of species of a species ("agg.").</summary>
    public static bool IsSet(string word) => Sets.Contains(word);

    /// <summary>Whether a word in small letters belongs to authors and remarks.</summary>
    public static bool IsParticle(string word) => Particles.Contains(word) || word.StartsWith("d'", StringComparison.Ordinal);

    /// <summary>Whether a word says that there is no name.</summary>
    public static bool IsNothing(string word) => Nothing.Contains(word.ToLowerInvariant()) || word is "未知" or "未鉴定" or "待定";

    /// <summary>Whether a word marks a rank between genus and species.</summary>
    public static bool IsInfrageneric(string word) => Infrageneric.Contains(word);

    /// <summary>The rank below the species that a word marks.</summary>
    public static bool IsMark(string word, out NameRank rank, out string? mark, out bool notho)
    {
        var plain = word.Length > 2 && char.IsUpper(word[0]) && word.ToLowerInvariant() is var small && Capitals.Contains(small) ? small : word;
        word = plain;
        notho = false;
        if (!Marks.TryGetValue(plain, out var found))
        {
            plain = word.StartsWith("notho", StringComparison.Ordinal) ? word[5..] : word.Length > 3 && word[0] == 'n' ? word[1..] : word;
            notho = plain.Length < word.Length && Marks.TryGetValue(plain, out found);
            if (!notho)
            {
                (rank, mark) = (NameRank.Unknown, null);
                return false;
            }
        }

        (rank, mark) = found;
        return true;
    }

    /// <summary>Whether a word can be a genus or another name of one word, in any case.</summary>
    public static bool IsGenus(string word)
    {
        if (word.Length < 2 || word[0] == '-' || word[^1] == '-')
        {
            return false;
        }

        foreach (var letter in word)
        {
            if (!IsLatin(letter) && letter != '-')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word can be an epithet: small Latin letters and hyphens ("bursa-pastoris"), or a numeral before a hyphen ("7-punctata").</summary>
    public static bool IsEpithet(string word)
    {
        if (word.Length < 2 || word[0] == '-' || word[^1] == '-')
        {
            return false;
        }

        var start = char.IsAsciiDigit(word[0]) ? word.IndexOf('-', StringComparison.Ordinal) + 1 : 0;
        if (char.IsAsciiDigit(word[0]) && (start is 0 or > 3 || Numeral(word[..(start - 1)]) is null))
        {
            return false;
        }

        for (var i = start; i < word.Length; i++)
        {
            if (word[i] != '-' && !(IsLatin(word[i]) && char.IsLower(word[i])))
            {
                return false;
            }
        }

        return word.Length - start > 1 && !Open.Contains(word) && !Marks.ContainsKey(word) && !IsParticle(word);
    }

    /// <summary>The epithet with its numeral spelt, as the zoological code asks ("7-punctata" is "septempunctata").</summary>
    public static string Spelt(string epithet) => char.IsAsciiDigit(epithet[0]) && epithet.IndexOf('-', StringComparison.Ordinal) is var end and > 0
        ? Numeral(epithet[..end]) + epithet[(end + 1)..] : epithet;

    /// <summary>Latin letters with the few marks that the codes allow (ë, ü); Chinese and Cyrillic letters are none.</summary>
    public static bool IsLatin(char letter) => letter < '\u0250' && char.IsLetter(letter);

    // Numerals with more than one Latin form (4: quadri or quatuor) are left alone.
    private static string? Numeral(string digits) => digits switch
    {
        "2" => "bi", "5" => "quinque", "6" => "sex", "7" => "septem", "8" => "octo", "9" => "novem", "10" => "decem", "11" => "undecim", "12" => "duodecim",
        "13" => "tredecim", "14" => "quatuordecim", "20" => "viginti", "22" => "vigintiduo", "24" => "vigintiquatuor", "28" => "vigintiocto",
        _ => null,
    };

    // "sp1", "sp.2", "sp.A", "spec.3"
    private static bool IsNumberedSpecies(string word) =>
        word.StartsWith("sp", StringComparison.Ordinal) && word.AsSpan(2).TrimStart("pec").TrimStart('.') is { Length: > 0 and < 4 } rest && (char.IsAsciiDigit(rest[0]) || char.IsAsciiLetterUpper(rest[0]));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, (NameRank Rank, string? Mark)> Ranks()
    {
        (string Words, NameRank Rank, string? Mark)[] rows =
        [
            ("subsp. subsp ssp. ssp subspec. subspecies", NameRank.Subspecies, "subsp."),
            ("var. var variety varietas", NameRank.Variety, "var."),
            ("subvar. subvar subvarietas", NameRank.Subvariety, "subvar."),
            ("f. fo. fo form form. forma fma. fma", NameRank.Form, "f."),
            ("subf. subf subforma", NameRank.Subform, "subf."),
            ("convar. convar", NameRank.OtherInfraspecific, "convar."),
            ("prol. prol proles", NameRank.OtherInfraspecific, "prol."),
            ("lus. lusus", NameRank.OtherInfraspecific, "lusus"),
            ("race stirps", NameRank.OtherInfraspecific, "race"),
            ("ab. aberr. aberration", NameRank.OtherInfraspecific, "ab."),
            ("morph morpha", NameRank.OtherInfraspecific, "morph"),
            ("f.sp. f.spec.", NameRank.OtherInfraspecific, "f.sp."),
            ("pv. pv pathovar", NameRank.OtherInfraspecific, "pv."),
            ("bv. biovar", NameRank.OtherInfraspecific, "bv."),
            ("mut. mut", NameRank.OtherInfraspecific, "mut."),
            ("α β γ δ ε", NameRank.Infraspecific, null),
        ];
        return rows.SelectMany(row => row.Words.Split(' ').Select(word => KeyValuePair.Create(word, (row.Rank, row.Mark)))).ToFrozenDictionary(StringComparer.Ordinal);
    }
}
