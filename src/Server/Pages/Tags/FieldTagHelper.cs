using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hedgerow.Server.Pages.Tags;

/// <summary>
/// One field of a form with all that belongs to it: label, hint, what is wrong with it, and the ties between them that screen readers need.
/// <c>&lt;field name="email" label="..." type="email" value="..." /&gt;</c>; with <c>type="textarea"</c> a text of several lines; options go inside for <c>type="select"</c>.
/// </summary>
[HtmlTargetElement("field", Attributes = "name,label")]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>Its name in the form.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Its label.</summary>
    public string Label { get; set; } = string.Empty;

    /// <summary>What helps to fill it in.</summary>
    public string? Hint { get; set; }

    /// <summary>Type of the input; <c>textarea</c> and <c>select</c> too.</summary>
    public string Type { get; set; } = "text";

    /// <summary>What stands in it.</summary>
    public string? Value { get; set; }

    /// <summary>What a browser may fill in, such as <c>email</c>, <c>current-password</c>.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Whether it must be filled in.</summary>
    public bool Required { get; set; }

    /// <summary>Longest text.</summary>
    public int? Maxlength { get; set; }

    /// <summary>The keyboard that a telephone shows.</summary>
    public string? Inputmode { get; set; }

    /// <summary>Class of the input.</summary>
    public string? InputClass { get; set; }

    /// <summary>Kinds of files, for <c>type="file"</c>.</summary>
    public string? Accept { get; set; }

    /// <summary>Smallest number.</summary>
    public string? Min { get; set; }

    /// <summary>Largest number.</summary>
    public string? Max { get; set; }

    /// <summary>Steps of a number.</summary>
    public string? Step { get; set; }

    /// <summary>The page, which knows what is wrong.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var id = "f-" + Name.Replace('.', '-').Replace('[', '-').Replace("]", string.Empty, StringComparison.Ordinal);
        var inside = await output.GetChildContentAsync().ConfigureAwait(false);
        var wrong = (ViewContext.ViewData.Model as FormPage)?.Wrong.GetValueOrDefault(Name);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        output.Content.AppendHtml(Element("label", ("for", id), text: Label));
        if (Hint is not null)
        {
            output.Content.AppendHtml(Element("p", ("class", "hint"), ("id", $"{id}-hint"), text: Hint));
        }

        if (wrong is not null)
        {
            output.Content.AppendHtml(Element("p", ("class", "wrong"), ("id", $"{id}-wrong"), text: wrong));
        }

        var input = new TagBuilder(Type is "textarea" or "select" ? Type : "input") { TagRenderMode = Type is "textarea" or "select" ? TagRenderMode.Normal : TagRenderMode.SelfClosing };
        foreach (var (name, value) in Attributes(id, wrong is not null))
        {
            if (value is not null)
            {
                input.Attributes[name] = value;
            }
        }

        if (Type == "textarea")
        {
            // A browser drops the first line break of a textarea.
            input.InnerHtml.AppendHtml("\n").Append(Value ?? string.Empty);
        }
        else if (Type == "select")
        {
            input.InnerHtml.AppendHtml(inside);
        }

        output.Content.AppendHtml(input);
    }

    private IEnumerable<(string Name, string? Value)> Attributes(string id, bool wrong)
    {
        yield return ("id", id);
        yield return ("name", Name);
        yield return ("type", Type is "textarea" or "select" ? null : Type);
        yield return ("value", Type is "textarea" or "select" or "password" or "file" ? null : Value);
        yield return ("class", InputClass);
        yield return ("autocomplete", Autocomplete);
        yield return ("inputmode", Inputmode);
        yield return ("accept", Accept);
        yield return ("min", Min);
        yield return ("max", Max);
        yield return ("step", Step);
        yield return ("required", Required ? "required" : null);
        yield return ("maxlength", Maxlength?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        yield return ("aria-invalid", wrong ? "true" : null);
        yield return ("aria-describedby", (Hint, wrong) switch { (null, false) => null, (null, true) => $"{id}-wrong", (_, false) => $"{id}-hint", _ => $"{id}-wrong {id}-hint" });
    }

    private static TagBuilder Element(string name, (string Name, string Value) first, (string Name, string Value)? second = null, string text = "")
    {
        var element = new TagBuilder(name);
        element.Attributes[first.Name] = first.Value;
        if (second is { } more)
        {
            element.Attributes[more.Name] = more.Value;
        }

        element.InnerHtml.Append(text);
        return element;
    }
}
