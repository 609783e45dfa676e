using System.Text;

namespace Hedgerow.Consultation.Tests.Rounds;

/// <summary>A way to match, and whom it matched with what.</summary>
internal sealed record Guess(string Attack, IReadOnlyList<(string Person, string Key)> Pairs);

/// <summary>Ways to match people with answers by what files tell besides their rows.</summary>
internal static class Attack
{
    internal static List<Guess> All(IReadOnlyList<(string Name, byte[] Bytes)> files, IReadOnlyList<string> keys, IReadOnlyList<string> people, IReadOnlyDictionary<string, int> lengths)
    {
        List<Guess> guesses = [];
        foreach (var (name, bytes) in files)
        {
            var text = Encoding.Latin1.GetString(bytes);
            foreach (var last in new[] { false, true })
            {
                var orderedKeys = Placed(text, keys, last);
                var orderedPeople = Placed(text, people, last);
                if (orderedKeys.Count == 0 || orderedPeople.Count == 0)
                {
                    continue;
                }

                guesses.Add(Matched($"{name}, {(last ? "last" : "first")} places", orderedPeople, orderedKeys));
                guesses.Add(Matched($"{name}, {(last ? "last" : "first")} places backwards", orderedPeople, [.. orderedKeys.AsEnumerable().Reverse()]));
            }

            guesses.Add(Neighbours($"{name}, nearest after", text, people, keys));
        }

        guesses.AddRange(LogReplay.Of(files, keys, people));

        // Answers in the file by their place, people by the place in which their mark was last written.
        var whole = string.Concat(files.Select(file => Encoding.Latin1.GetString(file.Bytes)));
        guesses.Add(Matched("all files, last places", Placed(whole, people, last: true), Placed(whole, keys, last: true)));
        guesses.Add(Matched("sorted", [.. people.Order(StringComparer.Ordinal)], [.. keys.Order(StringComparer.Ordinal)]));
        guesses.Add(Matched("by length", Placed(whole, people, last: false), [.. keys.OrderBy(key => lengths.GetValueOrDefault(key))]));
        return guesses;
    }

    private static Guess Matched(string attack, IReadOnlyList<string> people, IReadOnlyList<string> keys) => new(attack, [.. people.Zip(keys)]);

    private static List<string> Placed(string text, IReadOnlyList<string> words, bool last) =>
    [
        .. words.Select(word => (Word: word, At: last ? text.LastIndexOf(word, StringComparison.Ordinal) : text.IndexOf(word, StringComparison.Ordinal)))
            .Where(one => one.At >= 0).OrderBy(one => one.At).Select(one => one.Word),
    ];

    // In a log a mark stands next to the answer that was written before it.
    private static Guess Neighbours(string attack, string text, IReadOnlyList<string> people, IReadOnlyList<string> keys)
    {
        var places = keys.SelectMany(key => Every(text, key).Select(at => (At: at, Key: key))).OrderBy(one => one.At).ToList();
        return new Guess(attack,
        [
            .. from person in people
               let at = text.LastIndexOf(person, StringComparison.Ordinal)
               where at >= 0
               let near = places.LastOrDefault(place => place.At < at).Key
               where near is not null
               select (person, near),
        ]);
    }

    private static IEnumerable<int> Every(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }
}
