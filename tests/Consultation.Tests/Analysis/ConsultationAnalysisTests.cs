using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;
using Xunit;
using static Hedgerow.Consultation.Tests.Analysis.Answers;

namespace Hedgerow.Consultation.Tests.Analysis;

public sealed class ConsultationAnalysisTests
{
    private static readonly string[] Three = ["1", "2", "3"];

    [Fact]
    public void Votes_and_marks_are_those_counted_by_hand()
    {
        // Of eight, six keep, two drop; marks 5 5 4 4 4 3 and two say nothing.
        var responses = Importances(1, 5, 5, 4, 4, 4, 3, null, null);
        responses[6] = Person(1, "p06", "1/decision=drop");
        responses[7] = Person(1, "p07", "1/decision=drop");
        var round = ConsultationAnalysis.Of(Asking(Judged("1")), responses, new AnalysisOptions { Invited = new Dictionary<int, int> { [1] = 10 } }).Last;
        var item = round.Find("1")!;
        var (vote, scale) = (item.Find("decision")!.Figures.Value, item.Find("importance")!.Figures.Value.Scale!);

        Assert.Equal((8, 0.8), (round.People, round.Returned.Value.Ratio));
        Assert.Equal([new("keep", 6), new("drop", 2), new("change_name", 0), new("change_setting", 0)], vote.Counts);
        Assert.Equal(OptionVerdict.Accepted, vote.Vote!.Verdict);
        Assert.True(item.Agreed);
        Assert.Null(item.Stable);
        Assert.Equal(("keep", 0.5, 0.75), (vote.Validity!.Code, vote.Validity.Ratio, vote.Validity.Critical.Value.Ratio));
        Assert.Equal((6, 25 / 6.0), (item.Find("importance")!.Answered, scale.Spread.Mean));
        Assert.Equal((4, 4, 4.75), (scale.Quartiles.Lower, scale.Quartiles.Median, scale.Quartiles.Upper));
        Assert.Equal((2 / 6.0, 5 / 6.0, 4), (scale.FullMark!.Value.Ratio, scale.Consent!.Value.Ratio, scale.ConsentFrom));
        Assert.Equal([0, 0, 1, 3, 2], item.Find("importance")!.Figures.Value.Counts.Select(count => count.Value));
        Assert.Null(scale.Sided);
    }

    [Fact]
    public void What_fewer_than_five_answered_is_not_broken_down_though_more_took_part()
    {
        var item = ConsultationAnalysis.Of(Asking(Judged("1")), Importances(1, 5, 4, 3, 2, null, null)).Last.Find("1")!;

        Assert.Equal("Not shown, because fewer than five people answered: figures of so few would tell who said what.", Reason(item.Find("importance")!.Figures));
        Assert.Equal("defined", Reason(item.Find("decision")!.Figures));
    }

    [Fact]
    public void A_round_of_four_tells_nothing_but_how_many_there_were()
    {
        ResponseSet[] responses = [.. Enumerable.Range(0, 4).Select(at => Person(1, $"k{at}", "1/decision=keep", "2/decision=drop", "1/importance=4", "2/importance=1", "1/comment=me"))];
        var round = ConsultationAnalysis.Of(Asking(Judged("1"), Judged("2")), responses, new AnalysisOptions { Invited = new Dictionary<int, int> { [1] = 6 } }).Last;

        Assert.Equal((4, 4 / 6.0), (round.People, round.Returned.Value.Ratio));
        Assert.All(round.Items, item => Assert.Empty(item.Comments));
        Assert.All(round.Items.SelectMany(item => item.Questions), question => Assert.True(question.Figures.Missing(out _)));
        Assert.All(round.Items, item => Assert.Null(item.Agreed));
        Assert.All(round.Across, across => Assert.True(across.Alpha.Missing(out _) && across.Concordance?.Missing(out _) != false && across.Kappa?.Missing(out _) != false && across.Boundary?.Missing(out _) != false));
        Assert.True(round.Stop.Missing(out _));
    }

