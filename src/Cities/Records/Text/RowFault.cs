using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records.Text;

/// <summary>Why a row of a text table is set aside.</summary>
internal enum RowFault
{
    /// <summary>Nothing is wrong with it.</summary>
    None,
    TooManyFields,
    TooFewFields,
    NotInTheEncoding,
    NulByte,
    FieldTooLong,
    LineTooLong,
    UnclosedQuote,
}

/// <summary>The reasons in words.</summary>
internal static class RowFaults
{
    /// <summary>The reason as the list of rejected rows gives it.</summary>
    /// <param name="fault">The fault.</param>
    internal static string Key(RowFault fault) => fault switch
    {
        RowFault.TooManyFields => "too-many-fields",
        RowFault.TooFewFields => "too-few-fields",
        RowFault.NotInTheEncoding => "not-in-the-encoding",
        RowFault.NulByte => "nul-byte",
        RowFault.FieldTooLong => "field-too-long",
        RowFault.LineTooLong => "line-too-long",
        RowFault.UnclosedQuote => "unclosed-quote",
        _ => throw new ArgumentException("A row without fault is not rejected.", nameof(fault)),
    };

    /// <summary>The reason for a person.</summary>
    /// <param name="fault">The fault.</param>
    internal static Wording Name(RowFault fault) => fault switch
    {
        RowFault.TooManyFields => new("more fields than columns", "字段多于列数"),
        RowFault.TooFewFields => new("too few fields for name and place", "字段过少，缺少名称或坐标"),
        RowFault.NotInTheEncoding => new("bytes that are not in the file's encoding", "含有不属于文件编码的字节"),
        RowFault.NulByte => new("a NUL byte", "含有 NUL 字节"),
        RowFault.FieldTooLong => new($"a field longer than {TextLimits.Field >> 20} MB", $"单个字段超过 {TextLimits.Field >> 20} MB"),
        RowFault.LineTooLong => new($"a line longer than {TextLimits.Line >> 20} MB", $"单行超过 {TextLimits.Line >> 20} MB"),
        RowFault.UnclosedQuote => new("a quotation mark that is not closed", "引号未闭合"),
        _ => throw new ArgumentException("A row without fault is not rejected.", nameof(fault)),
    };
}
