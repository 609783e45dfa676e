"""Writes the maps and the values in this folder with tools that share no code with Hedgerow.

Map a: 10 x 12.5 m cells, classes 1 to 6, no data 0 (a hole, a border, single cells). Map b: 30 m cells, classes 0 to 3, no data 255: 0 is a class there.
Patches: scikit-image label and GRASS r.clump, which must agree. Areas: numpy bincount and GRASS r.stats. Edges and perimeters: numpy. Distance: scipy.
Cost distance: scikit-image MCP_Geometric and GRASS r.cost, which must agree; with knight's moves GRASS alone.
Run: python3 make_golden.py (Debian 12: python3-skimage, python3-scipy, python3-gdal, grass-core).
"""
import os
import platform
import subprocess

import numpy as np
import scipy
import skimage
from osgeo import gdal, osr
from scipy import ndimage
from skimage.graph import MCP_Geometric
from skimage.measure import label

gdal.UseExceptions()
os.environ["GDAL_PAM_ENABLED"] = "NO"
random = np.random.default_rng(20261121)


def noise(shape, scales):
    return sum(ndimage.gaussian_filter(random.standard_normal(shape), s) * s for s in scales)


def classes(shape, shares, first):
    field = noise(shape, (0.8, 2.5, 9.0))
    cuts = np.quantile(field, np.cumsum(shares)[:-1] / np.sum(shares))
    return (np.searchsorted(cuts, field.ravel()).reshape(shape) + first).astype(np.uint8)


def write(name, cells, width, height, no_data, kind=gdal.GDT_Byte):
    rows, columns = cells.shape
    memory = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, kind)
    memory.SetGeoTransform((500000, width, 0, 5200000, 0, -height))
    system = osr.SpatialReference()
    system.ImportFromEPSG(3035)
    memory.SetProjection(system.ExportToWkt())
    memory.GetRasterBand(1).WriteArray(cells)
    if no_data is not None:
        memory.GetRasterBand(1).SetNoDataValue(no_data)
    options = [] if name.endswith(".asc") else ["COMPRESS=DEFLATE", "PREDICTOR=3" if kind == gdal.GDT_Float32 else "PREDICTOR=2"]
    gdal.GetDriverByName("AAIGrid" if name.endswith(".asc") else "GTiff").CreateCopy(name, memory, 0, options)


def grass(script, *maps):
    """Runs GRASS in a throw-away location of the first map, the maps linked as m1, m2 ..."""
    link = "".join(f"r.external input={os.path.abspath(m)} output=m{i + 1} --quiet\n" for i, m in enumerate(maps))
    done = subprocess.run(
        ["grass", "--tmp-location", os.path.abspath(maps[0]), "--exec", "sh", "-euc", link + "g.region raster=m1\n" + script],
        capture_output=True, text=True, check=True)
    return done.stdout


def labels_of(cells, code, neighbours):
    return label(cells == code, connectivity=2 if neighbours == 8 else 1, background=0)


def perimeters(labels, count, width, height):
    """Length of the sides of each patch's cells that another patch, no data or the end of the map touches."""
    padded = np.pad(labels, 1)
    own = padded[1:-1, 1:-1]
    total = np.zeros(count + 1)
    for other, side in ((padded[:-2, 1:-1], width), (padded[2:, 1:-1], width), (padded[1:-1, :-2], height), (padded[1:-1, 2:], height)):
        total += np.bincount(own[own != other], minlength=count + 1) * side
    return total[1:]


