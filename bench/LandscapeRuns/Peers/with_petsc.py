"""PETSc: conjugate gradients with the algebraic multigrid of hypre, which is the way Circuitscape solves by default."""
import glob
import sys

sys.path += glob.glob("/usr/lib/petscdir/*/*/lib/python3/dist-packages")
import numpy as np
import petsc4py

petsc4py.init()
from petsc4py import PETSc

from answer import Clock, read, run, say
from laplacian import laplacian

VERSION = "PETSc " + petsc4py.__version__


def circuit(path, focal, how):
    matrix, start, end = laplacian(read(path), read(focal))
    clock = Clock()
    keep = np.r_[0:end, end + 1:matrix.shape[0]]
    reduced = matrix[keep][:, keep].tocsr()
    n = reduced.shape[0]
    system = PETSc.Mat().createAIJ((n, n), csr=(reduced.indptr, reduced.indices, reduced.data))
    at = start - (start > end)
    current, volts = system.createVecs()
    current[at] = 1
    current.assemble()
    solver = PETSc.KSP().create()
    solver.setOperators(system)
    solver.setType("cg")
    solver.getPC().setType(how)
    solver.setNormType(PETSc.KSP.NormType.UNPRECONDITIONED)
    solver.setTolerances(rtol=1e-6, max_it=1000)
    solver.solve(current, volts)
    assert solver.getConvergedReason() > 0
    say(VERSION, clock, resistance=volts[at])


run({"circuit": circuit})
