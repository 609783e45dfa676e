using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hedgerow.Server.Pages.Tags;

/// <summary>Puts the token against forged requests into every form that changes something, wherever the form is sent.</summary>
/// <param name="csrf">Makes the token.</param>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTagHelper(IAntiforgery csrf) : TagHelper
{
    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (ViewContext.HttpContext.GetEndpoint()?.Metadata.GetMetadata<Access.RuleAttribute>() is Access.BySecretAttribute { LooksAway: true })
        {
            // No cookie counts there, and none is set.
            return;
        }

        var tokens = csrf.GetAndStoreTokens(ViewContext.HttpContext);
        var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        field.Attributes["type"] = "hidden";
        field.Attributes["name"] = tokens.FormFieldName;
        field.Attributes["value"] = tokens.RequestToken;
        output.PreContent.AppendHtml(field);
    }
}
