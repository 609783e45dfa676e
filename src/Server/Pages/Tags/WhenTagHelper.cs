using Hedgerow.Server.Languages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hedgerow.Server.Pages.Tags;

/// <summary>A moment, in the reader's words and for programs: <c>&lt;when at="..." /&gt;</c>; with <c>day</c> without the time of day.</summary>
/// <param name="texts">The reader's language.</param>
[HtmlTargetElement("when", Attributes = "at", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WhenTagHelper(Texts texts) : TagHelper
{
    /// <summary>The moment.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>Only the day.</summary>
    public bool Day { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (At is not { } at)
        {
            output.SuppressOutput();
            output.Content.Append("–");
            return;
        }

        var time = at.ToUnixTimeMilliseconds();
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Texts.Iso(time));
        output.Content.SetContent(Day ? texts.Date(time) : texts.Time(time));
    }
}
