using System.Globalization;
using Hedgerow.Planning;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Plans;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Plans;

/// <summary>How the plan comes about: steps, four levels of sign-off, comments with answers, the public, adoption.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The plans.</param>
[InCity(Permission.SeeData, Permission.CommentPlan)]
public sealed class FormulationModel(Texts texts, Visit visit, PlanShelf shelf) : PlanPage(texts, visit, shelf)
{
    private const int Longest = 5000;
    private const int LongestName = 200;
    private const int ShortTitle = 100;

    /// <summary>The levels.</summary>
    public IReadOnlyList<LevelState> Levels { get; private set; } = [];

    /// <summary>Where the plan is on its way.</summary>
    public PlanStage Stage { get; private set; }

    /// <summary>What would be signed, told by a hash.</summary>
    public string Hash { get; private set; } = string.Empty;

    /// <summary>The comments, unanswered ones first.</summary>
    public IReadOnlyList<PlanComment> Comments { get; private set; } = [];

    /// <summary>Places that a comment can be about.</summary>
    public IReadOnlyList<(string Code, PlanText Title)> Places { get; private set; } = [];

    /// <summary>The place of a new comment.</summary>
    public string? At { get; private set; }

    /// <summary>Text of a comment that was refused.</summary>
    public string? Text { get; private set; }

    /// <summary>How many comments came from the public.</summary>
    public int PublicComments => Written.Formulation.Comments.Count(c => c.Level is null);

    /// <summary>How many of them are not answered.</summary>
    public int PublicOpen => Written.Formulation.Comments.Count(c => c.Level is null && !c.IsAnswered);

    /// <summary>Levels at which the reader comments: the sectors' is open to all who take part.</summary>
    public IEnumerable<SignOffLevel> LevelsOfReader => Enum.GetValues<SignOffLevel>().Where(level => level == SignOffLevel.Sectors || MaySign(level)).OrderBy(level => MaySign(level) ? 0 : 1);

    /// <summary>Whether the reader signs for a level.</summary>
    /// <param name="level">The level.</param>
    /// <returns>Whether they may.</returns>
    public bool MaySign(SignOffLevel level) => Visit.May(level switch
    {
        SignOffLevel.Drafting => Permission.WritePlan,
        SignOffLevel.Experts => Permission.SignForExperts,
        SignOffLevel.Sectors => Permission.SignForSectors,
        _ => Permission.AdoptPlan,
    });

    /// <summary>A title that is not too long for a list.</summary>
    /// <param name="title">The title.</param>
    /// <returns>Its beginning.</returns>
    public string Begins(PlanText title) => Say(title) is { Length: > ShortTitle } longer ? longer[..ShortTitle] + "…" : Say(title);

    /// <summary>Shows it.</summary>
    /// <param name="at">The place of a new comment.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string? at)
    {
        if (!Find())
        {
            return NoPlan();
        }

        At = at;
        Show();
        return Page();
    }

    /// <summary>Somebody comments.</summary>
    /// <param name="place">The place.</param>
    /// <param name="level">Key of the level.</param>
    /// <param name="by">As they wish to be named.</param>
    /// <param name="text">What they say.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostComment(string? place, string? level, string? by, string? text)
    {
        if (!Find())
        {
            return NotFound();
        }

        if (PlanWords.Find<SignOffLevel>(level ?? string.Empty) is not { } at || !LevelsOfReader.Contains(at))
        {
            return Closed();
        }

        (At, Text) = (place, text);
        return After("comment", plan => PlanProcess.Comment(plan, place ?? string.Empty, at, Cut(by, LongestName) is { Length: > 0 } named ? named : Visit.ThePerson().Name, Today, Spoken(text)), "text", "plan.comment-kept");
    }

    /// <summary>A comment is answered.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="outcome">Key of what becomes of it.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>The page again.</returns>
    [Needs(Permission.WritePlan)]
    public IActionResult OnPostAnswer(string? code, string? outcome, string? answer) => !Find() ? NotFound()
        : PlanWords.Find<CommentOutcome>(outcome ?? string.Empty) is not { } becomes ? BadRequest()
        : After("answer", plan => PlanProcess.Answer(plan, code ?? string.Empty, becomes, Spoken(answer), Visit.ThePerson().Name, Today), string.Empty, "plan.answer-kept");

