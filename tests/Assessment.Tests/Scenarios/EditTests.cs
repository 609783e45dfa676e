using Hedgerow.Cities;
using NetTopologySuite.Geometries;
using Xunit;

namespace Hedgerow.Assessment.Tests.Scenarios;

/// <summary>Edits are read, written and refused.</summary>
public sealed class EditTests
{
    private const string Square = """{"type": "Polygon", "coordinates": [[[27.0, -2.0], [27.001, -2.0], [27.001, -2.001], [27.0, -2.001], [27.0, -2.0]]]}""";
    private const string Line = """{"type": "LineString", "coordinates": [[27.0, -2.0], [27.001, -2.0]]}""";

    [Fact]
    public void Edits_are_the_same_after_writing_and_reading()
    {
        using var town = new QuiltTown(1);
        using var session = ScenarioSession.Open(town.Request(), null, CancellationToken.None);
        var edits = new RandomEdits(session.Before[0].Data, new Random(3)).Next(4);
        var again = ScenarioEdits.Read(ScenarioEdits.Write(edits));
        Assert.Equal(ScenarioEdits.Write(edits), ScenarioEdits.Write(again));
        Assert.Equal(edits.Select(e => (e.Id, e.Kind, e.Ground, e.WidthM)), again.Select(e => (e.Id, e.Kind, e.Ground, e.WidthM)));
        Assert.All(edits.Zip(again), pair => Assert.True(pair.First.Shape.EqualsExact(pair.Second.Shape)));
    }

    [Theory]
    [InlineData("not-json", "{")]
    [InlineData("not-geojson", """{"type": "Topology"}""")]
    [InlineData("other-crs", """{"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32735"}}, "features": []}""")]
    public void What_is_no_GeoJSON_in_degrees_is_refused(string code, string json) => Assert.Contains(Problems(() => ScenarioEdits.Read(json)), p => p.Code == code);

    [Theory]
    [InlineData("unknown-kind", """{"kind": "pond"}""", Square)]
    [InlineData("unknown-kind", """{}""", Square)]
    [InlineData("no-width", """{"kind": "road"}""", Line)]
    [InlineData("width-out-of-range", """{"kind": "road", "width_m": 0.2}""", Line)]
    [InlineData("not-a-number", """{"kind": "road", "width_m": "20 m"}""", Line)]
    [InlineData("unknown-ground", """{"kind": "park", "ground": "lawn"}""", Square)]
    [InlineData("unknown-role", """{"kind": "park", "replaces": ["houses"]}""", Square)]
    [InlineData("not-yes-or-no", """{"kind": "protected", "accessible": "yes"}""", Square)]
    [InlineData("wrong-shape", """{"kind": "park"}""", """{"type": "Point", "coordinates": [27, -2]}""")]
    [InlineData("no-shape", """{"kind": "park"}""", "null")]
    [InlineData("no-shape", """{"kind": "park"}""", """{"type": "Polygon", "coordinates": []}""")]
    [InlineData("no-shape", """{"kind": "park"}""", """{"type": "Polygon", "coordinates": [[["a", 2]]]}""")]
    [InlineData("too-small", """{"kind": "park"}""", """{"type": "Polygon", "coordinates": [[[27, -2], [27.1, -2]]]}""")]
    [InlineData("coordinates-out-of-range", """{"kind": "park"}""", """{"type": "Polygon", "coordinates": [[[500000, 9780000], [500100, 9780000], [500100, 9780100], [500000, 9780000]]]}""")]
    public void A_wrong_feature_is_refused_with_its_id(string code, string properties, string geometry)
    {
        var json = $$"""{"type": "FeatureCollection", "features": [{"type": "Feature", "id": "mine", "properties": {{properties}}, "geometry": {{geometry}}}]}""";
        var problem = Assert.Single(Problems(() => ScenarioEdits.Read(json)), p => p.Code == code);
        Assert.Equal("mine", problem.Edit);
        Assert.True(problem.Text.Zh.Any(c => c > 0x4e00), problem.Text.Zh);
    }

    [Fact]
    public void All_mistakes_are_said_at_once()
    {
        var features = string.Join(",", "pond road".Split(' ').Select(k => $$"""{"type": "Feature", "properties": {"kind": "{{k}}"}, "geometry": {{Line}}}"""));
        Assert.Equal(["unknown-kind", "no-width"], Problems(() => ScenarioEdits.Read($$"""{"type": "FeatureCollection", "features": [{{features}}]}""")).Select(p => p.Code));
    }

