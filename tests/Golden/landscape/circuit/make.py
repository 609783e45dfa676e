"""Writes circuit.tsv: one pair of nodes on a map of 500 x 400 cells, solved directly with scipy's sparse LU.

The map is made by whole-number arithmetic that the test repeats: blocks of resistance 1..100 with holes of no data.
Run: python3 make.py (Debian 12: python3-scipy).
"""
import math
import platform

import numpy as np
import scipy
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.sparse.linalg import splu

COLUMNS, ROWS = 500, 400
state = 20261121
resistance = np.zeros((ROWS, COLUMNS))
for y in range(ROWS):
    for x in range(COLUMNS):
        state = (state * 1103515245 + 12345) % 2**31
        block = (x // 7 * 31 + y // 5 * 17 + x * y // 97) % 100 + 1
        resistance[y, x] = 0 if state // 65536 % 8 == 0 or (x // 40 % 3 == 1 and y // 30 % 4 == 2) else block

number = np.where(resistance > 0, np.arange(ROWS * COLUMNS).reshape(ROWS, COLUMNS), -1)


def solve(neighbours, average, one, two):
    steps = [(1, 0), (0, 1)] + ([(1, 1), (-1, 1)] if neighbours == 8 else [])
    ends = ([], [], [])
    for dx, dy in steps:
        x0, x1 = max(0, -dx), COLUMNS - max(0, dx)
        a, b = number[0:ROWS - dy, x0:x1], number[dy:ROWS, x0 + dx:x1 + dx]
        ra, rb = resistance[0:ROWS - dy, x0:x1], resistance[dy:ROWS, x0 + dx:x1 + dx]
        ok = (a >= 0) & (b >= 0)
        mean = 2 / (ra[ok] + rb[ok]) if average == "resistance" else (1 / ra[ok] + 1 / rb[ok]) / 2
        ends[0].append(a[ok]), ends[1].append(b[ok]), ends[2].append(mean / math.hypot(dx, dy))
    i, j, g = (np.concatenate(part) for part in ends)
    n = ROWS * COLUMNS
    links = coo_matrix((g, (i, j)), (n, n))
    links = (links + links.T).tocsr()
    _, piece = connected_components(links, False)
    assert piece[one] == piece[two]
    nodes = np.flatnonzero((piece == piece[one]) & (np.arange(n) != two))
    laplacian = scipy.sparse.diags(np.asarray(links.sum(1)).ravel()) - links
    b = np.zeros(n)
    b[one] = 1
    v = np.full(n, np.nan)
    v[two] = 0
    v[nodes] = splu(laplacian[nodes][:, nodes].tocsc()).solve(b[nodes])
    flow = np.zeros(n)
    np.add.at(flow, i, np.nan_to_num(np.abs(g * (v[i] - v[j]))))
    np.add.at(flow, j, np.nan_to_num(np.abs(g * (v[i] - v[j]))))
    flow[[one, two]] += 1
    return v, flow / 2


with open("circuit.tsv", "w") as file:
    file.write("neighbours\taverage\tcell\tvoltage\tcurrent\n")
    for neighbours, average in ((8, "resistance"), (4, "conductance")):
        first = [c for c in (50 * COLUMNS + 60, 350 * COLUMNS + 450)]
        one, two = (next(c for c in range(start, ROWS * COLUMNS) if number.flat[c] >= 0) for start in first)
        v, flow = solve(neighbours, average, one, two)
        for cell in [one, two] + [c for c in range(0, ROWS * COLUMNS, 997) if not math.isnan(v[c])]:
            file.write(f"{neighbours}\t{average}\t{cell}\t{v[cell]:.12g}\t{flow[cell]:.12g}\n")

with open("VERSIONS.txt", "w") as file:
    file.write(f"python {platform.python_version()}\nnumpy {np.__version__}\nscipy {scipy.__version__}\n")
