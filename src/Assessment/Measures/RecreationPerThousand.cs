using Hedgerow.Cities;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Services;

namespace Hedgerow.Assessment.Measures;

/// <summary>Parks and accessible protected natural land for each 1000 people.</summary>
internal sealed class RecreationPerThousand : IMeasure
{
    private const double PeopleUnit = 1000;

    /// <inheritdoc />
    public Card Card { get; } = new(
        "services.recreation_area",
        new Wording("Area for recreation per 1000 people", "每千人游憩面积"),
        new Wording(
            "R / (P / 1000); R = union of parks and accessible protected natural land inside the area, from polygons, P = people in the area.",
            "R / (P / 1000)；R 为区内公园与可进入的受保护自然土地的并集面积（按多边形计算），P 为区内人口。"),
        "ha/1000",
        "0 and more",
        ["parks", "protected_areas", "population", "natural_areas", "land_cover"],
        [],
        "chan-2021",
        "src/Assessment/Measures/RecreationPerThousand.cs",
        "src/Science/Services/RecreationArea.cs");

    /// <inheritdoc />
    public bool ByUnit => true;

    /// <inheritdoc />
    public bool FromLandCover => false;

    /// <inheritdoc />
    public double Effort => 6;

    /// <inheritdoc />
    public Reading Read(MeasureContext at)
    {
        var trail = new Trail();
        if (at.Data.Parks.Missing(out var noParks))
        {
            return trail.Gap(noParks, at.With);
        }

        if (at.Data.People.Missing(out var nobody))
        {
            return trail.Gap(nobody, at.With);
        }

        var parks = trail.Follow(at.Data.Parks.Value);
        var people = trail.Follow(at.Data.People.Value);
        var count = PeopleIn.Count(at.Area, people.People);
        if (count <= 0)
        {
            return trail.Gap(PeopleIn.Nobody(at.Area), at.With);
        }

        var ground = at.Shared.Recreation.Of(at, parks);
        var inParks = ground.Parks;
        var beyond = BeyondParks(at, ground, trail);
        var all = inParks + beyond;
        var parts = new Parts()
            .Add("recreation_ha", "Area for recreation", "游憩面积", all.Hectares, "ha")
            .Add("parks_ha", "Parks", "公园面积", inParks.Hectares, "ha")
            .Add("protected_accessible_natural_ha", "Accessible protected natural land outside parks", "公园以外可进入的受保护自然土地", beyond.Hectares, "ha")
            .Add("people", "People", "人口", count, "people");
        PeopleIn.Placed(people, parts);
        return new Reading
        {
            Value = all.Hectares / (count / PeopleUnit),
            Parts = parts.All,
            Parameters = at.With.All,
            Inputs = trail.Inputs,
            Notes = trail.Notes,
        };
    }

    // Accessible protected land that is no park: its exact area, times the natural part of it. Villages inside a reserve are no recreation.
    private static Area BeyondParks(MeasureContext at, RecreationGround ground, Trail trail)
    {
        if (at.Data.Protected.Missing(out _))
        {
            trail.Note("no-protected-areas", "No protected areas are declared: only parks count.", "未声明保护地，仅计公园。");
            return Area.Zero;
        }

        trail.Follow(at.Data.Protected.Value);
        if (ground.Beyond is not { } rest)
        {
            return Area.Zero;
        }

        var natural = at.Role(LandRole.Natural);
        if (natural.Missing(out _))
        {
            trail.Warn(
                "protected-not-natural",
                "Which protected land is natural is not known: accessible sites count whole.",
                "无法判断保护地中的自然部分，可进入的保护地按全部面积计入。");
            return Area.FromSquareMetres(rest.Area);
        }

        var mask = trail.Follow(natural.Value).Mask.Part(at.Area.Window);
        var cells = ZonalCount.Of(mask, PolygonMask.ByCentre([rest], mask.Frame), null, at.Cancel);
        return cells.Valid == 0 ? Area.FromSquareMetres(rest.Area) : Area.FromSquareMetres(rest.Area * cells.Yes / cells.Valid);
    }
}
