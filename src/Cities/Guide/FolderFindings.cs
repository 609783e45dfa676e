using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Guide;

/// <summary>Findings about the files of the city folder themselves.</summary>
internal static class FolderFindings
{
    public static readonly IReadOnlyList<FindingHelp> All =
    [
        new("both-given", new Wording("The same thing is stated in two ways.", "同一内容以两种方式给出。"), new Wording("Keep one of the two.", "只保留其中一种。")),
        new("city-exists", new Wording("The folder for a new city holds a city already.", "新建城市的文件夹中已有城市。"), new Wording("Choose another folder; nothing is overwritten.", "另选文件夹；现有文件不会被覆盖。")),
        new("count-differs", new Wording("The stated count is not the number of items listed.", "所填数量与清单项数不一致。"), new Wording("Make the two agree; the count is used.", "改为一致；暂按所填数量处理。")),
        new("duplicate-code", new Wording("A class code stands twice in a legend.", "图例中某一类别编码重复。"), new Wording("Give each code once.", "每个编码只写一次。")),
        new("duplicate-key", new Wording("A key stands twice in one mapping.", "同一层级中某个键重复出现。"), new Wording("Join the two or take one away.", "合并或删去其一。")),
        new("duplicate-units-key", new Wording("Two sets of districts have one short name.", "两套分区使用同一简称。"), new Wording("Give each `units:` its own `key:`.", "为每套 `units:` 设置不同的 `key:`。")),
        new("duplicate-year", new Wording("Two layers or two answers are of the same year.", "同一年份有两个图层或两个答案。"), new Wording("Keep one a year, each with its `year:`.", "每年只留一个，并注明 `year:`。")),
        new("evidence-without-source", new Wording("Evidence names neither a file nor a link.", "证明材料既无文件也无网址。"), new Wording("Add `file:` or `link:`; until then the answer counts as unevidenced.", "补充 `file:` 或 `link:`；否则该答案视为无证明材料。")),
        new("missing-city-yaml", new Wording("There is no city.yaml where one was looked for.", "指定位置没有 city.yaml。"), new Wording("Name the city's folder, or write one with `hedgerow new DIR --boundary FILE`.", "指定正确的城市文件夹，或用 `hedgerow new DIR --boundary FILE` 新建。")),
        new("missing-evidence", new Wording("A file of evidence is not there.", "证明材料文件不存在。"), new Wording("Put the file where answers.yaml names it, or correct the name.", "把文件放到 answers.yaml 所写的位置，或更正文件名。")),
        new("missing-file", new Wording("A file is not there.", "文件不存在。"), new Wording("Correct the path: it is relative to the file that names it, or absolute.", "更正路径：相对于写有该路径的文件，或使用绝对路径。")),
        new("missing-key", new Wording("A key that must be there is missing or empty.", "缺少必填的键，或其值为空。"), new Wording("Fill it in; `name`, `year` and `boundary` make a city.", "补充填写；`name`、`year`、`boundary` 为城市必填项。")),
        new("no-such-column", new Wording("A table has no column of that name.", "表格中没有该列。"), new Wording("Write the column's name as in the header of the file.", "按文件表头填写列名。")),
        new("not-a-folder", new Wording("The folder for a new city is a file.", "新建城市的位置是一个文件。"), new Wording("Choose another name.", "另选名称。")),
        new("not-utf8", new Wording("A YAML file is not written in UTF-8.", "YAML 文件不是 UTF-8 编码。"), new Wording("Save it as UTF-8 in the editor.", "在编辑器中另存为 UTF-8。")),
        new("not-yaml", new Wording("A file is not YAML.", "文件不是有效的 YAML。"), new Wording("Look at the line named: a space after each colon, no tabs, half-width punctuation, quotation marks around texts with special signs.", "检查所指行：冒号后空一格，不用制表符，使用半角标点，含特殊符号的文字加引号。")),
        new("out-of-range", new Wording("A number lies outside what is possible.", "数值超出允许范围。"), new Wording("Correct the number; mind its unit.", "更正数值，注意单位。")),
        new("path-outside", new Wording("A path leads out of the city's folder.", "路径指向城市文件夹之外。"), new Wording("On a server, put the file into the city and name it by its path there.", "在服务器上，请先把文件加入本城市，再填写其在城市文件夹中的路径。")),
        new("percent-above-100", new Wording("A part is larger than its whole.", "部分大于整体，比例超过 100%。"), new Wording("Check both numbers and their units.", "核对两个数值及其单位。")),
        new("unknown-checklist-status", new Wording("`checklists:` holds a status that does not exist.", "`checklists:` 下的状态名不存在。"), new Wording("Use native, invasive, introduced, threatened, endemic or by_column.", "使用 native、invasive、introduced、threatened、endemic 或 by_column。")),
        new("unknown-group", new Wording("A taxonomic group is not known.", "未知的类群名。"), new Wording("Use one of the words listed with the finding.", "使用检查结果中列出的类群名。")),
        new("unknown-key", new Wording("Nobody reads this key.", "未知的键。"), new Wording("Correct its spelling or its place; take it away if it is not meant.", "更正拼写或层级；无用则删去。")),
        new("unknown-legend", new Wording("There is no legend of that name.", "没有该名称的图例。"), new Wording("Use one of the legends listed, or write the classes in place.", "使用所列图例之一，或直接写出各类别。")),
        new("unknown-level", new Wording("A level is not on the ladder of its question.", "所填级别不在该问题的级别之列。"), new Wording("Give the number or the key of one of the levels listed.", "填写所列级别的编号或键。")),
        new("unknown-profile-field", new Wording("profile.yaml holds a field that does not exist.", "profile.yaml 中有未知字段。"), new Wording("Correct its spelling, or put the text under `notes` or `other`.", "更正拼写，或把内容写入 `notes`、`other`。")),
        new("unknown-protection-kind", new Wording("A kind of protection is not known.", "未知的保护类型。"), new Wording("Use local, wdpa, oecm or redline.", "使用 local、wdpa、oecm 或 redline。")),
        new("unknown-question", new Wording("answers.yaml answers a question that does not exist.", "answers.yaml 中有未知的问题。"), new Wording("Correct its key; `hedgerow new` writes all questions.", "更正其键；`hedgerow new` 会写出全部问题。")),
        new("unknown-role", new Wording("A class has a role that does not exist.", "土地覆盖类别的用途不存在。"), new Wording("Use natural, tree, permeable, built_up, water, sea or cropland.", "使用 natural、tree、permeable、built_up、water、sea 或 cropland。")),
        new("unknown-word", new Wording("A word is not among those allowed.", "所填词语不在允许之列。"), new Wording("Use one of the words listed with the finding.", "使用检查结果中列出的词语。")),
        new("unreadable-file", new Wording("A file is there but cannot be read.", "文件存在但无法读取。"), new Wording("Check that it is whole, of the right kind, and that this account may read it.", "检查文件是否完整、格式是否正确，以及是否有读取权限。")),
        new("wrong-code", new Wording("A class code is not a whole number.", "类别编码不是整数。"), new Wording("Write the code that the map holds.", "填写地图中实际使用的编码。")),
        new("wrong-form", new Wording("A text does not have the form it needs, such as a date, a country code or a reference system.", "文字格式不符，例如日期、国家代码或坐标参考系。"), new Wording("Write it as the finding says.", "按检查结果的提示改写。")),
        new("wrong-kind", new Wording("A value is of another kind than expected, such as text where a number belongs.", "值的类型不符，例如应填数字处填了文字。"), new Wording("Write it as the finding says: a number without quotation marks, a mapping, a list.", "按检查结果的提示改写：不带引号的数字、键值或列表。")),
        new("year-assumed", new Wording("A land-cover map has no year.", "土地覆盖图未注明年份。"), new Wording("Add `year:`; the assessed year is taken until then.", "补充 `year:`；暂按评价年份处理。")),
        new("years-out-of-order", new Wording("A year lies after one that it should not follow.", "年份先后颠倒。"), new Wording("Check both years.", "核对两个年份。")),
    ];
}