    [Fact]
    public void One_expert_and_the_same_answer_by_all_are_ordinary()
    {
        Assert.Equal(1, ConsultationAnalysis.Of(Asking(Judged("1")), [Person(1, "a", "1/decision=keep")]).Last.People);

        ResponseSet[] same = [.. Enumerable.Range(0, 6).Select(at => Person(1, $"k{at}", "1/decision=keep", "2/decision=keep", "1/importance=5", "2/importance=5"))];
        var round = ConsultationAnalysis.Of(Asking(Judged("1"), Judged("2")), same).Last;
        var marks = round.Across.Single(across => across.Question == "importance");

        Assert.Contains("the same mark", Reason(marks.Concordance!), StringComparison.Ordinal);
        Assert.Contains("the same value", Reason(marks.Alpha), StringComparison.Ordinal);
        Assert.Contains("one category", Reason(round.Across.Single(across => across.Question == "decision").Kappa!), StringComparison.Ordinal);
        Assert.Equal(0, round.Find("1")!.Find("importance")!.Figures.Value.Scale!.Spread.Deviation.Value);
        Assert.Equal(StopReason.Consensus, round.Stop.Value.Reason);
    }

    [Fact]
    public void Concordance_over_items_leaves_out_who_skipped_one_and_is_drawn_where_few()
    {
        // Six rate all three items, one skips one.
        int[][] marks = [[5, 3, 1], [5, 4, 1], [4, 3, 2], [5, 3, 2], [4, 5, 1], [5, 2, 1]];
        List<ResponseSet> responses = [.. marks.Select((row, at) => Person(1, $"k{at}", $"1/importance={row[0]}", $"2/importance={row[1]}", $"3/importance={row[2]}"))];
        responses.Add(Person(1, "k9", "1/importance=1", "3/importance=5"));
        var across = ConsultationAnalysis.Of(Asking(Judged("1"), Judged("2"), Judged("3")), responses).Last.Across.Single(one => one.Question == "importance");
        var direct = KendallW.Of(RatingTable.Of([.. marks.Select(row => row.Select(mark => (double?)mark).ToArray())])).Value;

        Assert.Equal((direct.W, 6, 1), (across.Concordance!.Value.W, across.Concordance.Value.Raters, across.Concordance.Value.LeftOut));
        Assert.InRange(across.Permutation!.Value.P, 0, 0.05);
        Assert.Equal(20, across.Alpha.Value.Ratings);
        Assert.Equal(["1", "2", "3"], across.Items);
        Assert.Equal(3, across.Boundary!.Value.Items.Count);
    }

    [Fact]
    public void A_change_since_the_round_before_is_paired_where_keys_are_kept()
    {
        var found = ConsultationAnalysis.Of(Asking(Judged("1")), [.. Importances(1, 2, 3, 3, 4, 5, 1), .. Importances(2, 3, 3, 4, 4, 4, 3)]);
        var change = found.Last.Find("1")!.Find("importance")!.Figures.Value.Change!;

        // 1 1 2 1 1 becomes 0 0 3 3 0 of six: (1 + 1 + 1 + 2 + 1) / 2 / 6.
        Assert.Equal(0.5, change.Distribution.Value.Ratio, 12);
        Assert.Equal(0.5, change.MedianStep);
        Assert.Equal((6, 3, 1, 2), (change.Paired!.Value.Both, change.Paired.Value.Rose, change.Paired.Value.Fell, change.Paired.Value.Stayed));
        Assert.Equal(2 / 6.0, change.SameAnswer.Value.Ratio, 12);
        Assert.False(change.Stable);
        Assert.Equal(1, change.Since);
        Assert.Null(found.Rounds[0].Find("1")!.Find("importance")!.Figures.Value.Change);
    }

    [Fact]
    public void Without_kept_keys_the_distribution_alone_is_compared()
    {
        ResponseSet[] second = [.. Importances(2, 2, 3, 3, 4, 5, 1).Select((set, at) => set with { Key = $"other{at}" })];
        var change = ConsultationAnalysis.Of(Asking(Judged("1")), [.. Importances(1, 2, 3, 3, 4, 5, 1), .. second]).Last.Find("1")!.Find("importance")!.Figures.Value.Change!;

        Assert.Equal(Share.Zero, change.Distribution.Value);
        Assert.Contains("under the same key", Reason(change.SameAnswer), StringComparison.Ordinal);
        Assert.True(change.Stable);
    }

