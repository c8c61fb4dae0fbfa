"""The file of a process map: read, written, described."""

from rambu.processmap.file.format import VERSION
from rambu.processmap.file.reading import load_map, loads_map
from rambu.processmap.file.writing import canonical_map, dump_map, dumps_map

__all__ = ["VERSION", "canonical_map", "dump_map", "dumps_map", "load_map", "loads_map"]
