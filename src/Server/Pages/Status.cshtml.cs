using Hedgerow.Server.Access;
using Hedgerow.Server.Host;
using Hedgerow.Server.Languages;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hedgerow.Server.Pages;

/// <summary>What is said where a page could not be given.</summary>
[Anyone]
public sealed class StatusModel(Texts texts) : PageModel
{
    private static readonly int[] Known = [400, 403, 404, 409, 410, 413, 429, 500];

    /// <summary>The heading.</summary>
    public string Heading { get; private set; } = string.Empty;

    /// <summary>What to do.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>Shows it.</summary>
    /// <param name="code">The status.</param>
    public void OnGet(int code)
    {
        var known = Known.Contains(code) ? code : code < 500 ? 400 : 500;
        var key = known.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Heading = texts.Of("error", key);
        Text = string.Format(System.Globalization.CultureInfo.InvariantCulture, texts.Of("error", $"{key}.text"), HttpContext.Items[Failures.Number] ?? "–");
        // Reached by its own address it is no error page but a page that is not there.
        if (HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>() is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
