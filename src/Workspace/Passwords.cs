using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hedgerow.Workspace;

/// <summary>Passwords as PBKDF2 with HMAC-SHA-512 and a salt of their own: "pbkdf2-sha512$rounds$salt$hash".</summary>
internal static class Passwords
{
    internal const int Rounds = 210_000;
    internal const int Shortest = 10;
    internal const int Longest = 500;

    private const string Form = "pbkdf2-sha512";
    private const int SaltBytes = 16;
    private const int HashBytes = 64;

    internal static string Hash(string password, int rounds)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Create(CultureInfo.InvariantCulture, $"{Form}${rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(password, salt, rounds))}");
    }

    /// <summary>Whether the password is right. Where there is no hash it takes as long and says no.</summary>
    internal static bool Verify(string password, string? hash, int rounds)
    {
        var parts = hash?.Split('$');
        var known = parts is [Form, _, _, _];
        var salt = known ? Convert.FromBase64String(parts![2]) : new byte[SaltBytes];
        var expected = known ? Convert.FromBase64String(parts![3]) : new byte[HashBytes];
        var found = Derive(password.Length > Longest ? "" : password, salt, known ? int.Parse(parts![1], CultureInfo.InvariantCulture) : rounds);
        return CryptographicOperations.FixedTimeEquals(found, expected) & known & password.Length <= Longest;
    }

    internal static bool IsOld(string hash, int rounds) => hash.Split('$') is not [Form, var made, _, _] || int.Parse(made, CultureInfo.InvariantCulture) < rounds;

    /// <summary>Refuses a password that is too short, too long, or the address itself.</summary>
    internal static void Check(string password, string email)
    {
        if (password.Length < Shortest || password.Length > Longest)
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, $"A password has {Shortest} to {Longest} characters; this one has {password.Length}.", $"密码应为 {Shortest} 至 {Longest} 个字符，现为 {password.Length} 个。");
        }

        if (password.Equals(email, StringComparison.OrdinalIgnoreCase) || password.Distinct().Count() < 4)
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, "This password is too easy to guess: it is the e-mail address, or has fewer than four different characters.", "密码过于简单:与邮箱地址相同，或不同字符少于四个。");
        }
    }

    private static byte[] Derive(string password, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, rounds, HashAlgorithmName.SHA512, HashBytes);
}
