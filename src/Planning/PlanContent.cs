using System.Security.Cryptography;
using Hedgerow.Planning.Tables;

namespace Hedgerow.Planning;

/// <summary>What a plan says, apart from how it is made and carried out.</summary>
public static class PlanContent
{
    /// <summary>A hash of what is signed: the plan's own lines and text, goals, targets, actions, projects, indicators, alignment, background, risks, needs. Status, money spent, values, reports, comments and signatures do not change it.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>SHA-256, the first 16 hexadecimal digits.</returns>
    public static string Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var tables = Shapes.All.Where(s => !s.FollowUp && !s.Formulates).Select(shape => (shape.Write(plan, content: true), shape));
        return Convert.ToHexStringLower(SHA256.HashData(JsonForm.Write(tables, dense: true)))[..16];
    }
}
