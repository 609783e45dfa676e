"""The graph of a resistance map: 8 neighbours, a step has the mean of its two cells' resistances, times the square root of 2 on the diagonal."""
import numpy as np
import scipy.sparse as sparse
from scipy.sparse.csgraph import connected_components


def laplacian(resistance, focal):
    """The matrix of the part that holds the focal cells 1 and 2, and their nodes in it."""
    rows, columns = resistance.shape
    node = np.full(resistance.shape, -1, np.int32)
    valid = resistance > 0
    node[valid] = np.arange(valid.sum(), dtype=np.int32)
    ends, weights = [], []
    for down, right in ((0, 1), (1, 0), (1, 1), (1, -1)):
        here = (slice(0, rows - down), slice(max(0, -right), columns - max(0, right)))
        there = (slice(down, rows), slice(max(0, right), columns + min(0, right)))
        both = valid[here] & valid[there]
        mean = (resistance[here][both].astype(float) + resistance[there][both]) / 2
        ends.append((node[here][both], node[there][both]))
        weights.append(1 / (mean * np.sqrt(2) if down and right else mean))
    i, j, g = np.concatenate([e[0] for e in ends]), np.concatenate([e[1] for e in ends]), np.concatenate(weights)
    n = int(valid.sum())
    upper = sparse.coo_matrix((-g, (i, j)), (n, n)).tocsr()
    matrix = (upper + upper.T).tocsr()
    start, end = (int(node[focal == number][0]) for number in (1, 2))
    part = connected_components(matrix, directed=False)[1]
    kept = np.flatnonzero(part == part[start])
    matrix = matrix[kept][:, kept]
    matrix = matrix + sparse.diags(-np.asarray(matrix.sum(1)).ravel())
    return matrix.tocsr(), int(np.searchsorted(kept, start)), int(np.searchsorted(kept, end))
