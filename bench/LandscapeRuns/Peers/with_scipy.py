"""scipy: patches class by class, exact distance, and a circuit solved with SuperLU or with conjugate gradients."""
import numpy as np
import scipy
import scipy.sparse as sparse
from scipy import ndimage
from scipy.sparse import linalg

from answer import CELL, Clock, NO_DATA, read, run, say
from laplacian import laplacian

VERSION = "scipy " + scipy.__version__


def patches(path):
    cells = read(path)
    clock = Clock()
    count, largest, square = 0, 0, 0.0
    for code in range(1, 9):
        labels, number = ndimage.label(cells == code, structure=np.ones((3, 3), int))
        sizes = np.bincount(labels.ravel())[1:]
        count += number
        largest = max(largest, sizes.max())
        square += (sizes.astype(float) ** 2).sum()
    say(VERSION, clock, patches=count, largest=largest * CELL * CELL / 1e4, mesh=square / (cells != NO_DATA).sum() * CELL * CELL / 1e4)


def distance(path):
    cells = read(path)
    clock = Clock()
    found = ndimage.distance_transform_edt(cells != 8) * CELL
    say(VERSION, clock, farthest=found.max())


def circuit(path, focal, how):
    matrix, start, end = laplacian(read(path), read(focal))
    clock = Clock()
    # The node at the end is grounded: its row and column leave.
    keep = np.r_[0:end, end + 1:matrix.shape[0]]
    reduced = matrix[keep][:, keep]
    current = np.zeros(len(keep))
    at = start - (start > end)
    current[at] = 1
    if how == "direct":
        volts = linalg.spsolve(reduced.tocsc(), current)
    else:
        scale = sparse.diags(1 / reduced.diagonal())
        volts, state = linalg.cg(reduced, current, tol=1e-6, M=scale)
        assert state == 0
    say(VERSION, clock, resistance=volts[at])


run({"patches": patches, "distance": distance, "circuit": circuit})
