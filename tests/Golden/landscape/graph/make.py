"""Writes a network of patches and its graph indices, computed with tools that share no code with Hedgerow.

Ways: scipy.sparse.csgraph (Dijkstra), which must agree with Floyd-Warshall in numpy. Importance: every patch is taken out and all pairs are sought anew;
intra = a_k^2, flux = pairs with k as one end as they are in the whole network, connector = what is left (Saura and Rubio 2010).
Attributes of 0 (stepping stones without habitat), parallel ways, a second component and single patches are in. Run: python3 make.py (Debian 12: python3-scipy).
"""
import platform

import numpy as np
import scipy
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

DISTANCE, PROBABILITY, AREA = 1500.0, 0.3, 4000.0

random = np.random.default_rng(20261121)
n = 60
place = random.random((n, 2)) * 8000
place[45:56] += 30000  # a component of its own; 56 to 59 stand alone
area = np.round(random.lognormal(1.0, 1.2, n), 3)
area[[3, 17, 50]] = 0
gap = np.sqrt(((place[:, None] - place[None]) ** 2).sum(2))
links = {}
for i in range(56):
    for j in np.argsort(gap[i])[1:5]:
        j = int(j)
        if j < 56 and (i < 45) == (j < 45):
            links[min(i, j), max(i, j)] = round(float(gap[i, j] * random.uniform(1.0, 3.0)), 2)

with open("patches.csv", "w") as file:
    file.write("id,area_ha\n" + "".join(f"{i + 1},{area[i]:g}\n" for i in range(n)))
with open("links.csv", "w") as file:
    file.write("from,to,distance_m\n" + "".join(f"{a + 1},{b + 1},{d:g}\n" for (a, b), d in sorted(links.items())))


def ways(lengths, lost=None):
    kept = {pair: d for pair, d in lengths.items() if lost not in pair}
    rows, columns = ([pair[k] for pair in kept] for k in (0, 1))
    sparse = dijkstra(csr_matrix((list(kept.values()), (rows, columns)), shape=(n, n)), directed=False)
    dense = np.full((n, n), np.inf)
    np.fill_diagonal(dense, 0)
    for (a, b), d in kept.items():
        dense[a, b] = dense[b, a] = d
    for k in range(n):
        dense = np.minimum(dense, dense[:, [k]] + dense[[k], :])
    assert np.allclose(sparse, dense, rtol=1e-12, atol=0, equal_nan=True)
    return dense


def pairs(d, value, lost=None):
    terms = np.outer(area, area) * np.where(np.isinf(d), 0, value(np.where(np.isinf(d), 0, d)))
    if lost is not None:
        terms[lost, :] = terms[:, lost] = 0
    return terms


def index(lengths, value):
    terms = pairs(ways(lengths), value)
    whole = terms.sum()
    rows = []
    for k in range(n):
        total = whole - pairs(ways(lengths, k), value, k).sum()
        intra = area[k] ** 2
        flux = terms[k].sum() + terms[:, k].sum() - 2 * terms[k, k]
        rows.append([100 * part / whole for part in (total, intra, flux, total - intra - flux)])
    return whole, rows


pc, of_pc = index(links, lambda d: np.exp(np.log(PROBABILITY) * d / DISTANCE))
iic, of_iic = index({pair: 1.0 for pair in links}, lambda d: 1 / (1 + d))
with open("indices.tsv", "w") as file:
    file.write("index\tnumerator\teca_ha\tindex_of_area\n")
    for name, numerator in (("pc", pc), ("iic", iic)):
        file.write(f"{name}\t{numerator!r}\t{np.sqrt(numerator)!r}\t{numerator / AREA ** 2!r}\n")
with open("importance.tsv", "w") as file:
    file.write("id\tdpc\tdpc_intra\tdpc_flux\tdpc_connector\tdiic\tdiic_intra\tdiic_flux\tdiic_connector\n")
    for i in range(n):
        file.write(f"{i + 1}\t" + "\t".join(repr(float(v)) for v in of_pc[i] + of_iic[i]) + "\n")
with open("VERSIONS.txt", "w") as file:
    file.write(f"python {platform.python_version()}\nnumpy {np.__version__}\nscipy {scipy.__version__}\n")
