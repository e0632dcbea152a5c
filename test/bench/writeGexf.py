"""Reads a GEXF file, then writes it with networkx: prints the seconds that the writing alone took."""

import sys
import time

import networkx

source, target = sys.argv[1:]
graph = networkx.read_gexf(source)
since = time.perf_counter()
networkx.write_gexf(graph, target)
print(time.perf_counter() - since)
