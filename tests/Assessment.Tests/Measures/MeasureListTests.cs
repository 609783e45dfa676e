using Hedgerow.Assessment.Measures;
using Xunit;

namespace Hedgerow.Assessment.Tests.Measures;

/// <summary>The list of measures and their cards.</summary>
public sealed class MeasureListTests
{
    [Fact]
    public void Holds_every_measure_there_is()
    {
        var written = typeof(IMeasure).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IMeasure).IsAssignableFrom(t)).Select(t => t.Name);

        Assert.Equal(written.Order(StringComparer.Ordinal), MeasureList.All.Select(m => m.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_two_measures_share_a_key() => Assert.Equal(MeasureList.All.Count, MeasureList.All.Select(m => m.Card.Key).Distinct().Count());

    [Fact]
    public void Every_card_names_two_files_that_exist() => Assert.All(MeasureCards.All, card =>
    {
        Assert.True(File.Exists(Path.Combine(Home.Folder, card.MeasureFile)), card.MeasureFile);
        Assert.True(File.Exists(Path.Combine(Home.Folder, card.ScienceFile)), card.ScienceFile);
    });

    [Fact]
    public void Every_card_cites_a_source_that_is_in_the_bibliography() => Assert.All(MeasureCards.All, card =>
        Assert.Contains(card.Source, Hedgerow.Assessment.Definition.Bibliography.Read().Keys));

    [Fact]
    public void Every_card_speaks_both_languages() => Assert.All(MeasureCards.All, card =>
        Assert.All(card.Parameters.Select(p => p.Meaning).Append(card.Title).Append(card.Formula), w =>
        {
            Assert.False(string.IsNullOrWhiteSpace(w.En));
            Assert.Contains(w.Zh, c => c is >= '\u4e00' and <= '\u9fff');
        }));

    [Fact]
    public void Every_measure_serves_an_edition_or_is_free_for_one()
    {
        var used = Editions.Ids.SelectMany(id => Editions.Read(id).Edition!.Indicators).Select(i => i.Measure).ToHashSet();

        Assert.Equal(["answers.number"], MeasureList.All.Select(m => m.Card.Key).Where(k => !used.Contains(k)));
    }
}
