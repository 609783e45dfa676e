using Hedgerow.Consultation;
using Hedgerow.Server.Access;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hedgerow.Server.Pages.Consult;

/// <summary>The consultations of a city.</summary>
/// <param name="visit">Which city.</param>
/// <param name="register">The consultations.</param>
[InCity(Permission.SeeConsultations)]
public sealed class ListModel(Visit visit, ConsultationRegister register) : PageModel
{
    /// <summary>The consultations, newest first.</summary>
    public IReadOnlyList<RegisteredConsultation> Consultations { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public void OnGet() => Consultations = register.OfCity(visit.TheCity().Id);
}
