using System.Runtime.CompilerServices;
using Xunit;

namespace Hedgerow.Cli.Tests;

/// <summary><c>hedgerow report</c> and <c>hedgerow plan export</c> as people start them.</summary>
public sealed class DocumentTests : IDisposable
{
    // A machine without a browser is one whose variable names nothing.
    private static readonly (string, string)[] NoBrowser = [("HEDGEROW_CHROMIUM", "no-such-browser")];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hedgerow-documents-");

    private static string Result { get; } = Path.GetFullPath(Path.Combine(Here(), "../../Sharing.Tests/Assessments/thornwick.json"));

    private static string SanJose { get; } = Path.GetFullPath(Path.Combine(Here(), "../../Cities/san-jose"));

    [Theory]
    [InlineData("report")]
    [InlineData("plan", "export")]
    public void What_ends_like_a_file_is_no_folder_to_write_to(params string[] command)
    {
        var named = Path.Combine(folder.FullName, "plan.docx");
        var ran = Tool.Run([.. command, command.Length == 1 ? Result : SanJose, "--format", "docx", "--out", named]);

        Assert.NotEqual(0, ran.Code);
        Assert.Contains("takes a folder", ran.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(named));
    }

    [Fact]
    public void A_result_becomes_a_report_in_both_languages()
    {
        var ran = Tool.Run("report", Result, "--language", "both", "--format", "docx,html", "--out", folder.FullName);

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Equal(
            ["report-singapore-2021-2025-en.docx", "report-singapore-2021-2025-en.html", "report-singapore-2021-2025-zh.docx", "report-singapore-2021-2025-zh.html"],
            folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.Contains("棘村镇", File.ReadAllText(Path.Combine(folder.FullName, "report-singapore-2021-2025-zh.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_browser_PDF_is_refused_before_anything_is_written_and_left_out_where_nobody_asked_for_it()
    {
        var asked = Tool.Run(null, NoBrowser, "report", Result, "--format", "docx,pdf", "--out", folder.FullName);

        Assert.Equal(3, asked.Code);
        Assert.Contains("apt-get install chromium", asked.Error, StringComparison.Ordinal);
        Assert.Empty(folder.EnumerateFileSystemInfos());

        var usual = Tool.Run(null, NoBrowser, "report", Result, "--out", folder.FullName, "--lang", "zh");

        Assert.Equal(0, usual.Code);
        Assert.Contains("PDF 由 Chromium 打印", usual.Error, StringComparison.Ordinal);
        Assert.Equal(2, folder.EnumerateFiles("report-*-zh.*").Count());
    }

    [Fact]
    public void A_result_becomes_the_nine_columns_by_itself_and_a_form_that_a_kind_has_not_is_refused()
    {
        var sheet = Tool.Run("report", Result, "--kind", "indicators", "--districts", "--format", "csv,json", "--language", "zh", "--out", folder.FullName);
        var wrong = Tool.Run("report", Result, "--kind", "indicators", "--format", "docx", "--out", folder.FullName);
        var plan = Tool.Run("plan", "export", SanJose, "--kind", "commitments", "--format", "pdf", "--out", folder.FullName);

        Assert.Equal((0, string.Empty), (sheet.Code, sheet.Error));
        Assert.Equal(["indicators-singapore-2021-2025-zh.csv", "indicators-singapore-2021-2025-zh.json"], folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.StartsWith("Indicator code,Indicator,", File.ReadAllText(Path.Combine(folder.FullName, "indicators-singapore-2021-2025-zh.csv")), StringComparison.Ordinal);
        Assert.Equal((2, 2), (wrong.Code, plan.Code));
        Assert.Contains("csv, json", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("csv, json", plan.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_becomes_documents_data_and_sheets()
    {
        var plan = Tool.Run("plan", "export", SanJose, "--outline", "chinese", "--language", "zh", "--format", "docx,json", "--out", folder.FullName);
        var sheet = Tool.Run("plan", "export", SanJose, "--kind", "indicators", "--out", folder.FullName);

        Assert.Equal((0, 0), (plan.Code, sheet.Code));
        Assert.Equal(
            ["san-jose-example-chinese-zh.docx", "san-jose-example-indicators-en.csv", "san-jose-example.json"], folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.StartsWith("Indicator code,Indicator,", File.ReadAllText(Path.Combine(folder.FullName, "san-jose-example-indicators-en.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format takes docx", "report", "nowhere", "--format", "doc")]
    [InlineData("nowhere", "report", "nowhere")]
    [InlineData("there is no outline 'chinise'", "plan", "export", "SAN-JOSE", "--outline", "chinise")]
    [InlineData("--format takes docx", "plan", "export", "SAN-JOSE", "--format", "odt")]
    public void Wrong_input_ends_with_2_and_says_so(string said, params string[] args)
    {
        var ran = Tool.Run([.. args.Select(arg => arg == "SAN-JOSE" ? SanJose : arg)]);

        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
    }

    /// <inheritdoc />
    public void Dispose() => folder.Delete(recursive: true);

    private static string Here([CallerFilePath] string path = "") => path;
}
