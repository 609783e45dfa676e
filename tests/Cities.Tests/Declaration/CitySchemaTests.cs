using System.Text.Json;
using Hedgerow.Cities.Declaration;

namespace Hedgerow.Cities.Tests.Declaration;

public sealed class CitySchemaTests
{
    [Fact]
    public void The_schema_in_docs_is_what_the_table_of_keys_writes() => Repository.Holds("docs/city.schema.json", CitySchema.Write());

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        using var schema = JsonDocument.Parse(CitySchema.Write());
        var parts = schema.RootElement.GetProperty("$defs").EnumerateObject().Select(p => "#/$defs/" + p.Name).ToHashSet();

        Assert.NotEmpty(parts);
        Assert.All(References(schema.RootElement), r => Assert.Contains(r, parts));
    }

    [Fact]
    public void Shapes_of_one_name_have_the_same_keys()
    {
        var all = Shapes(CityKeys.City).ToList();

        Assert.All(all.GroupBy(s => s.Name), g => Assert.Single(g.Select(s => string.Join(' ', s.Keys.Select(k => k.Name))).Distinct()));
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == "$ref" ? [p.Value.GetString()!] : References(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private static IEnumerable<Shape> Shapes(Shape top) => top.Keys.Where(k => k.Part is not null).SelectMany(k => Shapes(k.Part!).Prepend(k.Part!));
}
