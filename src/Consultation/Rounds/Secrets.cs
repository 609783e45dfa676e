using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hedgerow.Workspace;

namespace Hedgerow.Consultation.Rounds;

/// <summary>The two secrets of an expert: the link's token, which says who is invited, and the response secret, which says which answers belong together. Nothing that is kept holds both.</summary>
internal static class Secrets
{
    // 22 letters of base64url are 128 bits.
    private const int ShortestSecret = 22;
    private const int LongestSecret = 200;

    internal static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>An id that says nothing about when it was made.</summary>
    internal static string RandomId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    internal static string TokenHash(string token) => Hash("hedgerow-consultation-link", token);

    /// <summary>The key under which answers are kept.</summary>
    internal static string ResponseKey(RegisteredConsultation consultation, int round, string secret)
    {
        if (secret.Length is < ShortestSecret or > LongestSecret)
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, "The response secret is too short to be one.", "答卷密钥长度不足。");
        }

        return Hash("hedgerow-consultation-response", consultation.Id, consultation.RoundsLinked ? "all" : round.ToString(CultureInfo.InvariantCulture), secret);
    }

    private static string Hash(params ReadOnlySpan<string> parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}
