using Hedgerow.Science.Species.Names;
using Xunit;

namespace Hedgerow.Science.Tests.Species.Names;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Passer montanus", "Passer montanus")]
    [InlineData("Isoëtes × brochonii", "Isoetes brochonii")]
    [InlineData("Rosa canina var. dumetorum", "Rosa canina dumetorum")]
    [InlineData("× Cupressocyparis leylandii", "Cupressocyparis leylandii")]
    [InlineData("Capsella bursa-pastoris", "Capsella bursapastoris")]
    [InlineData("Muellera mölleri", "Muellera moelleri")]
    [InlineData("Aëdes aegypti", "Aedes aegypti")]
    [InlineData("Mentha × piperita nothosubsp. pyramidalis", "Mentha piperita pyramidalis")]
    [InlineData("Taraxacum sect. Ruderalia", "Taraxacum ruderalia")]
    public void Is_the_name_without_what_does_not_tell_names_apart(string canonical, string key) => Assert.Equal(key, NameKey.Of(canonical));
}
