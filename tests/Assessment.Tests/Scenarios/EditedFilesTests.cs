using Hedgerow.Assessment.Scenarios;
using Hedgerow.Cities;
using Hedgerow.Science.Grids;
using NetTopologySuite.Geometries;
using Xunit;

namespace Hedgerow.Assessment.Tests.Scenarios;

/// <summary>
/// What an edit means: the numbers are those of a city whose very files were changed by hand (cells of the map painted with another class, parks, reserves,
/// roads and restored ground added to their layers), assessed without any scenario.
/// </summary>
public sealed class EditedFilesTests
{
    // All but the taking away of parks: what is left of one is no polygon that a hand would draw.
    private static readonly EditKind[] Kinds = [EditKind.Park, EditKind.Restored, EditKind.Corridor, EditKind.Road, EditKind.Building, EditKind.Protected];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_scenario_reads_as_a_city_whose_files_were_changed_by_hand(int seed)
    {
        var dice = new Random(seed);
        for (var round = 0; round < 4; round++)
        {
            using var town = new QuiltTown((seed * 100) + round, everything: true);
            using var session = ScenarioSession.Open(town.Request(), null, CancellationToken.None);
            var city = session.Before[0].Data;
            var edits = Enumerable.Range(0, dice.Next(1, 4)).Select(_ => Plain(new RandomEdits(city, dice).Next(Kinds[dice.Next(Kinds.Length)]))).ToList();
            var scenario = Numbers.Of(FullRun.Json(session.Apply(edits).Editions[0].After));
            foreach (var edit in edits)
            {
                Change(town, city, edit);
            }

            town.WriteGround();
            var byHand = Numbers.Of(FullRun.Json(Assert.Single(Assessor.Run(town.Request(), null, CancellationToken.None))));
            Assert.Equal(byHand.Select(n => n.Path), scenario.Select(n => n.Path));
            Assert.All(byHand.Zip(scenario), pair => Assert.True(
                Math.Abs(pair.First.Value - pair.Second.Value) <= 1e-9 * Math.Max(1, Math.Abs(pair.First.Value)), $"{pair.First.Path}: {pair.First.Value} by hand, {pair.Second.Value} in the scenario; {ScenarioEdits.Write(edits)}"));
        }
    }

    // Classes of a map know no crossing, and what is replaced would have to be looked up cell by cell.
    private static ScenarioEdit Plain(ScenarioEdit edit) => edit with { Crossing = false, Replaces = new HashSet<LandRole>() };

    private static void Change(QuiltTown town, CityYear city, ScenarioEdit edit)
    {
        var shape = new DrawnGround(city, new EditProblems()).Draw(edit)!.Shape;
        var inside = PolygonMask.ByCentre([shape], city.Canvas.Frame);
        for (var i = 0; i < town.Codes.Length; i++)
        {
            var (column, row) = city.Canvas.Frame.CellAt(QuiltTown.West + (((i % QuiltTown.Columns) + 0.5) * QuiltTown.Size), QuiltTown.North - (((i / QuiltTown.Columns) + 0.5) * QuiltTown.Size));
            if (inside.Frame.Holds(column, row) && inside[column, row] == Cell.Yes)
            {
                town.Codes[i] = Becomes(town.Codes[i], ScenarioEdits.GroundOf(edit));
            }
        }

        var layer = edit.Kind switch
        {
            EditKind.Park => town.Parks,
            EditKind.Protected => town.Reserves,
            EditKind.Road => town.Roads,
            EditKind.Restored => town.Restored,
            _ => null,
        };
        if (edit.Kind is EditKind.Road or EditKind.Building)
        {
            Cut(town.Parks, shape);
            Cut(town.Restored, shape);
        }

        if (layer is null)
        {
            return;
        }

        if (edit is { Kind: EditKind.Protected, Accessible: false })
        {
            town.Closed.Add(shape);
        }
        else
        {
            layer.Add(shape);
        }
    }

    private static void Cut(List<Geometry> layer, Geometry shape)
    {
        for (var i = layer.Count - 1; i >= 0; i--)
        {
            layer[i] = layer[i].Difference(shape);
            if (layer[i].IsEmpty)
            {
                layer.RemoveAt(i);
            }
        }
    }

    // 1 wood, 2 houses, 3 lawn, 4 marsh, 5 lake, 6 fields, 9 nothing known.
    private static ushort Becomes(ushort code, EditGround ground) => ground switch
    {
        EditGround.Green => code == 2 ? (ushort)3 : code,
        EditGround.Natural => code is 1 or 5 ? code : (ushort)4,
        EditGround.Woodland => 1,
        EditGround.Meadow => 4,
        EditGround.Wetland => 5,
        EditGround.Built => 2,
        _ => code,
    };
}