    [Fact]
    public void Two_edits_of_one_id_and_too_many_vertices_are_refused()
    {
        var feature = $$"""{"type": "Feature", "id": 7, "properties": {"kind": "park"}, "geometry": {{Square}}}""";
        Assert.Contains(Problems(() => ScenarioEdits.Read($$"""{"type": "FeatureCollection", "features": [{{feature}},{{feature}}]}""")), p => p.Code == "same-id");
        var places = string.Join(",", Enumerable.Range(0, ScenarioEdits.MostVertices + 1).Select(i => FormattableString.Invariant($"[{27 + (i * 1e-6)}, -2]")));
        var line = $$"""{"type": "Feature", "properties": {"kind": "road", "width_m": 9}, "geometry": {"type": "LineString", "coordinates": [{{places}}]} }""";
        Assert.Contains(Problems(() => ScenarioEdits.Read(line)), p => p.Code == "too-many-vertices");
    }

    [Fact]
    public void What_lies_elsewhere_is_too_small_or_names_no_park_is_refused_by_the_city()
    {
        using var town = new QuiltTown(4);
        using var session = ScenarioSession.Open(town.Request(), null, CancellationToken.None);
        var city = session.Before[0].Data;
        ScenarioEdit At(EditKind kind, Geometry shape) => new("x", kind, RandomEdits.InDegrees(city, shape));
        var inside = At(EditKind.Park, QuiltTown.Rectangle(10, 10, 20, 20));
        Assert.Contains("outside", Codes(session, At(EditKind.Restored, QuiltTown.Rectangle(-30, 10, -20, 20))));
        Assert.Contains("outside", Codes(session, At(EditKind.Park, QuiltTown.Rectangle(5000, 10, 5010, 20))));
        Assert.Contains("too-small", Codes(session, At(EditKind.Restored, QuiltTown.Rectangle(10.1, 10.1, 10.3, 10.3))));
        Assert.Contains("too-small", Codes(session, At(EditKind.Park, QuiltTown.Rectangle(10.1, 10.1, 10.15, 10.15))));
        Assert.Contains("no-park-here", Codes(session, At(EditKind.RemovePark, new Point(QuiltTown.West + 1, QuiltTown.North - 1))));
        var turned = inside.Shape.Copy();
        turned.Apply(new Turn());
        var swapped = Assert.Single(Problems(() => session.Apply([inside with { Shape = turned }])));
        Assert.Contains("swapped", swapped.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shape_that_crosses_itself_is_mended_and_that_is_said()
    {
        using var town = new QuiltTown(4);
        using var session = ScenarioSession.Open(town.Request(), null, CancellationToken.None);
        var bow = new Polygon(new LinearRing([new(QuiltTown.West + 100, QuiltTown.North - 100), new(QuiltTown.West + 300, QuiltTown.North - 300), new(QuiltTown.West + 300, QuiltTown.North - 100), new(QuiltTown.West + 100, QuiltTown.North - 300), new(QuiltTown.West + 100, QuiltTown.North - 100)]));
        var outcome = session.Apply([new ScenarioEdit("bow", EditKind.Building, RandomEdits.InDegrees(session.Before[0].Data, bow))]);
        Assert.Equal("mended", Assert.Single(outcome.Remarks).Code);
    }

    [Fact]
    public void A_session_takes_one_year_and_no_edits_to_begin_with()
    {
        using var town = new QuiltTown(4);
        Assert.Throws<ArgumentException>(() => ScenarioSession.Open(town.Request() with { Years = [2019, 2020] }, null, CancellationToken.None));
        Assert.Throws<ArgumentException>(() => ScenarioSession.Open(town.Request() with { Edits = [new ScenarioEdit("a", EditKind.Park, new Point(0, 0))] }, null, CancellationToken.None));
    }

    private static IEnumerable<string> Codes(ScenarioSession session, ScenarioEdit edit) => Problems(() => session.Apply([edit])).Where(p => p.Severity == Severity.Error).Select(p => p.Code);

    private static IReadOnlyList<EditProblem> Problems(Func<object> act) => Assert.Throws<ScenarioException>(act).Problems;

    private sealed class Turn : ICoordinateFilter
    {
        private readonly HashSet<Coordinate> seen = new(ReferenceEqualityComparer.Instance);

        public void Filter(Coordinate coord)
        {
            if (seen.Add(coord))
            {
                (coord.X, coord.Y) = (coord.Y, coord.X);
            }
        }
    }
}
