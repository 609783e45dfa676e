"""GDAL's own algorithms: histogram, proximity (not exact), polygons of patches."""
from osgeo import gdal, ogr

from answer import CELL, Clock, run, say

VERSION = "GDAL " + gdal.__version__


def areas(path):
    clock = Clock()
    source = gdal.Open(path)
    counts = source.GetRasterBand(1).GetHistogram(-0.5, 255.5, 256, include_out_of_range=0, approx_ok=0)
    say(VERSION, clock, hectares=sum(counts[1:]) * CELL * CELL / 1e4, largest=max(counts[1:]) * CELL * CELL / 1e4)


def patches(path):
    clock = Clock()
    source = gdal.Open(path)
    band = source.GetRasterBand(1)
    store = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = store.CreateLayer("patches")
    layer.CreateField(ogr.FieldDefn("class", ogr.OFTInteger))
    gdal.Polygonize(band, band.GetMaskBand(), layer, 0, ["8CONNECTED=8"])
    say(VERSION, clock, patches=layer.GetFeatureCount())


def distance(path):
    clock = Clock()
    source = gdal.Open(path)
    target = gdal.GetDriverByName("MEM").Create("", source.RasterXSize, source.RasterYSize, 1, gdal.GDT_Float32)
    target.SetGeoTransform(source.GetGeoTransform())
    gdal.ComputeProximity(source.GetRasterBand(1), target.GetRasterBand(1), ["VALUES=8", "DISTUNITS=GEO"])
    say(VERSION, clock, farthest=target.GetRasterBand(1).ReadAsArray().max())


run({"areas": areas, "patches": patches, "distance": distance})