    /// <summary>A level signs.</summary>
    /// <param name="level">Key of the level.</param>
    /// <param name="content">What was read, told by a hash.</param>
    /// <param name="note">A remark.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostSign(string? level, string? content, string? note)
    {
        if (!Find())
        {
            return NotFound();
        }

        if (PlanWords.Find<SignOffLevel>(level ?? string.Empty) is not { } signs)
        {
            return BadRequest();
        }

        return !MaySign(signs) ? Closed() : After("sign", plan => PlanContent.Of(plan) != content
            ? throw new PlanningException("The plan has been changed since you read it: look at it again before you sign.", "规划在您阅读后已被修改：请重新查看后再会签。")
            : PlanProcess.Sign(plan, signs, Visit.ThePerson().Name, Today, Context, Cut(note, 500)), string.Empty, "plan.signed");
    }

    /// <summary>Opens the public comment period.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <returns>The page again.</returns>
    [Needs(Permission.WritePlan)]
    public IActionResult OnPostOpen(string? from, string? to)
    {
        if (!Find())
        {
            return NotFound();
        }

        if (DayOf(from) is not { } first || DayOf(to) is not { } last)
        {
            Refuse("from", T["plan.day-wrong"]);
            Show();
            return Page();
        }

        return After("open", plan =>
        {
            var opened = PlanProcess.OpenToPublic(plan, first, last, Context);
            return plan.Formulation.AdoptedOn is null ? opened : throw new PlanningException("It is adopted already.", "规划已批准。");
        }, string.Empty, "plan.public-opened", () => Shelf.Store.SetPublic(Visit.Actor, Stored.Id, true));
    }

    /// <summary>Publishes the replies.</summary>
    /// <returns>The page again.</returns>
    [Needs(Permission.WritePlan)]
    public IActionResult OnPostReplies() => !Find() ? NotFound() : After("replies", plan => PlanProcess.PublishReplies(plan, Today), string.Empty, "plan.replies-done");

    /// <summary>Lets everybody read the plan, or no more.</summary>
    /// <param name="shown">Whether everybody may.</param>
    /// <returns>The page again.</returns>
    [Needs(Permission.AdoptPlan)]
    public IActionResult OnPostShow(bool shown)
    {
        if (!Find())
        {
            return NotFound();
        }

        Shelf.Store.SetPublic(Visit.Actor, Stored.Id, shown);
        return Done($"{Home}/formulation", T["plan.kept"]);
    }

    /// <summary>Adopts the plan.</summary>
    /// <param name="en">The body, in English.</param>
    /// <param name="zh">The body, in Chinese.</param>
    /// <param name="act">The decision.</param>
    /// <returns>The page again.</returns>
    [Needs(Permission.AdoptPlan)]
    public IActionResult OnPostAdopt(string? en, string? zh, string? act) => !Find() ? NotFound()
        : After("adopt", plan => PlanProcess.Adopt(plan, new PlanText(Cut(en, LongestName), Cut(zh, LongestName)), Today, Cut(act, LongestName), Context), "en", "plan.adopted", () => Shelf.Store.SetPublic(Visit.Actor, Stored.Id, true));

    /// <summary>Begins a new version.</summary>
    /// <param name="version">Its name.</param>
    /// <returns>The page again.</returns>
    [Needs(Permission.WritePlan)]
    public IActionResult OnPostRevise(string? version) => !Find() ? NotFound() : After("revise", plan => PlanProcess.Revise(plan, Cut(version, 60)), "version", "plan.revised");

    private static string Cut(string? text, int most) => (text ?? string.Empty).Trim() is { } trimmed && trimmed.Length > most ? trimmed[..most] : (text ?? string.Empty).Trim();

    private static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // What somebody says stands in the language in which they read the page.
    private PlanText Spoken(string? text) => T.Code == "zh" ? new PlanText(string.Empty, Cut(text, Longest)) : new PlanText(Cut(text, Longest));

    private IActionResult After(string action, Func<Plan, Plan> rule, string field, string said, Action? also = null)
    {
        if (Change(action, rule, field))
        {
            also?.Invoke();
            return Done($"{Home}/formulation", T[said]);
        }

        Show();
        return Page();
    }

    private void Show()
    {
        Levels = PlanProcess.Levels(Written, Context);
        Stage = PlanProcess.Stage(Written, Context);
        Hash = PlanContent.Of(Written);
        Comments = [.. Written.Formulation.Comments.OrderBy(c => c.IsAnswered)];
        Places = PlanRows.Codes(Written, "place");
    }
}
