using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning;

/// <summary>The words of a plan's lists: as files write them, and as people read them.</summary>
public static class PlanWords
{
    private static readonly Dictionary<Enum, Wording> Words = new()
    {
        [PlanChapter.About] = new("About this plan", "关于本规划"),
        [PlanChapter.State] = new("State of nature", "生物多样性现状"),
        [PlanChapter.Synergies] = new("Synergies of local and national policy", "地方与国家政策协同"),
        [PlanChapter.Process] = new("Formulation steps and procedure", "编制步骤与程序"),
        [PlanChapter.Principles] = new("Guiding idea and principles", "指导思想与原则"),
        [PlanChapter.Framework] = new("Planning framework", "规划框架"),
        [PlanChapter.Safeguards] = new("Safeguards", "保障措施"),
        [PlanChapter.Monitoring] = new("Monitoring and review", "监测与评估"),
        [PlanChapter.Cases] = new("Cases", "案例"),
        [WorkStatus.NotKnown] = new("Not known", "未知"),
        [WorkStatus.Scheduled] = new("Scheduled", "已列计划"),
        [WorkStatus.OnTrack] = new("On track", "正常推进"),
        [WorkStatus.MinorIssues] = new("Minor issues", "存在小问题"),
        [WorkStatus.MajorIssues] = new("Major issues", "存在重大问题"),
        [WorkStatus.Completed] = new("Completed", "已完成"),
        [WorkStatus.Abandoned] = new("Abandoned", "已放弃"),
        [ResultStatus.NotKnown] = new("Not known", "未知"),
        [ResultStatus.NotYet] = new("Not yet", "尚未到期"),
        [ResultStatus.NotAchieved] = new("Not achieved", "未实现"),
        [ResultStatus.PartiallyAchieved] = new("Partially achieved", "部分实现"),
        [ResultStatus.OnTrack] = new("On track", "进展正常"),
        [ResultStatus.Achieved] = new("Achieved", "已实现"),
        [ResultStatus.NoLongerRelevant] = new("No longer relevant", "不再适用"),
        [ActionDomain.SurveyMonitoring] = new("Survey and monitoring", "调查与监测"),
        [ActionDomain.InSitu] = new("In-situ conservation", "就地保护"),
        [ActionDomain.ExSitu] = new("Ex-situ conservation", "迁地保护"),
        [ActionDomain.EcologicalSecurityPattern] = new("Ecological security pattern", "生态安全格局"),
        [ActionDomain.Climate] = new("Climate", "应对气候变化"),
        [ActionDomain.Participation] = new("Participation", "公众参与"),
        [NeedsLevel.Security] = new("Security", "安全"),
        [NeedsLevel.Efficiency] = new("Efficiency", "高效"),
        [NeedsLevel.Culture] = new("Culture", "文化"),
        [NeedsLevel.Equity] = new("Equity", "公平"),
        [AlignmentDegree.High] = new("High", "高"),
        [AlignmentDegree.Medium] = new("Medium", "中"),
        [AlignmentDegree.Low] = new("Low", "低"),
        [IndicatorSource.Own] = new("Own", "自有指标"),
        [IndicatorSource.Index] = new("Index", "指数指标"),
        [IndicatorSource.Framework] = new("Framework", "框架指标"),
        [BetterWhen.Higher] = new("Higher is better", "越高越好"),
        [BetterWhen.Lower] = new("Lower is better", "越低越好"),
        [BetterWhen.Kept] = new("To be kept", "保持不变"),
        [FindingKind.Gap] = new("Gap", "数据缺口"),
        [FindingKind.LowScore] = new("Low score", "得分偏低"),
        [FindingKind.Decline] = new("Decline", "出现下降"),
        [FindingKind.Pressure] = new("Pressure", "压力"),
        [FindingKind.Strength] = new("Strength", "优势"),
        [FindingKind.Fact] = new("Fact", "事实"),
        [NeedKind.Money] = new("Money", "资金"),
        [NeedKind.Skills] = new("Skills", "人员与能力"),
        [NeedKind.Data] = new("Data", "数据"),
        [NeedKind.Law] = new("Law", "法规"),
        [NeedKind.Technology] = new("Technology", "技术"),
        [NeedKind.Land] = new("Land", "用地"),
        [NeedState.Open] = new("Open", "待解决"),
        [NeedState.Offered] = new("Offered", "已有意向"),
        [NeedState.Met] = new("Met", "已满足"),
        [SignOffLevel.Drafting] = new("Drafting team", "编制组"),
        [SignOffLevel.Experts] = new("Experts", "专家"),
        [SignOffLevel.Sectors] = new("Sectors", "部门"),
        [SignOffLevel.Leadership] = new("Leadership", "领导"),
        [CommentOutcome.Accepted] = new("Accepted", "采纳"),
        [CommentOutcome.AcceptedInPart] = new("Accepted in part", "部分采纳"),
        [CommentOutcome.Declined] = new("Declined", "未采纳"),
        [CommentOutcome.Noted] = new("Noted", "已知悉"),
        [ProgressClass.Unknown] = new("Unknown", "未知"),
        [ProgressClass.Exceeds] = new("On track to exceed", "有望超额实现"),
        [ProgressClass.OnTrack] = new("On track", "有望实现"),
        [ProgressClass.Insufficient] = new("Progress at an insufficient rate", "有进展但速度不足"),
        [ProgressClass.NoChange] = new("No significant change", "无显著变化"),
        [ProgressClass.MovingAway] = new("Moving away", "背离目标"),
        [LevelStanding.Waiting] = new("Waits for the level before", "等待上一层级"),
        [LevelStanding.Blocked] = new("Cannot sign yet", "尚不能会签"),
        [LevelStanding.Ready] = new("Can sign", "可以会签"),
        [LevelStanding.HasSigned] = new("Signed", "已会签"),
        [PlanStage.Drafting] = new("With the drafting team", "编制组编制中"),
        [PlanStage.Experts] = new("With the experts", "专家审议中"),
        [PlanStage.Sectors] = new("With the sectors", "部门会签中"),
        [PlanStage.Leadership] = new("With the leadership", "领导审定中"),
        [PlanStage.FullySigned] = new("Signed, waiting for adoption", "已会签，待批准"),
        [PlanStage.Adopted] = new("Adopted", "已批准"),
        [LightColour.Grey] = new("Grey", "灰"),
        [LightColour.Green] = new("Green", "绿"),
        [LightColour.Amber] = new("Amber", "黄"),
        [LightColour.Red] = new("Red", "红"),
    };