def describe(name, file, cells, no_data, width, height):
    codes = [int(c) for c in np.unique(cells) if c != no_data]
    valid = int((cells != no_data).sum())
    grass_areas = dict(line.split(",") for line in grass("r.stats -cn input=m1 separator=comma --quiet", file).split())
    assert {int(k): int(v) for k, v in grass_areas.items()} == {c: int((cells == c).sum()) for c in codes}
    with open(f"{name}-classes.tsv", "w") as out:
        out.write("class\tneighbours\tcells\tpatches\tlargest_cells\tsquares_of_cells\tperimeter_m\n")
        counts = {4: 0, 8: 0}
        for code in codes:
            for neighbours in (4, 8):
                labels = labels_of(cells, code, neighbours)
                sizes = np.bincount(labels.ravel())[1:]
                counts[neighbours] += len(sizes)
                length = perimeters(labels, len(sizes), width, height).sum()
                out.write(f"{code}\t{neighbours}\t{sizes.sum()}\t{len(sizes)}\t{sizes.max()}\t{(sizes.astype(np.int64) ** 2).sum()}\t{length!r}\n")
    for neighbours, flag in ((4, ""), (8, "-d")):
        found = grass(f"r.clump {flag} input=m1 output=c --quiet; r.info -r c", file)
        assert f"max={counts[neighbours]}\n" in found, (found, counts)
    with open(f"{name}-patches.tsv", "w") as out:
        out.write("class\tcells\tperimeter_m\ttop\tleft\tbottom\tright\tcentroid_row\tcentroid_column\n")
        for code in codes:
            labels = labels_of(cells, code, 8)
            sizes = np.bincount(labels.ravel())[1:]
            length = perimeters(labels, len(sizes), width, height)
            boxes = ndimage.find_objects(labels)
            centres = ndimage.center_of_mass(labels > 0, labels, range(1, len(sizes) + 1))
            for i, box in enumerate(boxes):
                if sizes[i] >= 4:  # the smallest are many and alike
                    out.write(f"{code}\t{sizes[i]}\t{length[i]!r}\t{box[0].start}\t{box[1].start}\t{box[0].stop}\t{box[1].stop}\t{centres[i][0]:.9f}\t{centres[i][1]:.9f}\n")
    with open(f"{name}-contacts.tsv", "w") as out:
        out.write("class\tother\tside_by_side\tone_above_other\n")
        for a in codes:
            for b in codes:
                if a <= b:
                    def pairs(one, two):
                        return int(((one == a) & (two == b)).sum() + ((one == b) & (two == a)).sum() * (a != b))
                    out.write(f"{a}\t{b}\t{pairs(cells[:, :-1], cells[:, 1:])}\t{pairs(cells[:-1], cells[1:])}\n")
    squares = sum(
        float((np.bincount(labels_of(cells, c, 8).ravel())[1:].astype(float) ** 2).sum()) for c in codes)
    return squares / valid * width * height / 1e4


def main():
    shape = (180, 230)
    a = classes(shape, [2, 3, 5, 3, 2, 1], 1)
    a[noise(shape, (12.0,)) < -2.2] = 0
    a[random.random(shape) < 0.004] = 0
    a[:6, :40] = 0
    resistance = np.clip(np.rint(np.array([0, 60, 35, 12, 4, 1, 20])[a] * (1 + 0.3 * random.random(shape))), 1, 100).astype(np.uint8)
    resistance[a == 0] = 0
    sources = np.zeros(shape, np.uint8)
    for number, (row, column) in enumerate(((30, 60), (150, 40), (90, 190), (170, 220)), 1):
        sources[row:row + 4, column:column + 3] = number
    sources[a == 0] = 0
    write("a.tif", a, 10, 12.5, 0)
    write("a-resistance.tif", resistance, 10, 12.5, 0)
    write("a-sources.tif", sources, 10, 12.5, 0)
    b = classes((90, 120), [3, 2, 2, 1], 0)
    b[noise(b.shape, (7.0,)) < -1.5] = 255
    write("b.asc", b, 30, 30, 255)

    meshes = {"a": describe("a", "a.tif", a, 0, 10, 12.5), "b": describe("b", "b.asc", b, 255, 30, 30)}
    with open("mesh.tsv", "w") as out:
        out.write("map\tmesh_ha\n" + "".join(f"{k}\t{v!r}\n" for k, v in meshes.items()))

    distance = ndimage.distance_transform_edt(a != 5, sampling=(12.5, 10))
    write("a-distance-5.tif", distance.astype(np.float32), 10, 12.5, None, gdal.GDT_Float32)

    costs = resistance.astype(float)
    costs[resistance == 0] = -1
    found, _ = MCP_Geometric(costs, sampling=(12.5, 10)).find_costs(np.argwhere(sources > 0))
    found[~np.isfinite(found)] = -1
    for flag, name in (("", "r-cost.tif"), ("-k", "a-cost-16.tif")):
        grass(f"r.cost {flag} input=m1 start_raster=m2 output=c --quiet; r.out.gdal input=c output={os.path.abspath('made.tif')} type=Float64 nodata=-1 --quiet", "a-resistance.tif", "a-sources.tif")
        by_grass = gdal.Open("made.tif").ReadAsArray()
        os.remove("made.tif")
        # r.cost counts in cells of the west-east size.
        by_grass[by_grass >= 0] *= 10
        if flag:
            write(name, by_grass.astype(np.float32), 10, 12.5, -1, gdal.GDT_Float32)
        else:
            assert np.abs(by_grass - found).max() < 1e-6, np.abs(by_grass - found).max()
    write("a-cost-8.tif", found.astype(np.float32), 10, 12.5, -1, gdal.GDT_Float32)

    release = subprocess.run(["grass", "--version"], capture_output=True, text=True, check=True)
    with open("VERSIONS.txt", "w") as out:
        out.write(
            f"python {platform.python_version()}\nnumpy {np.__version__}\nscipy {scipy.__version__}\nscikit-image {skimage.__version__}\n"
            f"GDAL {gdal.__version__}\n{(release.stdout + release.stderr).splitlines()[0]}\n")


main()
