using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Index.Strtree;

namespace Hedgerow.Planning.Checks;

/// <summary>The same action twice, and actions of one domain at one place and time.</summary>
internal static class OverlapChecks
{
    public static void Run(CheckGround ground)
    {
        var leaves = ground.Plan.Actions.Where(a => ground.Tree.IsLeaf(a) && a.Work != WorkStatus.Abandoned).ToList();
        Twice(ground, leaves);
        Districts(ground, leaves);
        Drawn(ground, leaves);
    }

    private static void Twice(CheckGround ground, List<PlanAction> actions)
    {
        foreach (var same in actions.GroupBy(a => Words(a.Title.En.Length > 0 ? a.Title.En : a.Title.Zh)).Where(g => g.Key.Length > 0 && g.Count() > 1))
        {
            // Carried out in another district or after the first has ended it is another piece of the same work.
            var list = same.ToList();
            foreach (var action in list.Skip(1))
            {
                var other = list.TakeWhile(a => a != action).FirstOrDefault(a => Meets(a, action) && (a.Districts.Count == 0 || action.Districts.Count == 0 || a.Districts.Intersect(action.Districts).Any()));
                if (other is not null)
                {
                    ground.Warn("action-twice", action.Code, new($"It says the same as {other.Code}.", $"与 {other.Code} 内容相同。"), new("Join the two: one action may serve several targets.", "合并二者：一项行动可服务于多个目标。"), [other.Code]);
                }
            }
        }
    }

    private static void Districts(CheckGround ground, List<PlanAction> actions)
    {
        var told = new HashSet<(string, string)>();
        foreach (var group in actions.Where(a => a.Domain is not null && a is { Start: not null, End: not null }).SelectMany(a => a.Districts.Distinct().Select(d => (District: d, Action: a)))
            .GroupBy(p => (p.District, p.Action.Domain!.Value)).OrderBy(g => g.Key.District, StringComparer.Ordinal).ThenBy(g => g.Key.Value))
        {
            foreach (var run in Runs([.. group.Select(p => p.Action).Where(a => a.Geometry.Length == 0).OrderBy(a => a.Start).ThenBy(a => a.Code, StringComparer.Ordinal)]))
            {
                var codes = run.ConvertAll(a => a.Code);
                if (!told.Add((string.Join(' ', codes), group.Key.Value.ToString())))
                {
                    continue;
                }

                var (domain, list) = (PlanWords.Of(group.Key.Value), CheckGround.List(codes));
                ground.Note("actions-overlap", codes[0], new($"{codes.Count} actions of the domain {domain.En} run in {group.Key.District} at the same time: {list.En}.", $"{group.Key.District} 同期有 {codes.Count} 项“{domain.Zh}”行动：{list.Zh}。"), new("See whether they can be joined, or say how their leads agree with each other.", "考虑合并，或说明牵头单位之间如何协调。"), codes[1..]);
            }
        }
    }

    // Runs of actions each of which begins before all of the earlier ones have ended, of different leads.
    private static IEnumerable<List<PlanAction>> Runs(List<PlanAction> sorted)
    {
        var run = new List<PlanAction>();
        var end = DateOnly.MinValue;
        foreach (var action in sorted)
        {
            if (run.Count > 0 && action.Start > end)
            {
                if (Several(run))
                {
                    yield return run;
                }

                run = [];
                end = DateOnly.MinValue;
            }

            run.Add(action);
            end = action.End!.Value > end ? action.End.Value : end;
        }

        if (Several(run))
        {
            yield return run;
        }
    }

    private static bool Several(List<PlanAction> run) => run.Count > 1 && run.Select(a => a.Lead.In("en")).Distinct(StringComparer.Ordinal).Count() > 1;

    private static void Drawn(CheckGround ground, List<PlanAction> actions)
    {
        var tree = new STRtree<(PlanAction Action, Geometry Shape)>();
        var placed = new List<(PlanAction Action, Geometry Shape)>();
        foreach (var action in actions.Where(a => a.Geometry.Length > 0 && a.Domain is not null))
        {
            if (ActionPlaces.Read(action.Geometry) is { IsEmpty: false } shape)
            {
                placed.Add((action, shape));
                tree.Insert(shape.EnvelopeInternal, (action, shape));
            }
        }

        foreach (var (action, shape) in placed)
        {
            foreach (var other in tree.Query(shape.EnvelopeInternal).Where(o => string.CompareOrdinal(o.Action.Code, action.Code) > 0 && o.Action.Domain == action.Domain && Meets(o.Action, action)).OrderBy(o => o.Action.Code, StringComparer.Ordinal))
            {
                if (Shares(shape, other.Shape))
                {
                    var domain = PlanWords.Of(action.Domain!.Value);
                    ground.Note("actions-overlap", action.Code, new($"{action.Code} and {other.Action.Code} ({domain.En}) lie on the same ground at the same time.", $"{action.Code} 与 {other.Action.Code}（{domain.Zh}）在同一地块同期实施。"), new("See whether they can be joined, or draw them apart.", "考虑合并，或重新划定范围。"), [other.Action.Code]);
                }
            }
        }
    }

    // Shapes that only touch lie side by side. Collections are looked at piece by piece.
    private static bool Shares(Geometry a, Geometry b) => Pieces(a).Any(p => Pieces(b).Any(q => p.Intersects(q) && !p.Touches(q)));

    private static IEnumerable<Geometry> Pieces(Geometry shape) => shape is GeometryCollection and not (MultiPoint or MultiLineString or MultiPolygon)
        ? Enumerable.Range(0, shape.NumGeometries).SelectMany(at => Pieces(shape.GetGeometryN(at)))
        : [shape.IsValid ? shape : GeometryFixer.Fix(shape)];

    private static bool Meets(PlanAction a, PlanAction b) => (a.Start ?? DateOnly.MinValue) <= (b.End ?? DateOnly.MaxValue) && (b.Start ?? DateOnly.MinValue) <= (a.End ?? DateOnly.MaxValue);

    // Letters and digits only, small ones: punctuation and blanks do not make another action.
    private static string Words(string title)
    {
        var words = new StringBuilder(title.Length);
        foreach (var sign in title.Where(char.IsLetterOrDigit))
        {
            words.Append(char.ToLower(sign, CultureInfo.InvariantCulture));
        }

        return words.ToString();
    }
}
