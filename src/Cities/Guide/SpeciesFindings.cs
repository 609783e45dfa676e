using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Guide;

/// <summary>Findings about species records and checklists.</summary>
internal static class SpeciesFindings
{
    public static readonly IReadOnlyList<FindingHelp> All =
    [
        new("archive-core", new Wording("The core of a Darwin Core archive is neither occurrences nor events with occurrences.", "Darwin Core 归档的核心既不是出现记录，也不是附有出现记录的调查事件。"), new Wording("Use an archive of occurrences.", "使用以出现记录为核心的压缩包。")),
        new("archive-delimiter", new Wording("A table of an archive is parted by more than one character, or by one beyond ASCII.", "归档中的表格使用多个字符或非 ASCII 字符分隔。"), new Wording("Write the table again with tabs or commas, and meta.xml with them.", "以制表符或逗号重新导出该表，并相应修改 meta.xml。")),
        new("archive-description", new Wording("The description in an archive cannot be read, or declares a document type, which is not opened.", "归档中的描述文件无法读取，或含有不予处理的文档类型声明。"), new Wording("Give `licence:` and `source:` beside the path; the records are read all the same.", "在路径旁写明 `licence:` 与 `source:`；记录仍会读取。")),
        new("archive-too-large", new Wording("An archive unpacks to far more than data ever do, or to more than there is room for.", "归档解压后的大小远超正常数据，或超过可用空间。"), new Wording("Do not trust the file; fetch it again from its source, or make room for temporary files.", "请勿信任该文件；请从来源重新下载，或腾出临时空间。")),
        new("checklist-form", new Wording("A checklist was recognised by what it holds.", "已按内容识别名录的形式。"), new Wording("Nothing to do if it is right; else set `form:`.", "识别无误则无需处理；否则请设定 `form:`。")),
        new("checklist-format", new Wording("A checklist is no text table.", "名录不是文本表格。"), new Wording("Save it as CSV or TSV.", "另存为 CSV 或 TSV。")),
        new("checklist-matches-no-record", new Wording("No record bears a name of the checklist.", "名录中的名称与任何记录都不匹配。"), new Wording("Check that both use scientific names of the same groups.", "核对两者是否使用同一类群的学名。")),
        new("circular-synonyms", new Wording("Synonyms of a taxonomy lead back to themselves and match nothing.", "分类名录中的异名循环指向自身，不作匹配。"), new Wording("Correct the accepted names of these rows, or use a newer version.", "更正这些行的接受名，或使用较新版本。")),
        new("coordinates-not-degrees", new Wording("Coordinates are not degrees.", "坐标不是经纬度。"), new Wording("Add `crs:` to the records.", "为记录补充 `crs:`。")),
        new("dangling-synonyms", new Wording("Synonyms of a taxonomy lead to no accepted name in the file and match nothing.", "分类名录中的异名在文件中找不到接受名，不作匹配。"), new Wording("Use the whole taxonomy, or add the missing rows.", "使用完整的分类名录，或补充缺少的行。")),
        new("doubly-encoded-text", new Wording("Text in a table was encoded twice; it was repaired.", "表格中的文字被重复编码，已更正。"), new Wording("Nothing must be done; better mend the source.", "无需处理；最好修正源文件。")),
        new("duplicate-records", new Wording("The same record stands more than once and counts once.", "同一记录重复出现，只计一次。"), new Wording("Nothing to do.", "无需处理。")),
        new("empty-checklist", new Wording("A checklist holds no taxon.", "名录中没有任何物种。"), new Wording("Check the file and its `columns:`.", "核对文件及其 `columns:`。")),
        new("empty-taxonomy", new Wording("A taxonomy holds no name.", "分类名录中没有任何名称。"), new Wording("Check the file and its `columns:`.", "核对文件及其 `columns:`。")),
        new("extensions-not-read", new Wording("An archive holds tables beside the occurrences that are not read.", "归档中有未读取的附表。"), new Wording("Nothing to do: no indicator needs them.", "无需处理：各指标均不使用这些表。")),
        new("missing-layer", new Wording("A file of records has no such layer.", "记录文件没有该图层。"), new Wording("Use one of the layers listed.", "使用所列图层之一。")),
        new("mixed-encoding", new Wording("Some rows are in another encoding than the rest, or in none that can be told; they were set aside.", "部分行的编码与其余不同或无法判定，已另列。"), new Wording("Save the file again in one encoding.", "以统一的编码重新保存文件。")),
        new("names-resolved", new Wording("What the taxonomy of the city made of the names.", "城市分类名录对名称的处理结果。"), new Wording("Look at ambiguous and missing names with `hedgerow species names`.", "用 `hedgerow species names` 查看有歧义和缺失的名称。")),
        new("nested-archive", new Wording("An archive holds another one where a table belongs.", "归档中应为表格处是另一个归档。"), new Wording("Unpack the inner archive and name its table.", "解压内层归档，并指定其中的表格。")),
        new("no-coordinate-columns", new Wording("Records have no columns with coordinates.", "记录没有坐标列。"), new Wording("Name them in `columns:`; without them records cannot be placed.", "在 `columns:` 中指明；否则无法定位。")),
        new("no-site-column", new Wording("A survey or its table of sites has no column that tells the site.", "调查表或其样地表没有样地列。"), new Wording("Name it: `columns: {locationID: ...}`.", "请写明 `columns: {locationID: …}`。")),
        new("no-species-column", new Wording("A table has no column with species names.", "表格没有物种名称列。"), new Wording("Name it in `columns:`.", "在 `columns:` 中指明。")),
        new("no-table-in-zip", new Wording("A zip file holds neither a Darwin Core archive nor a single table.", "压缩包中既没有 Darwin Core 数据，也不是单个表格。"), new Wording("Take the table out of the zip file.", "把表格从压缩包中取出。")),
        new("no-usable-records", new Wording("No record is left after cleaning.", "清理后没有可用记录。"), new Wording("Read the reasons listed with the finding.", "查看检查结果中列出的原因。")),
        new("no-year-column", new Wording("A checklist of sightings has no column with years.", "逐年记录的名录没有年份列。"), new Wording("Name it by `columns: {year: ...}`.", "在 `columns: {year: ...}` 中指明。")),
        new("no-years-in-header", new Wording("A checklist of detections has no year in its header.", "检出名录的表头中没有年份。"), new Wording("Check `form:`, or name the columns by their years.", "核对 `form:`，或以年份命名各列。")),
        new("records-format", new Wording("The format of a file of records was recognised by what it holds.", "已按内容识别记录文件的格式。"), new Wording("Nothing to do if it is right; else name its columns by `columns:`.", "识别无误则无需处理；否则请用 `columns:` 指明各列。")),
        new("records-genus-only", new Wording("Records go down to the genus only.", "记录只鉴定到属。"), new Wording("Use records of species rank; richness cannot be told from genera.", "使用鉴定到种的记录；仅有属名无法得出种数。")),
        new("records-outside-boundary", new Wording("No record lies near the boundary.", "没有记录位于边界附近。"), new Wording("Check the coordinates and `crs:`.", "核对坐标与 `crs:`。")),
        new("records-without-group", new Wording("Records name no taxonomic group.", "记录没有类群信息。"), new Wording("Add `group:` or a column with class or kingdom; without a group they serve no indicator of one group.", "补充 `group:`，或提供纲、界等分类列；否则不能用于按类群计算的指标。")),
        new("repeated-sites", new Wording("A table of sites names a site more than once.", "样地表中有重复的样地。"), new Wording("Keep one line a site.", "每个样地只保留一行。")),
        new("repeated-taxon-keys", new Wording("Keys of taxa stand more than once in a taxonomy.", "分类名录中的编号重复。"), new Wording("Check whether `columns: {key: ...}` names the right column.", "核对 `columns: {key: ...}` 是否指向正确的列。")),
        new("rows-longer-than-header", new Wording("Some rows have more fields than the header.", "部分行的字段多于表头。"), new Wording("Check the delimiter and quotation marks.", "检查分隔符与引号。")),
        new("status-conflict", new Wording("A species is native on one list and introduced or invasive on another.", "同一物种在不同名录中状态矛盾。"), new Wording("Decide which holds; invasive wins over introduced, introduced over native.", "确定其状态；入侵优先于引入，引入优先于本地。")),
        new("survey-without-places", new Wording("The sites of a survey have no coordinates.", "调查样地没有坐标。"), new Wording("Add columns with the coordinates of each site; until then the survey counts by site and stands on no map.", "补充各样地的坐标列；在此之前只能按样地统计，无法上图。")),
        new("taxa-above-species", new Wording("Rows name no species and are left out.", "部分行不是种名，未计入。"), new Wording("Nothing to do, unless they matter.", "如不影响结果，无需处理。")),
        new("taxa-without-year", new Wording("Taxa of a dated list have no year and belong to no year.", "有年份的名录中部分物种没有年份，不计入任何年份。"), new Wording("Fill in their years.", "补全年份。")),
        new("text-for-number", new Wording("A field holds text where a number or a year belongs.", "应为数字或年份处填写了文字。"), new Wording("Correct the field.", "更正该字段。")),
        new("too-many-columns", new Wording("The header of a table is longer than a table of records ever is.", "表头长度远超正常的记录表。"), new Wording("Check that it is a table, and its delimiter.", "检查文件是否为表格以及分隔符是否正确。")),
        new("unknown-crs", new Wording("A reference system is not understood.", "无法识别坐标参考系。"), new Wording("Write it as EPSG:nnnn.", "写成 EPSG:nnnn。")),
        new("unknown-encoding", new Wording("An encoding is not known.", "未知的文字编码。"), new Wording("Use a usual name such as UTF-8, ISO-8859-1 or GBK.", "使用通用名称，例如 UTF-8、ISO-8859-1 或 GBK。")),
        new("unknown-rule", new Wording("`rules:` names a cleaning rule that does not exist.", "`rules:` 中的清洗规则不存在。"), new Wording("Use a key of docs/rules.md.", "使用 docs/rules.md 中的标识。")),
        new("unknown-sites", new Wording("Sites of a survey are missing from its table of sites: their records have no place.", "调查中的部分样地不在样地表内，其记录没有位置。"), new Wording("Add them, or write their names alike.", "补充这些样地，或统一写法。")),
        new("unknown-term", new Wording("`columns:` names a term that does not exist.", "`columns:` 中的术语不存在。"), new Wording("Correct the term.", "更正术语。")),
        new("unreadable-rows", new Wording("Some rows are broken and were set aside: too many or too few fields, open quotes, NUL bytes, fields longer than 1 MB, bytes of another encoding.", "部分行已损坏，已另列：字段过多或过少、引号未闭合、含 NUL 字节、字段超过 1 MB，或编码不符。"), new Wording("Look at the list of rejected rows, and mend those that matter.", "查看被剔除行的清单，并修正其中重要的行。")),
        new("unreadable-taxonomy", new Wording("A file cannot serve as a taxonomy.", "文件无法用作分类名录。"), new Wording("Use a table or archive of taxa with a column of scientific names.", "使用含学名列的分类单元表或归档。")),
        new("unsafe-archive", new Wording("An archive holds names that lead out of it, or links.", "归档中含有指向外部的文件名或链接。"), new Wording("Do not trust the file; fetch it again from its source.", "请勿信任该文件；请从来源重新下载。")),
        new("vernacular-names", new Wording("Names are no scientific names.", "名称不是学名。"), new Wording("Use scientific names, so that they match records.", "使用学名，以便与记录匹配。")),
    ];
}
