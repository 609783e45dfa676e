using System.Globalization;
using Hedgerow.Consultation;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Consult;

/// <summary>A page of one consultation, for the secretariat and those who may see what came of it.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Which city.</param>
/// <param name="register">The consultations.</param>
public abstract class ConsultPage(Texts texts, Visit visit, ConsultationRegister register) : FormPage(texts, visit)
{
    /// <summary>The consultation.</summary>
    public RegisteredConsultation Consultation { get; private set; } = null!;

    /// <summary>Address of its first page.</summary>
    public string Home => $"/c/{Visit.TheCity().Slug}/consultations/{Consultation.Id}";

    /// <summary>Whether the reader may run it.</summary>
    public bool MayRun => Visit.May(Permission.Consult);

    /// <summary>The consultations.</summary>
    protected ConsultationRegister Register => register;

    /// <summary>A day as people read it.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The text.</returns>
    public string Day(DateOnly day) => T.Date(new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero).ToUnixTimeMilliseconds());

    /// <summary>A day as forms hold it.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The text.</returns>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Today, as the rounds count it.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>Finds the consultation of the address; the gate has seen that it is the city's.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>Whether it is there.</returns>
    protected bool Find(string id)
    {
        if (register.Find(id) is not { } found || found.CityId != Visit.TheCity().Id)
        {
            return false;
        }

        Consultation = found;
        return true;
    }

    /// <summary>A text in both languages out of two fields; one stands in for the other where only one was filled in.</summary>
    /// <param name="en">In English.</param>
    /// <param name="zh">In Chinese.</param>
    /// <returns>It.</returns>
    protected static Science.Quantities.Wording Both(string? en, string? zh)
    {
        var (first, second) = (en?.Trim() ?? string.Empty, zh?.Trim() ?? string.Empty);
        return new(first.Length > 0 ? first : second, second.Length > 0 ? second : first);
    }

    /// <summary>Answers that there is no such page.</summary>
    /// <returns>The answer.</returns>
    protected IActionResult Nothing() => NotFound();
}
