using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Hedgerow.Sharing.Drawings;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using S = DocumentFormat.OpenXml.Office2019.Drawing.SVG;
using W = DocumentFormat.OpenXml.Wordprocessing;
using WP = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Hedgerow.Sharing.Word;

/// <summary>Puts a drawing into a document: as a metafile, and beside it as SVG for those that read it.</summary>
internal static class WordPicture
{
    private const long PointsToUnits = 12700;
    private const string SvgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

    /// <summary>Puts it.</summary>
    /// <param name="part">The document.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="label">Its name in the document: "Figure 3".</param>
    /// <param name="room">Width of the text, points.</param>
    public static W.Drawing Put(MainDocumentPart part, Figure figure, int number, string label, double room)
    {
        var (metafile, svg) = ($"rIdEmf{number}", $"rIdSvg{number}");
        Feed(part.AddImagePart(ImagePartType.Emf, metafile), EmfFile.Of(figure.Drawing));
        Feed(part.AddNewPart<ImagePart>("image/svg+xml", svg), System.Text.Encoding.UTF8.GetBytes(SvgText.Of(figure.Drawing, null)));
        var width = room * figure.Share;
        var (cx, cy) = ((long)(width * PointsToUnits), (long)(width * figure.Drawing.Height / figure.Drawing.Width * PointsToUnits));
        var blip = new A.Blip(new A.BlipExtensionList(new A.BlipExtension(new S.SVGBlip { Embed = svg }) { Uri = SvgExtension })) { Embed = metafile };
        var picture = new P.Picture(
            new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = (uint)number, Name = label, Description = figure.Alternative }, new P.NonVisualPictureDrawingProperties(new A.PictureLocks { NoChangeAspect = true })),
            new P.BlipFill(blip, new A.Stretch(new A.FillRectangle())),
            new P.ShapeProperties(new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = cx, Cy = cy }), new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
        var inline = new WP.Inline(
            new WP.Extent { Cx = cx, Cy = cy },
            new WP.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new WP.DocProperties { Id = (uint)number, Name = label, Description = figure.Alternative },
            new WP.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(picture) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 };
        return new W.Drawing(inline);
    }

    private static void Feed(OpenXmlPart part, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        part.FeedData(stream);
    }
}
