using Hedgerow.Planning;

namespace Hedgerow.Server.Plans;

/// <summary>Plans and sheets that come in as files.</summary>
internal static class PlanUploads
{
    /// <summary>A file that was sent.</summary>
    public static PlanFile Read(IFormFile file)
    {
        using var content = file.OpenReadStream();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        // A browser may send a whole path; only the name counts.
        return new PlanFile(file.FileName.Replace('\\', '/').Split('/')[^1], bytes.ToArray());
    }

    /// <summary>A plan without what only comes about here, by people who may: signatures, public period, adoption.</summary>
    public static Plan Unsigned(Plan plan) => plan with { Formulation = new Formulation { Steps = plan.Formulation.Steps, Comments = plan.Formulation.Comments } };

    /// <summary>Whether a changed plan has other comments, signatures, dates of publication or another adoption than before.</summary>
    public static bool IsSignedElsewhere(Plan before, Plan after)
    {
        var (one, other) = (before.Formulation, after.Formulation);
        return !one.SignOffs.SequenceEqual(other.SignOffs) || !one.Comments.SequenceEqual(other.Comments)
            || (one.PublicFrom, one.PublicTo, one.RepliesPublished, one.AdoptedOn, one.AdoptedBy, one.AdoptionAct) != (other.PublicFrom, other.PublicTo, other.RepliesPublished, other.AdoptedOn, other.AdoptedBy, other.AdoptionAct);
    }
}
