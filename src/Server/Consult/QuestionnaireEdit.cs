using Hedgerow.Consultation;

namespace Hedgerow.Server.Consult;

/// <summary>Changes of a questionnaire as the editor's buttons make them. What is wrong with the outcome the module says when it is kept.</summary>
public static class QuestionnaireEdit
{
    /// <summary>Moves an item up or down, over the edge of its section into the next.</summary>
    /// <param name="all">The questionnaire.</param>
    /// <param name="item">Id of the item.</param>
    /// <param name="down">Whether it goes down.</param>
    /// <returns>The questionnaire.</returns>
    public static Questionnaire MoveItem(Questionnaire all, string item, bool down)
    {
        ArgumentNullException.ThrowIfNull(all);
        var sections = all.Sections.Select(section => (Section: section, Items: section.Items.ToList())).ToList();
        var at = sections.FindIndex(section => section.Items.Exists(one => one.Id == item));
        if (at < 0)
        {
            return all;
        }

        var place = sections[at].Items.FindIndex(one => one.Id == item);
        var moved = sections[at].Items[place];
        var to = place + (down ? 1 : -1);
        if (to >= 0 && to < sections[at].Items.Count)
        {
            sections[at].Items.RemoveAt(place);
            sections[at].Items.Insert(to, moved);
        }
        else if (at + (down ? 1 : -1) is var next && next >= 0 && next < sections.Count && sections[at].Items.Count > 1)
        {
            sections[at].Items.RemoveAt(place);
            sections[next].Items.Insert(down ? 0 : sections[next].Items.Count, moved);
        }

        return all with { Sections = [.. sections.Select(section => section.Section with { Items = section.Items })] };
    }

    /// <summary>Moves a section.</summary>
    /// <param name="all">The questionnaire.</param>
    /// <param name="section">Id of the section.</param>
    /// <param name="down">Whether it goes down.</param>
    /// <returns>The questionnaire.</returns>
    public static Questionnaire MoveSection(Questionnaire all, string section, bool down)
    {
        ArgumentNullException.ThrowIfNull(all);
        return all with { Sections = Moved(all.Sections, all.Sections.ToList().FindIndex(one => one.Id == section), down) };
    }

    /// <summary>Takes an item away; where it was asked in a round already it is asked no more instead, because what was asked stays.</summary>
    /// <param name="all">The questionnaire.</param>
    /// <param name="item">Id of the item.</param>
    /// <param name="rounds">How many rounds have been.</param>
    /// <returns>The questionnaire.</returns>
    public static Questionnaire RemoveItem(Questionnaire all, string item, int rounds)
    {
        ArgumentNullException.ThrowIfNull(all);
        return all with
        {
            Sections =
            [
                .. all.Sections.Select(section => section with
                {
                    Items = [.. section.Items.Where(one => one.Id != item || one.Since <= rounds).Select(one => one.Id == item ? one with { Until = rounds } : one)],
                }).Where(section => section.Items.Count > 0),
            ],
        };
    }

    /// <summary>Takes an item's end back, or changes anything else of it.</summary>
    /// <param name="all">The questionnaire.</param>
    /// <param name="item">Id of the item.</param>
    /// <param name="change">The change.</param>
    /// <returns>The questionnaire.</returns>
    public static Questionnaire ChangeItem(Questionnaire all, string item, Func<QuestionnaireItem, QuestionnaireItem> change)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(change);
        return all with { Sections = [.. all.Sections.Select(section => section with { Items = [.. section.Items.Select(one => one.Id == item ? change(one) : one)] })] };
    }

    /// <summary>Adds an item to a section; where no section has that id, in a new one behind the others.</summary>
    /// <param name="all">The questionnaire.</param>
    /// <param name="section">Id of the section.</param>
    /// <param name="title">Its title, where it is new.</param>
    /// <param name="item">The item.</param>
    /// <returns>The questionnaire.</returns>
    public static Questionnaire AddItem(Questionnaire all, string section, LocalText title, QuestionnaireItem item)
    {
        ArgumentNullException.ThrowIfNull(all);
        return all.Sections.Any(one => one.Id == section)
            ? all with { Sections = [.. all.Sections.Select(one => one.Id == section ? one with { Items = [.. one.Items, item] } : one)] }
            : all with { Sections = [.. all.Sections, new QuestionnaireSection(section, title, null, [item])] };
    }

    /// <summary>Moves one of a list up or down.</summary>
    /// <typeparam name="T">Kind of the list.</typeparam>
    /// <param name="list">The list.</param>
    /// <param name="at">Its place; where there is none nothing moves.</param>
    /// <param name="down">Whether it goes down.</param>
    /// <returns>The list.</returns>
    public static IReadOnlyList<T> Moved<T>(IReadOnlyList<T> list, int at, bool down)
    {
        ArgumentNullException.ThrowIfNull(list);
        var to = at + (down ? 1 : -1);
        if (at < 0 || at >= list.Count || to < 0 || to >= list.Count)
        {
            return list;
        }

        var all = list.ToList();
        (all[at], all[to]) = (all[to], all[at]);
        return all;
    }
}
