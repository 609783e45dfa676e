using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Hedgerow.Workspace;

/// <summary>Random secrets of 256 bits, kept as their SHA-256 only: a secret that is all chance needs no salt.</summary>
internal static class Secrets
{
    internal static string New(string prefix = "") => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    internal static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
