using Hedgerow.Cities;

namespace Hedgerow.Assessment.Scenarios;

/// <summary>What each kind of ground is and is not.</summary>
internal static class GroundWords
{
    /// <summary>The roles that the ground gets (true) and loses (false), and the role without which it stays what it is.</summary>
    public static (IReadOnlyDictionary<LandRole, bool> Becomes, LandRole? Only) Of(EditGround ground) => ground switch
    {
        EditGround.Green => (new Dictionary<LandRole, bool> { [LandRole.Permeable] = true, [LandRole.BuiltUp] = false }, LandRole.BuiltUp),
        EditGround.Natural => (new Dictionary<LandRole, bool> { [LandRole.Natural] = true, [LandRole.Permeable] = true, [LandRole.BuiltUp] = false, [LandRole.Cropland] = false }, null),
        EditGround.Woodland => (All(LandRole.Natural, LandRole.Tree, LandRole.Permeable), null),
        EditGround.Meadow => (All(LandRole.Natural, LandRole.Permeable), null),
        EditGround.Wetland => (All(LandRole.Natural, LandRole.Permeable, LandRole.Water), null),
        EditGround.Built => (All(LandRole.BuiltUp), null),
        _ => (new Dictionary<LandRole, bool>(), null),
    };

    private static Dictionary<LandRole, bool> All(params LandRole[] roles) =>
        Enum.GetValues<LandRole>().Where(role => role != LandRole.Sea).ToDictionary(role => role, role => roles.Contains(role));
}
