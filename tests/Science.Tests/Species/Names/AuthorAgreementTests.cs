using Hedgerow.Science.Species.Names;
using Xunit;

namespace Hedgerow.Science.Tests.Species.Names;

public sealed class AuthorAgreementTests
{
    [Theory]
    [InlineData("L.", "Linnaeus, 1753", AuthorMatch.Same)]
    [InlineData("(L.) Mill.", "(Linnaeus) Miller", AuthorMatch.Same)]
    [InlineData("(Linnaeus, 1758)", "Linnaeus, 1758", AuthorMatch.Same)]
    [InlineData("L.", "L.f.", AuthorMatch.Different)]
    [InlineData("L. f.", "L.f.", AuthorMatch.Same)]
    [InlineData("Linnaeus, 1758", "Linnaeus, 1766", AuthorMatch.Different)]
    [InlineData("Mill.", "Lam.", AuthorMatch.Different)]
    [InlineData("R.Br.", "R. Brown", AuthorMatch.Same)]
    [InlineData("Planch. ex Lindl.", "Lindl.", AuthorMatch.Same)]
    [InlineData("Müll.Arg.", "Mull. Arg.", AuthorMatch.Same)]
    [InlineData("", "Linnaeus, 1758", AuthorMatch.NotGiven)]
    [InlineData("Siebold & Zucc.", "Siebold et Zuccarini", AuthorMatch.Same)]
    [InlineData("(Lam.) DC.", "DC.", AuthorMatch.Same)]
    public void Tells_whether_two_citations_can_be_the_same(string one, string other, AuthorMatch match)
    {
        Assert.Equal(match, AuthorAgreement.Of(Authorship.Of(one), Authorship.Of(other)));
        Assert.Equal(match, AuthorAgreement.Of(Authorship.Of(other), Authorship.Of(one)));
    }

    [Theory]
    [InlineData("(Thuill.) Poir.", "(Thuill.) Poir.")]
    [InlineData("( Linnaeus , 1758 )", "(Linnaeus, 1758)")]
    [InlineData("Linnaeus 1758", "Linnaeus, 1758")]
    [InlineData("auct. non L.", "")]
    public void Is_written_in_one_form(string written, string shown) => Assert.Equal(shown, Authorship.Of(written).ToString());
}
