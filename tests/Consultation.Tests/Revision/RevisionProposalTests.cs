using Hedgerow.Assessment;
using Xunit;

namespace Hedgerow.Consultation.Tests.Revision;

public sealed class RevisionProposalTests
{
    private static readonly Edition Edition = Editions.Read("singapore-2021").Edition!;

    [Fact]
    public void An_indicator_is_dropped_where_enough_agree_and_kept_otherwise()
    {
        // 1: 6 of 8 drop (75 %), 2: 5 of 8 drop, 3: all keep.
        var responses = Enumerable.Range(0, 8).Select(n => new ResponseSet(2, $"k{n}",
        [
            new("1", "decision", n < 6 ? "drop" : "keep"), new("2", "decision", n < 5 ? "drop" : "change_name"), new("3", "decision", "keep"), new("4", "decision", "drop"),
            .. n < 6 ? new[] { new ItemAnswer("1", "reasons", n < 2 ? "data wording" : "data") } : [],
            new("2", "new_name", $"Name {n}"),
        ])).ToList();
        // Only four answer the fourth.
        responses = [.. responses.Select((response, n) => n < 4 ? response : response with { Answers = [.. response.Answers.Where(answer => answer.Item != "4")] })];

        var proposed = RevisionProposal.Of(Edition, responses, new ConsensusRule()).ToDictionary(one => one.Indicator);

        Assert.True(proposed["1"] is { Dropped: true, Agreed: true });
        Assert.Equal([new("data", 6), new("applicability", 0), new("wording", 2), new("other", 0)], proposed["1"].Reasons);
        Assert.True(proposed["2"] is { Dropped: false, Agreed: false });
        Assert.Equal([new("keep", 0), new("drop", 5), new("change_name", 3), new("change_setting", 0)], proposed["2"].Votes);
        Assert.Equal(Enumerable.Range(0, 8).Select(n => $"Name {n}"), proposed["2"].Remarks.Order());
        Assert.True(proposed["3"] is { Dropped: false, Agreed: true });
        Assert.Equal(Edition.Indicators.Count, proposed.Count);

        // Fewer than five are not broken down, however much they agree.
        Assert.True(proposed["4"] is { Dropped: false, Agreed: false, Votes.Count: 0 });
    }

    [Fact]
    public void More_answers_may_be_asked_for_beforehand()
    {
        var responses = Enumerable.Range(0, 6).Select(n => new ResponseSet(1, $"k{n}", [new("1", "decision", "drop")])).ToList();

        Assert.False(RevisionProposal.Of(Edition, responses, new ConsensusRule { LeastAnswers = 7 })[0].Dropped);
        Assert.True(RevisionProposal.Of(Edition, responses, new ConsensusRule { LeastAnswers = 6 })[0].Dropped);
    }
}