    [Fact]
    public void A_consultation_that_no_longer_moves_is_stopped()
    {
        ResponseSet[] Round(int round) => [.. Enumerable.Range(0, 8).Select(at => Person(round, $"k{at}", $"1/decision={(at < 4 ? "keep" : "drop")}", $"1/importance={(at % 5) + 1}"))];

        var found = ConsultationAnalysis.Of(Asking(Judged("1")), [.. Round(1), .. Round(2)]);

        Assert.Equal(StopReason.GoOn, found.Rounds[0].Stop.Value.Reason);
        Assert.Equal(StopReason.Stable, found.Last.Stop.Value.Reason);
        Assert.Equal(OptionVerdict.Tie, found.Last.Find("1")!.Find("decision")!.Figures.Value.Vote!.Verdict);
        Assert.False(found.Last.Find("1")!.Agreed);
    }

    [Fact]
    public void An_item_that_was_added_or_settled_is_asked_in_its_rounds_only()
    {
        var questionnaire = Asking(Judged("1") with { Until = 1 }, Judged("2") with { Since = 2 });
        ResponseSet[] Round(int round, string item) => [.. Enumerable.Range(0, 5).Select(at => Person(round, $"k{at}", $"{item}/decision=keep"))];

        var found = ConsultationAnalysis.Of(questionnaire, [.. Round(1, "1"), .. Round(2, "2")]);

        Assert.Equal(["1"], found.Rounds[0].Items.Select(item => item.Item));
        Assert.Equal(["2"], found.Last.Items.Select(item => item.Item));
        Assert.Null(found.Last.Find("2")!.Find("decision")!.Figures.Value.Change);
    }

    [Fact]
    public void The_order_of_people_changes_nothing()
    {
        var random = new Random(4);
        for (var run = 0; run < 30; run++)
        {
            string[] codes = ["keep", "drop", "change_name"];
            List<ResponseSet> responses = [];
            for (var round = 1; round <= 2; round++)
            {
                for (var person = 0; person < random.Next(5, 12); person++)
                {
                    responses.Add(Person(round, $"k{person}", [.. from item in Three from answer in new[] { $"{item}/decision={codes[random.Next(3)]}", $"{item}/importance={random.Next(1, 6)}" } where random.Next(8) > 0 select answer]));
                }
            }

            var mixed = responses.ToArray();
            random.Shuffle(mixed);
            Assert.Equal(Json(responses), Json(mixed));
        }

        static string Json(IReadOnlyList<ResponseSet> responses) =>
            System.Text.Encoding.UTF8.GetString(ConsultationFolder.JsonOf(ConsultationAnalysis.Of(Asking(Judged("1"), Judged("2"), Judged("3")), responses), new DateOnly(2026, 1, 1)));
    }

    [Theory]
    [InlineData(true, 4, 4, 4, 5, 5)]
    [InlineData(false, 1, 5, 1, 5, 3)]
    [InlineData(false, 1, 1, 2, 2, 1)]
    public void An_item_without_a_decision_is_agreed_where_its_marks_lie_close_together(bool agreed, params int[] marks)
    {
        // 1 1 2 2 1: a range of 1, but a variation of 0.39.
        var item = Judged("1") with { Questions = [StandardQuestions.Of(StandardQuestions.Importance)] };
        var round = ConsultationAnalysis.Of(Asking(item), [.. marks.Select((mark, at) => Person(1, $"k{at}", $"1/importance={mark}"))]).Last;

        Assert.Equal(agreed, round.Find("1")!.Agreed);
        Assert.Equal(agreed ? StopReason.Consensus : StopReason.GoOn, round.Stop.Value.Reason);
    }

    [Fact]
    public void Authority_comes_from_the_weights_of_the_questionnaire()
    {
        ResponseSet[] responses = [.. Enumerable.Range(0, 6).Select(at => Person(1, $"k{at}", "authority/ca_practice=large", "authority/ca_theory=medium", "authority/ca_peers=small", "authority/ca_intuition=small", at == 5 ? "1/decision=keep" : "authority/cs=well"))];
        var authority = ConsultationAnalysis.Of(Asking(Judged("1"), StandardQuestions.Authority()), responses).Last.Authority.Value;

        // One left the familiarity out.
        Assert.Equal(5, authority.Experts);
        Assert.Equal((0.5 + 0.2 + 0.05 + 0.05 + 0.8) / 2, authority.Value, 12);
        Assert.Contains("does not ask", Reason(ConsultationAnalysis.Of(Asking(Judged("1")), Importances(1, 5)).Last.Authority), StringComparison.Ordinal);
    }

