using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Guide;

/// <summary>Findings about species records and checklists.</summary>
internal static class SpeciesFindings
{
    public static readonly IReadOnlyList<FindingHelp> All =
    [
        new("archive-core", new Wording("The core of a Darwin Core archive is not occurrences.", "Darwin Core 压缩包的核心不是出现记录。"), new Wording("Use an archive of occurrences.", "使用以出现记录为核心的压缩包。")),
        new("checklist-format", new Wording("A checklist is no text table.", "名录不是文本表格。"), new Wording("Save it as CSV or TSV.", "另存为 CSV 或 TSV。")),
        new("checklist-matches-no-record", new Wording("No record bears a name of the checklist.", "名录中的名称与任何记录都不匹配。"), new Wording("Check that both use scientific names of the same groups.", "核对两者是否使用同一类群的学名。")),
        new("coordinates-not-degrees", new Wording("Coordinates are not degrees.", "坐标不是经纬度。"), new Wording("Add `crs:` to the records.", "为记录补充 `crs:`。")),
        new("doubly-encoded-text", new Wording("Text in a table was encoded twice; it was repaired.", "表格中的文字被重复编码，已更正。"), new Wording("Nothing must be done; better mend the source.", "无需处理；最好修正源文件。")),
        new("duplicate-records", new Wording("The same record stands more than once and counts once.", "同一记录重复出现，只计一次。"), new Wording("Nothing to do.", "无需处理。")),
        new("empty-checklist", new Wording("A checklist holds no taxon.", "名录中没有任何物种。"), new Wording("Check the file and its `columns:`.", "核对文件及其 `columns:`。")),
        new("missing-layer", new Wording("A file of records has no such layer.", "记录文件没有该图层。"), new Wording("Use one of the layers listed.", "使用所列图层之一。")),
        new("no-coordinate-columns", new Wording("Records have no columns with coordinates.", "记录没有坐标列。"), new Wording("Name them in `columns:`; without them records cannot be placed.", "在 `columns:` 中指明；否则无法定位。")),
        new("no-species-column", new Wording("A table has no column with species names.", "表格没有物种名称列。"), new Wording("Name it in `columns:`.", "在 `columns:` 中指明。")),
        new("no-table-in-zip", new Wording("A zip file holds neither a Darwin Core archive nor a single table.", "压缩包中既没有 Darwin Core 数据，也不是单个表格。"), new Wording("Take the table out of the zip file.", "把表格从压缩包中取出。")),
        new("no-usable-records", new Wording("No record is left after cleaning.", "清理后没有可用记录。"), new Wording("Read the reasons listed with the finding.", "查看检查结果中列出的原因。")),
        new("no-years-in-header", new Wording("A checklist of detections has no year in its header.", "检出名录的表头中没有年份。"), new Wording("Check `form:`, or name the columns by their years.", "核对 `form:`，或以年份命名各列。")),
        new("records-genus-only", new Wording("Records go down to the genus only.", "记录只鉴定到属。"), new Wording("Use records of species rank; richness cannot be told from genera.", "使用鉴定到种的记录；仅有属名无法得出种数。")),
        new("records-outside-boundary", new Wording("No record lies near the boundary.", "没有记录位于边界附近。"), new Wording("Check the coordinates and `crs:`.", "核对坐标与 `crs:`。")),
        new("records-without-group", new Wording("Records name no taxonomic group.", "记录没有类群信息。"), new Wording("Add `group:` or a column with class or kingdom; without a group they serve no indicator of one group.", "补充 `group:`，或提供纲、界等分类列；否则不能用于按类群计算的指标。")),
        new("rows-longer-than-header", new Wording("Some rows have more fields than the header.", "部分行的字段多于表头。"), new Wording("Check the delimiter and quotation marks.", "检查分隔符与引号。")),
        new("status-conflict", new Wording("A species is native on one list and introduced or invasive on another.", "同一物种在不同名录中状态矛盾。"), new Wording("Decide which holds; invasive wins over introduced, introduced over native.", "确定其状态；入侵优先于引入，引入优先于本地。")),
        new("taxa-above-species", new Wording("Rows name no species and are left out.", "部分行不是种名，未计入。"), new Wording("Nothing to do, unless they matter.", "如不影响结果，无需处理。")),
        new("taxa-without-year", new Wording("Taxa of a dated list have no year and belong to no year.", "有年份的名录中部分物种没有年份，不计入任何年份。"), new Wording("Fill in their years.", "补全年份。")),
        new("text-for-number", new Wording("A field holds text where a number or a year belongs.", "应为数字或年份处填写了文字。"), new Wording("Correct the field.", "更正该字段。")),
        new("unknown-crs", new Wording("A reference system is not understood.", "无法识别坐标参考系。"), new Wording("Write it as EPSG:nnnn.", "写成 EPSG:nnnn。")),
        new("unknown-encoding", new Wording("An encoding is not known.", "未知的文字编码。"), new Wording("Use a usual name such as UTF-8, ISO-8859-1 or GBK.", "使用通用名称，例如 UTF-8、ISO-8859-1 或 GBK。")),
        new("unknown-term", new Wording("`columns:` names a term that does not exist.", "`columns:` 中的术语不存在。"), new Wording("Correct the term.", "更正术语。")),
        new("unreadable-rows", new Wording("Some rows do not fit the columns and were left out.", "部分行与列数不符，已略过。"), new Wording("Check the delimiter and quotation marks of those rows.", "检查这些行的分隔符与引号。")),
        new("vernacular-names", new Wording("Names are no scientific names.", "名称不是学名。"), new Wording("Use scientific names, so that they match records.", "使用学名，以便与记录匹配。")),
    ];
}
