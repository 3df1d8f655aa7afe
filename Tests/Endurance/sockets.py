"""Raw sockets that tell when the kernel received what they read.

A reader that comes late, because others use the processor, reads late; the time of arrival stays what it was."""

import socket
import struct

RECEIVE_TIMES = 35
"""`SO_TIMESTAMPNS` on Linux; Python 3.11 does not name it."""
TIME = struct.Struct("qq")
MOST = 1 << 18


def connect(port):
    line = socket.create_connection(("127.0.0.1", port), timeout=15)
    line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    line.setsockopt(socket.SOL_SOCKET, RECEIVE_TIMES, 1)
    return line


def read(line):
    """What there is to read, and when its last byte arrived, in seconds since 1970."""
    data, extra, _, _ = line.recvmsg(MOST, 64)
    if not extra:
        return data, None
    seconds, nanoseconds = TIME.unpack(extra[0][2])
    return data, seconds + nanoseconds / 1e9


def request(method, path, headers, body=b""):
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", *(f"{name}: {value}" for name, value in headers.items())]
    if body or method != "GET":
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode() + body
