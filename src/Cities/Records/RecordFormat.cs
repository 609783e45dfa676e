using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records;

/// <summary>A format of records, told by what a file holds rather than by its name.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
internal sealed record RecordFormat(string Key, Wording Name)
{
    internal static readonly RecordFormat Text = new("text", new("delimited text", "分隔文本"));
    internal static readonly RecordFormat OccurrenceArchive = new("dwca-occurrence", new("Darwin Core Archive with occurrences as its core", "以出现记录为核心的 Darwin Core 归档"));
    internal static readonly RecordFormat EventArchive = new("dwca-event", new("Darwin Core Archive with events as its core", "以调查事件为核心的 Darwin Core 归档"));
    internal static readonly RecordFormat Gbif = new("gbif", new("GBIF's simple table", "GBIF 简单表"));
    internal static readonly RecordFormat INaturalist = new("inaturalist", new("export of iNaturalist", "iNaturalist 导出文件"));
    internal static readonly RecordFormat EBird = new("ebird", new("eBird Basic Dataset", "eBird 基础数据集"));
    internal static readonly RecordFormat MyEBird = new("ebird-mydata", new("eBird export of one's own data", "eBird 个人数据导出文件"));
    internal static readonly RecordFormat Survey = new("survey", new("survey table of sites by species", "样地—物种调查表"));
    internal static readonly RecordFormat Parquet = new("parquet", new("Parquet", "Parquet"));
    internal static readonly RecordFormat Vector = new("vector", new("vector layer of points", "点图层"));

    /// <summary>What columns show of where a table comes from; null where they show nothing.</summary>
    /// <param name="columns">Names of the columns.</param>
    internal static RecordFormat? OfColumns(IReadOnlyList<string> columns)
    {
        HashSet<string> plain = [.. columns.Select(DarwinCore.Plain)];
        bool All(params string[] names) => names.All(n => plain.Contains(DarwinCore.Plain(n)));
        return All("quality_grade", "observed_on", "scientific_name") ? INaturalist
            : All("GLOBAL UNIQUE IDENTIFIER", "SAMPLING EVENT IDENTIFIER", "OBSERVATION COUNT") ? EBird
            : All("Submission ID", "Scientific Name", "All Obs Reported") ? MyEBird
            : All("gbifID", "datasetKey", "basisOfRecord") ? Gbif : null;
    }
}
