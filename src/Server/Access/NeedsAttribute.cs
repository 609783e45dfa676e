using System.Reflection;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Hedgerow.Server.Access;

/// <summary>What a handler of a page needs, where that is another permission than the page's rule asks of all that change something. A test holds a list of all handlers with what each needs.</summary>
/// <param name="permission">The permission in the city of the address.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsAttribute(Permission permission) : Attribute
{
    /// <summary>The permission.</summary>
    public Permission Permission => permission;
}

/// <summary>Holds handlers to what they need, before they run.</summary>
internal sealed class HandlerRules : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        // Nothing is decided before the handler is known.
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod?.MethodInfo.GetCustomAttribute<NeedsAttribute>() is { } needs && !context.HttpContext.RequestServices.GetRequiredService<Visit>().May(needs.Permission))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        // The handler has answered.
    }
}
