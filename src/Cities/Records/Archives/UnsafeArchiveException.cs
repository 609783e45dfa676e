using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records.Archives;

/// <summary>An archive holds something that is not opened: it stays inside the readers, which report it as a finding.</summary>
/// <param name="code">Code of the finding.</param>
/// <param name="found">What it holds.</param>
/// <param name="expected">What was expected.</param>
internal sealed class UnsafeArchiveException(string code, Wording found, Wording expected) : Exception(found.En)
{
    internal string Code => code;

    internal Wording Found => found;

    internal Wording Expected => expected;
}