    [Fact]
    public void Pairs_make_weights_of_those_who_judged_all()
    {
        Choice[] times = [new("much", LocalText.Of("Much more", "重要得多"), 4), new("more", LocalText.Of("More", "更重要"), 2), new("same", LocalText.Of("The same", "同等重要"), 1), new("less", LocalText.Of("Less", "次要"), 0.5)];
        ItemQuestion Pair(string key) => new(key, QuestionKind.Choice, LocalText.Of(key, key)) { Choices = times };
        var item = new QuestionnaireItem("w", LocalText.Of("Weights", "权重"), [Pair("a_vs_b"), Pair("a_vs_c"), Pair("b_vs_c")]);
        List<ResponseSet> responses = [.. Enumerable.Range(0, 5).Select(at => Person(1, $"k{at}", "w/a_vs_b=more", "w/a_vs_c=much", "w/b_vs_c=more")), Person(1, "k9", "w/a_vs_b=less")];
        var pairs = Assert.Single(ConsultationAnalysis.Of(Asking(item), responses).Last.Weights);

        Assert.Equal((5, 0), (pairs.People, pairs.Inconsistent));
        Assert.Equal(["a", "b", "c"], pairs.Things);
        Assert.All(pairs.Weights.Value, weights => Assert.Equal([4 / 7.0, 2 / 7.0, 1 / 7.0], weights.Weights.Select(weight => weight), (one, other) => Math.Abs(one - other) < 1e-12));
        Assert.Equal(0, pairs.Consistency.Value.Ratio);
        var half = ConsultationAnalysis.Of(Asking(item with { Questions = [Pair("a_vs_b"), Pair("a_vs_c")] }), [.. responses.Select(set => set with { Answers = [.. set.Answers.Where(answer => answer.Question != "b_vs_c")] })]);
        Assert.Contains("3 things make 3 pairs", Reason(half.Last.Weights[0].Weights), StringComparison.Ordinal);
    }

    [Fact]
    public void Ranks_and_several_choices_are_counted()
    {
        var rank = new QuestionnaireItem("r", LocalText.Of("Order", "排序"), [new("order", QuestionKind.Rank, LocalText.Of("Order", "排序")) { Choices = [new("x", LocalText.Of("X", "甲")), new("y", LocalText.Of("Y", "乙")), new("z", LocalText.Of("Z", "丙"))] }, StandardQuestions.Of("reasons")]);
        ResponseSet[] responses = [.. Enumerable.Range(0, 5).Select(at => Person(1, $"k{at}", at == 0 ? "r/order=y x z" : "r/order=x y z", at < 2 ? "r/reasons=data wording" : "r/reasons=wording"))];
        var item = ConsultationAnalysis.Of(Asking(rank), responses).Last.Find("r")!;
        var ranks = item.Find("order")!.Figures.Value.Ranks!;

        Assert.Equal([new("x", 1.2), new("y", 1.8), new("z", 3)], ranks.MeanRanks);
        // Sums 6, 9, 15, mean 10: S = 16 + 1 + 25; 12 · 42 / (25 · 24).
        Assert.Equal(12 * 42 / 600.0, ranks.Concordance.Value.W, 12);
        Assert.Equal([2, 0, 5, 0], item.Find("reasons")!.Figures.Value.Counts.Select(count => count.Value));
        Assert.Null(item.Agreed);
    }

    [Fact]
    public void Comments_stand_in_the_order_of_their_text()
    {
        string[] texts = ["b: later", "a: first", "  ", "ä", "b: later"];
        var comments = ConsultationAnalysis.Of(Asking(Judged("1")), [.. texts.Select((text, at) => Person(1, $"k{at}", $"1/comment={text}"))]).Last.Find("1")!.Comments;

        Assert.Equal(["a: first", "b: later", "b: later", "ä"], comments.Select(comment => comment.Text));
    }

    [Fact]
    public void What_was_not_checked_before_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ConsultationAnalysis.Of(Asking(Judged("1")), []));
        Assert.Throws<ArgumentException>(() => ConsultationAnalysis.Of(Asking(Judged("1")), [Person(1, "a", "2/decision=keep")]));
        Assert.Throws<ArgumentException>(() => ConsultationAnalysis.Of(Asking(Judged("1")), [.. Importances(1, 1, 2, 3, 4, 5), Person(1, "p00", "1/decision=keep")]));
        Assert.Throws<ArgumentException>(() => ConsultationAnalysis.Of(Asking(Judged("1")), [.. Enumerable.Range(0, 5).Select(at => Person(1, $"k{at}", "1/decision=perhaps"))]));
    }
}
