"""What every script here shares: reading with GDAL, and one line of JSON with the answer and the seconds of computing alone."""
import json
import sys
import time

import numpy as np
from osgeo import gdal

gdal.UseExceptions()
NO_DATA = 0
CELL = 10.0  # m


def read(path):
    return gdal.Open(path).ReadAsArray()


class Clock:
    """Seconds since it was made."""

    def __init__(self):
        self.start = time.perf_counter()

    def seconds(self):
        return time.perf_counter() - self.start


def say(version, clock, **answer):
    print(json.dumps({"version": version, "seconds": round(clock.seconds(), 4), "answer": {k: float(v) for k, v in answer.items()}}))


def run(tasks):
    """Calls the task that the first argument names with the files that follow."""
    if sys.argv[1] == "versions":
        print(np.__version__)
        return
    tasks[sys.argv[1]](*sys.argv[2:])
