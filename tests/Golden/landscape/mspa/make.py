"""Writes a map and its spatial pattern, computed with tools that share no code with Hedgerow.

Core: scipy's exact distance to background, beyond s = w + 0.98 u. Islet: scikit-image label. Rim: within s of a core. Perforation: rim in a hole of the one core that is nearest to it, hole
as scipy's binary_fill_holes fills it; other rim is edge. What is neither is residue (r): loop, bridge and branch are not told apart here. Without transition, so that rims stay closed.
Run: python3 make.py (Debian 12: python3-scipy, python3-skimage).
"""
import platform

import numpy as np
import scipy
import skimage
from scipy import ndimage
from skimage.measure import label

ROWS, COLUMNS = 90, 120
CASES = ((8, 10.0, 10.0, 10.0), (4, 10.0, 10.0, 10.0), (8, 10.0, 10.0, 20.0), (8, 10.0, 12.5, 12.5))  # neighbours, cell width, cell height, w

random = np.random.default_rng(20261121)
relief = sum(ndimage.gaussian_filter(random.standard_normal((ROWS, COLUMNS)), s) * s for s in (0.9, 3.0, 9.0))
foreground = relief > np.quantile(relief, 0.42)
unknown = ndimage.binary_dilation(random.random((ROWS, COLUMNS)) < 0.002)
foreground &= ~unknown
# A ring with an island that has a core of its own, and single holes in large cores.
y, x = np.mgrid[:ROWS, :COLUMNS]
ring = np.maximum(abs(y - 24), abs(x - 92))
foreground[(ring <= 20)] = (ring[ring <= 20] != 20) & ((ring[ring <= 20] <= 4) | (ring[ring <= 20] >= 9))
unknown[ring <= 20] = False
foreground[10, 80] = foreground[38, 100] = foreground[39, 100] = False

with open("map.txt", "w") as file:
    for row in range(ROWS):
        file.write("".join("?" if unknown[row, c] else "#" if foreground[row, c] else "." for c in range(COLUMNS)) + "\n")

CROSS, BLOCK = ndimage.generate_binary_structure(2, 1), ndimage.generate_binary_structure(2, 2)
for number, (neighbours, width, height, edge) in enumerate(CASES, 1):
    touch, dual = (BLOCK, CROSS) if neighbours == 8 else (CROSS, BLOCK)
    connectivity = 2 if neighbours == 8 else 1
    reach = edge + 0.98 * max(width, height)
    background = ~foreground & ~unknown
    core = foreground & (ndimage.distance_transform_edt(~background, sampling=(height, width)) > reach)
    cores, count = label(core, connectivity=connectivity, return_num=True)
    pieces = label(foreground, connectivity=connectivity)
    islet = foreground & ~np.isin(pieces, np.unique(pieces[core]))
    far = np.stack([ndimage.distance_transform_edt(cores != k, sampling=(height, width)) for k in range(1, count + 1)])
    nearest = far.argmin(0) + 1
    ordered = np.sort(far, axis=0)
    alone = ordered[1] - ordered[0] > 1e-6 if count > 1 else np.ones_like(foreground)
    rim = foreground & ~core & ~islet & (ordered[0] <= reach)
    perforation = np.zeros_like(foreground)
    for k in range(1, count + 1):
        hole = ndimage.binary_fill_holes(cores == k, structure=dual) & (cores != k)
        # A hole in which another core stands belongs to this core only up to what surrounds that one.
        gaps, gap_count = ndimage.label(hole & ~core, structure=dual)
        own = np.isin(gaps, np.unique(gaps[ndimage.binary_dilation(cores == k, CROSS)])) & (gaps > 0)
        perforation |= rim & own & (nearest == k) & alone
    letters = np.full((ROWS, COLUMNS), ".")
    letters[unknown] = "?"
    letters[foreground] = "r"
    letters[core] = "C"
    letters[islet] = "I"
    letters[rim] = "E"
    letters[perforation] = "P"
    print(number, dict(zip(*np.unique(letters, return_counts=True))), count, "cores")
    with open(f"pattern-{number}.txt", "w") as file:
        file.write("".join("".join(row) + "\n" for row in letters))

with open("VERSIONS.txt", "w") as file:
    file.write(f"python {platform.python_version()}\nnumpy {np.__version__}\nscipy {scipy.__version__}\nscikit-image {skimage.__version__}\n")
