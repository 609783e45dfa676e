using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hedgerow.Server.Pages;

/// <summary>A page with forms: what is wrong with which field, and what is said after a change.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks, and for which city.</param>
public abstract class FormPage(Texts texts, Visit visit) : PageModel
{
    /// <summary>What is wrong, by field; the empty name is the form as a whole.</summary>
    public Dictionary<string, string> Wrong { get; } = new(StringComparer.Ordinal);

    /// <summary>The reader's texts.</summary>
    protected Texts T => texts;

    /// <summary>Who asks, and for which city.</summary>
    protected Visit Visit => visit;

    /// <summary>Does something that the workspace may refuse; what it says then stands at a field.</summary>
    /// <param name="act">What is done.</param>
    /// <param name="field">The field at which a refusal is shown; empty: above the form.</param>
    /// <returns>Whether it was done.</returns>
    protected bool Try(Action act, string field = "")
    {
        ArgumentNullException.ThrowIfNull(act);
        try
        {
            act();
            return true;
        }
        catch (WorkspaceException refused) when (refused.Problem is not (WorkspaceProblem.NotFound or WorkspaceProblem.Damaged))
        {
            Wrong[field] = T.In(refused.Said);
            Response.StatusCode = refused.Problem switch
            {
                WorkspaceProblem.Conflict => StatusCodes.Status409Conflict,
                WorkspaceProblem.Forbidden => StatusCodes.Status403Forbidden,
                WorkspaceProblem.TooLarge => StatusCodes.Status413PayloadTooLarge,
                _ => StatusCodes.Status422UnprocessableEntity,
            };
            return false;
        }
    }

    /// <summary>Refuses a field before the workspace is asked.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">What is wrong.</param>
    protected void Refuse(string field, string text)
    {
        Wrong[field] = text;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    /// <summary>Goes to a page and says there what was done.</summary>
    /// <param name="address">The page, on this server.</param>
    /// <param name="said">What is said.</param>
    /// <returns>The answer.</returns>
    protected IActionResult Done(string address, string? said = null)
    {
        if (said is not null)
        {
            TempData["said"] = said;
        }

        return LocalRedirect(address);
    }
}
