namespace Hedgerow.Workspace;

/// <summary>E-mail addresses as names to sign in with: small letters, no blanks around.</summary>
internal static class EmailAddress
{
    private const int Longest = 254;

    internal static string Plain(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        return email.Trim().ToLowerInvariant();
    }

    internal static string Checked(string email)
    {
        var plain = Plain(email);
        var at = plain.IndexOf('@', StringComparison.Ordinal);
        var good = at > 0 && at < plain.Length - 1 && plain.LastIndexOf('@') == at && plain.Length <= Longest && !plain.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || "<>\"(),;:\\".Contains(letter, StringComparison.Ordinal));
        return good ? plain : throw new WorkspaceException(WorkspaceProblem.Refused, $"\"{email}\" is not an e-mail address.", $"“{email}”不是有效的邮箱地址。");
    }
}
