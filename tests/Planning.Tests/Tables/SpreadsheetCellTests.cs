using Hedgerow.Pages;

namespace Hedgerow.Planning.Tests.Tables;

/// <summary>What a spreadsheet would run is written as text, everywhere by the same rule.</summary>
public sealed class SpreadsheetCellTests
{
    [Theory]
    [InlineData("=1+2", "'=1+2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("'=1", "''=1")]
    [InlineData("-2.5", "-2.5")]
    [InlineData("+3", "+3")]
    [InlineData("'s-Gravenhage", "'s-Gravenhage")]
    [InlineData("-", "'-")]
    [InlineData("", "")]
    public void A_formula_becomes_text_and_comes_back(string value, string cell)
    {
        Assert.Equal(cell, SpreadsheetCell.Safe(value));
        Assert.Equal(value, SpreadsheetCell.Plain(cell));
    }
}
