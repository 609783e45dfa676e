namespace Hedgerow.Science.Index;

/// <summary>One rung of a ladder: the key of an answer and the points it earns.</summary>
/// <param name="Key">The key of the level, as the questionnaire gives it ("planned").</param>
/// <param name="Points">The points, 0 or more.</param>
public sealed record LadderLevel(string Key, int Points);

/// <summary>What a chosen level earned, and the rungs next to it.</summary>
/// <param name="Points">The points earned.</param>
/// <param name="MaxPoints">The most the ladder can give.</param>
/// <param name="Level">The level chosen.</param>
/// <param name="Better">The next better level; null on the best.</param>
/// <param name="Worse">The next worse level; null on the worst.</param>
public sealed record LadderScore(int Points, int MaxPoints, LadderLevel Level, LadderLevel? Better, LadderLevel? Worse);

/// <summary>Scoring by a chosen level instead of a number ("being planned").</summary>
/// <remarks>
/// <para><b>Formula</b>: points = those of the level chosen.</para>
/// <para><b>Meaning</b>: how far the city has come on a road of named steps.</para>
/// <para><b>Units</b>: points.</para>
/// <para><b>Range</b>: from the first level's points to the last one's.</para>
/// <para><b>Behaviour</b>: levels stand from worst to best and their points rise strictly.</para>
/// <para><b>Assumes</b>: one level is chosen; without an answer there is no score.</para>
/// <para><b>Source</b>: [chan-2014], [chan-2021].</para>
/// </remarks>
public sealed class Ladder
{
    private readonly LadderLevel[] levels;

    private Ladder(LadderLevel[] levels) => this.levels = levels;

    /// <summary>The levels from worst to best.</summary>
    public IReadOnlyList<LadderLevel> Levels => levels;

    /// <summary>The most points the ladder can give.</summary>
    public int MaxPoints => levels[^1].Points;

    /// <summary>Makes a ladder.</summary>
    /// <param name="levels">The levels from worst to best.</param>
    /// <returns>The ladder.</returns>
    /// <exception cref="ArgumentException">Fewer than two levels, a key twice, or points that do not rise.</exception>
    public static Ladder Of(IEnumerable<LadderLevel> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        LadderLevel[] all = [.. levels];
        if (all.Length < 2)
        {
            throw new ArgumentException($"A ladder has at least two levels, this one has {all.Length}.", nameof(levels));
        }

        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Points < 0 || (i > 0 && all[i].Points <= all[i - 1].Points))
            {
                throw new ArgumentException($"The level '{all[i].Key}' gives {all[i].Points} points: points are 0 or more and rise from level to level.", nameof(levels));
            }

            if (all.Take(i).Any(earlier => earlier.Key == all[i].Key))
            {
                throw new ArgumentException($"The level '{all[i].Key}' stands twice on the ladder.", nameof(levels));
            }
        }

        return new Ladder(all);
    }

    /// <summary>Scores a level.</summary>
    /// <param name="key">The key of the level chosen.</param>
    /// <returns>The score.</returns>
    /// <exception cref="ArgumentException">The ladder has no such level; the message lists those it has.</exception>
    public LadderScore Score(string key)
    {
        var place = Array.FindIndex(levels, level => level.Key == key);
        if (place < 0)
        {
            throw new ArgumentException($"There is no level '{key}': choose one of {string.Join(", ", levels.Select(level => level.Key))}.", nameof(key));
        }

        return new LadderScore(
            levels[place].Points, MaxPoints, levels[place], place + 1 < levels.Length ? levels[place + 1] : null, place > 0 ? levels[place - 1] : null);
    }
}
