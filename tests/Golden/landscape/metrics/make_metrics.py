"""Writes map.txt and metrics.csv with numpy and scipy, which share no code with Hedgerow; formulas written anew from their definitions.

Patches: scipy.ndimage.label. Core: scipy's exact Euclidean distance to everything that is not the class. Nearest neighbour and proximity: scipy's
k-d tree over all cells of two patches. Run: python3 make_metrics.py (Debian 12: python3-scipy); versions go to VERSIONS.txt.
"""
import math
import platform

import numpy as np
import scipy
from scipy import ndimage
from scipy.spatial import cKDTree

W, H = 10.0, 12.5   # m: cells are not square on purpose
DEPTH, RADIUS = 15.0, 60.0
random = np.random.default_rng(20261122)
relief = ndimage.gaussian_filter(random.standard_normal((45, 64)), 1.6)
cls = np.digitize(relief, np.quantile(relief, [0.2, 0.45, 0.8]))   # 0 ... 3
cls[random.random(cls.shape) < 0.03] = -1
cls[:6, -9:] = -1
with open("map.txt", "w") as file:
    for row in cls:
        file.write("".join("?" if c < 0 else str(c) for c in row) + "\n")

rows, columns = cls.shape
padded = np.pad(cls, 1, constant_values=-1)
cell = W * H
A = (cls >= 0).sum() * cell
eight = np.ones((3, 3))
parts = []
for c in range(4):
    lab, n = ndimage.label(cls == c, eight)
    for k in range(1, n + 1):
        parts.append((np.argmax((lab == k).ravel()), c, lab == k))
parts.sort(key=lambda part: part[0])
patches = []
for number, (_, c, mask) in enumerate(parts):
    m = np.pad(mask, 1)
    up = np.abs(np.diff(m.astype(int), axis=0)).sum()
    side = np.abs(np.diff(m.astype(int), axis=1)).sum()
    y, x = np.nonzero(mask)
    a = mask.sum()
    kernel = np.array([[1, 2, 1], [2, 1, 2], [1, 2, 1]])
    contig = (ndimage.convolve(mask.astype(int), kernel, mode="constant")[mask].sum() / a - 1) / 12
    away = ndimage.distance_transform_edt(np.pad(mask, 1), sampling=(H, W))[1:-1, 1:-1]
    deep = mask & (away > DEPTH * (1 + 1e-9))
    cores, ncore = ndimage.label(deep, eight)
    sizes = [int((cores == k).sum()) for k in range(1, ncore + 1)]
    patches.append(dict(c=c, a=int(a), p=up * W + side * H, sides=int(up + side), pts=np.c_[x * W, y * H], contig=contig,
                        gyrate=float(np.hypot((x - x.mean()) * W, (y - y.mean()) * H).mean()), core=int(deep.sum()), sizes=sizes))
for one in patches:
    one["enn"], one["prox"] = math.nan, 0.0
    tree = cKDTree(one["pts"])
    for other in patches:
        if other is not one and other["c"] == one["c"]:
            d = tree.query(other["pts"])[0].min()
            one["enn"] = d if math.isnan(one["enn"]) else min(d, one["enn"])
            if d <= RADIUS * (1 + 1e-9):
                one["prox"] += other["a"] * cell / d ** 2

across, down = {}, {}
for table, first, second in ((across, padded[:, :-1], padded[:, 1:]), (down, padded[:-1], padded[1:])):
    for i in range(-1, 4):
        for k in range(-1, 4):
            table[i, k] = int(((first == i) & (second == k)).sum())


def contacts(i, k):
    return across[i, k] + down[i, k] + ((across[k, i] + down[k, i]) if i != k else 0)


def metres(i, k):
    return (across[i, k] + (across[k, i] if i != k else 0)) * H + (down[i, k] + (down[k, i] if i != k else 0)) * W


def entropy(q):
    q = np.asarray(q, float)
    q = q[q > 0]
    return float(-(q * np.log(q)).sum())


lines = []


def out(level, c, i, name, value):
    lines.append(f"{level},{c},{i},{name},{'' if value is None or math.isnan(value) else repr(float(value))}\n")


def per_patch(p):
    a = p["a"] * cell
    return dict(area=a / 1e4, perim=p["p"], para=p["p"] / a, shape=0.25 * p["p"] / math.sqrt(a), frac=2 * math.log(0.25 * p["p"]) / math.log(a), contig=p["contig"],
                gyrate=p["gyrate"], core=p["core"] * cell / 1e4, ncore=len(p["sizes"]), cai=100 * p["core"] / p["a"], enn=p["enn"], prox=p["prox"])


for i, p in enumerate(patches):
    for name, value in per_patch(p).items():
        out("patch", p["c"], i + 1, name, value)


def spread(level, c, name, values, weights):
    values, weights = np.asarray(values, float), np.asarray(weights, float)
    keep = ~np.isnan(values)
    values, weights = values[keep], weights[keep]
    if len(values):
        mean, sd = values.mean(), values.std()
        for stat, value in dict(mn=mean, am=np.average(values, weights=weights), md=np.median(values), ra=np.ptp(values), sd=sd, cv=100 * sd / mean).items():
            out(level, c, "", f"{name}_{stat}", value)


