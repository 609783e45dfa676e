using System.Net;

namespace Hedgerow.Client;

/// <summary>The server did not do what was asked, and said why (RFC 9457).</summary>
public sealed class HedgerowException : Exception
{
    /// <summary>An empty problem, for serializers.</summary>
    public HedgerowException()
        : this(HttpStatusCode.InternalServerError, null)
    {
    }

    /// <summary>A problem in words.</summary>
    /// <param name="message">What failed.</param>
    public HedgerowException(string message)
        : base(message)
    {
    }

    /// <summary>A problem with its cause.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">The cause.</param>
    public HedgerowException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A problem as the server told it.</summary>
    /// <param name="status">Status of HTTP.</param>
    /// <param name="detail">What it said, in the language asked for.</param>
    public HedgerowException(HttpStatusCode status, string? detail)
        : base(detail ?? $"The server answers {(int)status} {status}.") => Status = status;

    /// <summary>Status of HTTP.</summary>
    public HttpStatusCode Status { get; }
}
