using Hedgerow.Science.Species.Names;
using Xunit;

namespace Hedgerow.Science.Tests.Species.Names;

public sealed class NearNameTests
{
    [Theory]
    [InlineData("Passer montanus", "Passer montnaus", 1)]
    [InlineData("Lepus europaeus", "Lepus europaea", 0)]
    [InlineData("Parus major", "Parus major", 0)]
    [InlineData("Ailuropoda melanoleuca", "Ailuropda melanoluca", 2)]
    [InlineData("Ailuropoda melanoleuca", "Ailuropda melanluc", null)]
    [InlineData("Passer montanus", "Basser montanus", null)]
    [InlineData("Passer montanus", "Passer montanus saturatus", null)]
    [InlineData("Poa alpa", "Poa alta", 1)]
    [InlineData("Ia io", "Ia is", null)]
    [InlineData("Asio otus", "Asio atus", 1)]
    public void Counts_slips_up_to_what_the_length_allows(string one, string other, int? slips)
    {
        Assert.Equal(slips, NearName.Slips(one, other));
        Assert.Equal(slips, NearName.Slips(other, one));
    }

    [Fact]
    public void Distance_is_that_of_the_full_table_up_to_the_limit()
    {
        var dice = new Random(1);
        for (var i = 0; i < 3000; i++)
        {
            var (one, other) = (Word(dice), Word(dice));
            for (var limit = 0; limit < 4; limit++)
            {
                Assert.Equal(Math.Min(Plainly(one, other), limit + 1), NameDistance.Between(one, other, limit));
            }
        }
    }

    [Fact]
    public void Refuses_a_limit_below_0() => Assert.Throws<ArgumentOutOfRangeException>("limit", () => NameDistance.Between("a", "b", -1));

    private static string Word(Random dice) => new([.. Enumerable.Range(0, dice.Next(7)).Select(_ => "abc"[dice.Next(3)])]);

    private static int Plainly(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 || j == 0 ? i + j : Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
