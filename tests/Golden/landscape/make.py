"""Writes the values in this folder with tools that share no code with Hedgerow.

Patches: scikit-image label (connectivity 2 = 8 neighbours) and regionprops. Distances: scipy exact Euclidean transform.
Groups: every pair of cells of two patches compared with numpy. Run: python3 make.py (Debian 12: python3-skimage, python3-scipy).
"""
import platform

import numpy as np
import scipy
import skimage
from scipy import ndimage
from skimage.measure import label, regionprops

WIDTH, HEIGHT = 10.0, 12.5  # m: cells are not square on purpose
ROWS, COLUMNS = 60, 80
BRIDGES = (30.0, 60.0, 100.0)

random = np.random.default_rng(20261121)
relief = sum(
    ndimage.gaussian_filter(random.standard_normal((ROWS, COLUMNS)), s) * s for s in (1.0, 2.5, 6.0)
)
natural = relief > np.quantile(relief, 0.86)
unknown = random.random((ROWS, COLUMNS)) < 0.01
natural &= ~unknown

with open("map.txt", "w") as file:
    for row in range(ROWS):
        file.write("".join("?" if unknown[row, c] else "#" if natural[row, c] else "." for c in range(COLUMNS)) + "\n")

labels = label(natural, connectivity=2)
patches = regionprops(labels)
with open("patches.tsv", "w") as file:
    file.write("label\tcells\tarea_m2\ttop\tleft\tbottom\tright\tcentroid_row\tcentroid_column\n")
    for patch in patches:
        top, left, bottom, right = patch.bbox
        y, x = patch.centroid
        file.write(f"{patch.label}\t{int(patch.area)}\t{patch.area * WIDTH * HEIGHT!r}\t{top}\t{left}\t{bottom}\t{right}\t{y!r}\t{x!r}\n")

distance = ndimage.distance_transform_edt(~natural, sampling=(HEIGHT, WIDTH))
with open("distance.tsv", "w") as file:
    for row in distance:
        file.write("\t".join(f"{value:.6f}" for value in row) + "\n")

cells = {patch.label: patch.coords for patch in patches}
gaps = {}
for a in cells:
    for b in cells:
        if a < b:
            d = np.maximum(0, np.abs(cells[a][:, None, :] - cells[b][None, :, :]) - 1) * (HEIGHT, WIDTH)
            gaps[a, b] = float(np.sqrt((d ** 2).sum(axis=2)).min())

total = sum(len(c) for c in cells.values())
with open("links.tsv", "w") as file:
    file.write("first\tsecond\tgap_m\n")
    for (a, b), gap in sorted(gaps.items()):
        if gap < max(BRIDGES):
            file.write(f"{a}\t{b}\t{gap:.9f}\n")

with open("groups.tsv", "w") as file:
    file.write("bridge_m\tgroups\tcells_of_each_group\tcoherence\tmesh_m2\n")
    for bridge in BRIDGES:
        group = {a: a for a in cells}
        changed = True
        while changed:
            changed = False
            for (a, b), gap in gaps.items():
                if gap < bridge and group[a] != group[b]:
                    group[a] = group[b] = min(group[a], group[b])
                    changed = True
        sizes = {}
        for a, g in group.items():
            sizes[g] = sizes.get(g, 0) + len(cells[a])
        ordered = sorted(sizes.values(), reverse=True)
        squares = sum(s * s for s in ordered)
        file.write(
            f"{bridge:g}\t{len(ordered)}\t{','.join(map(str, ordered))}\t{squares / total ** 2!r}\t{squares / total * WIDTH * HEIGHT!r}\n"
        )

with open("VERSIONS.txt", "w") as file:
    file.write(
        f"python {platform.python_version()}\nnumpy {np.__version__}\nscipy {scipy.__version__}\nscikit-image {skimage.__version__}\n"
    )
