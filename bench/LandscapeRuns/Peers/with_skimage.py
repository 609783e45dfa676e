"""scikit-image: labels of all classes at once, and cost distance."""
import numpy as np
import skimage
from skimage.graph import MCP_Geometric
from skimage.measure import label

from answer import CELL, Clock, NO_DATA, read, run, say

VERSION = "scikit-image " + skimage.__version__


def patches(path):
    cells = read(path)
    clock = Clock()
    sizes = np.bincount(label(cells, background=NO_DATA, connectivity=2).ravel())
    valid = sizes[1:].sum()
    say(VERSION, clock, patches=len(sizes) - 1, largest=sizes[1:].max() * CELL * CELL / 1e4, mesh=(sizes[1:].astype(float) ** 2).sum() / valid * CELL * CELL / 1e4)


def cost(path, sources):
    resistance = read(path)
    starts = np.argwhere(read(sources) > 0)
    clock = Clock()
    # A negative cost cannot be entered.
    costs = resistance.astype(np.float64)
    costs[resistance == NO_DATA] = -1
    found, _ = MCP_Geometric(costs).find_costs(starts)
    say(VERSION, clock, dearest=found[np.isfinite(found)].max() * CELL)


run({"patches": patches, "cost": cost})
