using System.Globalization;
using Npgsql;

namespace Hedgerow.Storage;

/// <summary>Reads the address of a PostgreSQL database as its own tools write it.</summary>
internal static class PostgresAddress
{
    internal static bool Is(string target) =>
        target.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || target.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    internal static NpgsqlConnectionStringBuilder Read(string target)
    {
        if (!Uri.TryCreate(target, UriKind.Absolute, out var uri))
        {
            throw new ArgumentException($"The database \"{WithoutSecret(target)}\" cannot be understood; expected postgres://user:password@host:port/name. A special character in a password is written as %40 (@), %2F (/), %3A (:).", nameof(target));
        }

        var built = new NpgsqlConnectionStringBuilder { ApplicationName = "hedgerow", Host = uri.Host, Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')) };
        if (uri.Port > 0)
        {
            built.Port = uri.Port;
        }

        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
        {
            built.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length > 1)
        {
            built.Password = Uri.UnescapeDataString(user[1]);
        }

        // A server is one of several on the database, whose connections are few.
        built.MaxPoolSize = 30;
        foreach (var part in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = part.Split('=', 2);
            Set(built, Uri.UnescapeDataString(pair[0]), pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : "", target);
        }

        return built.Database is { Length: > 0 } && built.Host is { Length: > 0 }
            ? built
            : throw new ArgumentException($"The database \"{WithoutSecret(target)}\" lacks {(built.Host is { Length: > 0 } ? "its name" : "its host")}; expected postgres://user:password@host:port/name.", nameof(target));
    }

    internal static string Described(NpgsqlConnectionStringBuilder address) =>
        string.Create(CultureInfo.InvariantCulture, $"postgres://{(address.Username is { Length: > 0 } user ? user + "@" : "")}{address.Host}:{address.Port}/{address.Database}{(address.SearchPath is { Length: > 0 } path ? "?search_path=" + path : "")}");

    /// <summary>An address as it may be shown: whatever stands before the last @ is left out.</summary>
    internal static string WithoutSecret(string target)
    {
        var begin = target.IndexOf("://", StringComparison.Ordinal);
        var at = target.LastIndexOf('@');
        return begin >= 0 && at > begin ? string.Concat(target.AsSpan(0, begin + 3), "...", target.AsSpan(at)) : target.Split('?')[0];
    }

    private static void Set(NpgsqlConnectionStringBuilder built, string key, string value, string target)
    {
        // A socket's folder stands in ?host=, which an address has no other place for.
        var name = key.ToLowerInvariant() switch
        {
            "sslmode" => "SSL Mode",
            "search_path" => "Search Path",
            "application_name" => "Application Name",
            "connect_timeout" => "Timeout",
            "host" => "Host",
            "port" => "Port",
            "user" => "Username",
            _ => key,
        };
        try
        {
            built[name] = name == "SSL Mode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
        }
        catch (Exception exception) when (exception is ArgumentException or KeyNotFoundException or FormatException)
        {
            throw new ArgumentException($"The database \"{WithoutSecret(target)}\" has the setting {key}, which is not known or whose value cannot be read.", nameof(target), exception);
        }
    }
}