    /// <summary>What people read.</summary>
    /// <param name="value">A value of one of the plan's lists.</param>
    /// <returns>The wording.</returns>
    public static Wording Of(Enum value) => Words[value];

    /// <summary>What files write: small letters with underscores, <c>on_track</c>.</summary>
    /// <param name="value">A value of one of the plan's lists.</param>
    /// <returns>The key.</returns>
    public static string Key(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var name = value.ToString();
        return string.Concat(name.Select((sign, at) => char.IsUpper(sign) ? (at == 0 ? "" : "_") + char.ToLowerInvariant(sign) : sign.ToString()));
    }

    /// <summary>A value from what a file or a sheet says: its key, or its words in either language.</summary>
    /// <typeparam name="T">The list.</typeparam>
    /// <param name="text">The text.</param>
    /// <returns>The value; null where the list has none of that name.</returns>
    public static T? Find<T>(string text)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Key(value), text, StringComparison.OrdinalIgnoreCase) || string.Equals(Words[value].En, text, StringComparison.OrdinalIgnoreCase) || Words[value].Zh == text)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The keys of a list.</summary>
    /// <typeparam name="T">The list.</typeparam>
    /// <returns>The keys.</returns>
    public static IReadOnlyList<string> Keys<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => Key(value))];

    /// <summary>A list as keys and words.</summary>
    /// <typeparam name="T">The list.</typeparam>
    /// <returns>Keys with what people read.</returns>
    public static IReadOnlyList<(string Key, Wording Words)> Choices<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => (Key(value), Of(value)))];
}
