"""superblock.py PROCESS PATH ro|rw: makes a disk read-only as the kernel does when it met errors on it, or writable again.

`mount -o remount,ro` would mark the mount as well, and a service's own mounts are copies that no later remount reaches. Only
the superblock is what the kernel touches. See fspick(2) and fsconfig(2)."""

import ctypes
import os
import sys

CLONE_NEWNS = 0x00020000
AT_FDCWD = -100
FSCONFIG, FSPICK = 431, 433
SET_FLAG, RECONFIGURE = 0, 7

libc = ctypes.CDLL(None, use_errno=True)


def checked(result):
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result


def main(process, path, flag):
    checked(libc.setns(os.open(f"/proc/{process}/ns/mnt", os.O_RDONLY), CLONE_NEWNS))
    disk = checked(libc.syscall(FSPICK, AT_FDCWD, path.encode(), 0))
    checked(libc.syscall(FSCONFIG, disk, SET_FLAG, flag.encode(), None, 0))
    checked(libc.syscall(FSCONFIG, disk, RECONFIGURE, None, None, 0))


if __name__ == "__main__":
    main(*sys.argv[1:])
