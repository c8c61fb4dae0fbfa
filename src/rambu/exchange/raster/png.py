"""Pixels as a PNG file (PNG specification, third edition)."""

from __future__ import annotations

import struct
import zlib


def png(pixels: bytes, width: int, height: int, stride: int) -> bytes:
    """Three bytes a pixel (red, green, blue), `stride` bytes a line, from the top."""
    lines = b"".join(b"\0" + pixels[y * stride : y * stride + 3 * width] for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = (_chunk(b"IHDR", head), _chunk(b"IDAT", zlib.compress(lines, 6)), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
