"""The disk that fails: the library of iofaults.c, and the file through which it is told when."""

import errno
import mmap
import os
import struct
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
CALLS, FIRST, LAST, ERROR, HALF, FAILED = range(6)
FOR_EVER = 2**62
ERRORS = {"ENOSPC": errno.ENOSPC, "EROFS": errno.EROFS, "EIO": errno.EIO}


def library(folder):
    """Compiled once a run."""
    path = Path(folder) / "iofaults.so"
    subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", path, HERE / "iofaults.c", "-ldl"], check=True)
    return path


class Disk:
    def __init__(self, folder, control):
        """`folder` is what fails; `control` is a file outside it."""
        self._control = control
        control.write_bytes(bytes(48))
        self._file = open(control, "r+b")
        self._shared = mmap.mmap(self._file.fileno(), 48)
        self._folder = folder

    def environment(self, so):
        return {"LD_PRELOAD": str(so), "IOFAULTS_FOLDER": os.path.realpath(self._folder),
                "IOFAULTS_CONTROL": str(self._control)}

    @property
    def calls(self):
        return self._read(CALLS)

    @property
    def failed(self):
        return self._read(FAILED)

    def fail(self, kind, first, lasting):
        """From call `first` on: that one alone, or all until `mend`. `kind` is an error's name, or `short`."""
        self._write(HALF, kind == "short")
        self._write(ERROR, ERRORS.get(kind, 0))
        self._write(LAST, FOR_EVER if lasting else first)
        self._write(FIRST, first)

    def mend(self):
        self._write(FIRST, 0)

    def close(self):
        self._shared.close()
        self._file.close()

    def _read(self, index):
        return struct.unpack_from("q", self._shared, index * 8)[0]

    def _write(self, index, value):
        struct.pack_into("q", self._shared, index * 8, value)