classes = range(4)
Z = sum(metres(i, -1) for i in classes)
N = int((cls >= 0).sum())
share = [float((cls == c).sum() / N) for c in classes]


def least(n):
    return min(2 * (w + math.ceil(n / w)) for w in range(1, n + 1))


def both(level, c, own, edge):
    a = np.array([p["a"] for p in own]) * cell
    sizes = [s for p in own for s in p["sizes"]]
    out(level, c, "", "np", len(own))
    out(level, c, "", "pd", len(own) / A * 1e6)
    out(level, c, "", "lpi", 100 * a.max() / A)
    out(level, c, "", "te", edge)
    out(level, c, "", "ed", edge / A * 1e4)
    out(level, c, "", "lsi", 0.25 * (Z + edge) / math.sqrt(A))
    out(level, c, "", "tca", sum(sizes) * cell / 1e4)
    out(level, c, "", "ndca", len(sizes))
    out(level, c, "", "dcad", len(sizes) / A * 1e6)
    p, n = np.array([p["sides"] for p in own], float), np.array([p["a"] for p in own], float)
    out(level, c, "", "cohesion", (1 - p.sum() / (p * np.sqrt(n)).sum()) / (1 - 1 / math.sqrt(N)) * 100)
    out(level, c, "", "division", 1 - ((a / A) ** 2).sum())
    out(level, c, "", "split", A ** 2 / (a ** 2).sum())
    out(level, c, "", "mesh", (a ** 2).sum() / A / 1e4)
    if len(own) >= 10:
        out(level, c, "", "pafrac", 2 / np.polyfit(np.log([q["p"] for q in own]), np.log(a), 1)[0])
    table = [per_patch(p) for p in own]
    for name in table[0]:
        if name != "perim":
            spread(level, c, name, [t[name] for t in table], a)
    spread(level, c, "dcore", [s * cell / 1e4 for s in sizes], sizes)


ai = {}
for c in classes:
    own = [p for p in patches if p["c"] == c]
    n = sum(p["a"] for p in own)
    both("class", c, own, sum(metres(c, k) for k in classes if k != c))
    out("class", c, "", "ca", n * cell / 1e4)
    out("class", c, "", "pland", 100 * n / N)
    out("class", c, "", "cpland", 100 * sum(p["core"] for p in own) / N)
    like = contacts(c, c)
    ai[c] = 100 * like / ((4 * n - least(n)) / 2)
    out("class", c, "", "ai", ai[c])
    out("class", c, "", "pladj", 100 * 2 * like / (4 * n))
    g, P = 2 * like / (4 * n - least(n)), n / N
    out("class", c, "", "clumpy", (g - P) / P if g < P < 0.5 else (g - P) / (1 - P))
    out("class", c, "", "nlsi", (sum(p["sides"] for p in own) - least(n)) / (4 * n - least(n)))   # no class holds more than half
    e = [metres(c, k) for k in classes if k != c]
    out("class", c, "", "iji", 100 * entropy(np.array(e) / sum(e)) / math.log(3))
assert max(share) <= 0.5
both("landscape", "", patches, sum(metres(i, k) for i in classes for k in classes if i < k))
out("landscape", "", "", "ta", A / 1e4)
out("landscape", "", "", "ai", sum(ai[c] * share[c] for c in classes))
out("landscape", "", "", "pladj", 100 * 2 * sum(contacts(c, c) for c in classes) / (4 * N))
e = np.array([metres(i, k) for i in classes for k in classes if i < k])
out("landscape", "", "", "iji", 100 * entropy(e / e.sum()) / math.log(6))
g = np.array([[2 * contacts(i, k) if i == k else contacts(i, k) for k in classes] for i in classes], float)
q = np.array(share)[:, None] * g / g.sum(axis=1, keepdims=True)
out("landscape", "", "", "contag", 100 * (1 - entropy(q.ravel()) / (2 * math.log(4))))
out("landscape", "", "", "pr", 4)
out("landscape", "", "", "prd", 4 / A * 1e6)
s, d = entropy(share), 1 - sum(p * p for p in share)
for name, value in dict(shdi=s, sidi=d, msidi=-math.log(1 - d), shei=s / math.log(4), siei=d / 0.75, msiei=-math.log(1 - d) / math.log(4)).items():
    out("landscape", "", "", name, value)
joint, marginal = entropy((g / g.sum()).ravel()) / math.log(2), entropy(g.sum(axis=1) / g.sum()) / math.log(2)
for name, value in dict(ent=marginal, joinent=joint, condent=joint - marginal, mutinf=2 * marginal - joint, relmutinf=(2 * marginal - joint) / marginal).items():
    out("landscape", "", "", name, value)

with open("metrics.csv", "w") as file:
    file.write("level,class,id,metric,value\n")
    file.writelines(lines)
with open("VERSIONS.txt", "w") as file:
    file.write(f"Python {platform.python_version()}\nnumpy {np.__version__}\nscipy {scipy.__version__}\n")
