"""Stands in for systemd: starts a program, watches it, keeps its descriptors, and starts it again when it has ended.

    service_manager.py NOTES PROGRAM [ARGUMENT ...]

It speaks the protocol of sd_notify(3) and hands kept descriptors over as sd_listen_fds(3) tells. What the program says
goes into the file NOTES, one line each. FAKE_WATCHDOG_SECONDS sets the time within which the program must give a sign of
life; FAKE_STORE=off drops what it wants kept. SIGTERM is passed on, and ends the stand-in with its program.
"""
import array
import fcntl
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time

FIRST_DESCRIPTOR = 3


class ServiceManager:
    def __init__(self, notes, command):
        self.notes = open(notes, "a", buffering=1)
        self.command = command
        self.keeps = os.environ.get("FAKE_STORE") != "off"
        self.patience = float(os.environ.get("FAKE_WATCHDOG_SECONDS", "0")) or None
        self.store = {}
        self.folder = tempfile.TemporaryDirectory()
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(self.folder.name + "/notify")
        self.is_ending = False
        self.program = None
        signal.signal(signal.SIGTERM, self.end)

    def end(self, *_):
        self.is_ending = True
        if self.program:
            self.program.send_signal(signal.SIGTERM)

    def run(self):
        while not self.is_ending:
            self.start()
            self.attend()
            self.note(f"ENDED={self.program.returncode}")
        return self.program.returncode

    def start(self):
        kept = list(self.store.items())
        environment = dict(os.environ, NOTIFY_SOCKET=self.folder.name + "/notify")
        if self.patience:
            environment["WATCHDOG_USEC"] = str(int(self.patience * 1e6))
        if kept:
            environment["LISTEN_FDS"] = str(len(kept))
            environment["LISTEN_FDNAMES"] = ":".join(name for name, _ in kept)
        # The shell knows the process's number before it becomes the program.
        script = "[ -z \"$LISTEN_FDS\" ] || export LISTEN_PID=$$; exec \"$@\""
        moves = [f"{FIRST_DESCRIPTOR + index}<&{descriptor}" for index, (_, descriptor) in enumerate(kept)]
        self.program = subprocess.Popen(
            ["bash", "-c", f"exec {' '.join(moves)}; {script}" if moves else script, "bash", *self.command],
            env=environment, pass_fds=[descriptor for _, descriptor in kept])
        self.last_sign = time.monotonic()
        self.note(f"STARTED={self.program.pid}")

    def attend(self):
        while self.program.poll() is None:
            if select.select([self.socket], [], [], 0.05)[0]:
                self.receive()
            if self.patience and time.monotonic() > self.last_sign + self.patience:
                self.note("WATCHDOG-EXPIRED")
                self.program.kill()
                self.program.wait()

    def receive(self):
        data, ancillary, _, _ = self.socket.recvmsg(4096, socket.CMSG_SPACE(4 * 16))
        descriptors = array.array("i")
        for level, kind, payload in ancillary:
            if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
                descriptors.frombytes(payload)
        message = data.decode()
        self.note(message.replace("\n", " "))
        fields = dict(line.split("=", 1) for line in message.split("\n"))
        self.last_sign = time.monotonic()
        if "FDSTORE" in fields and self.keeps:
            self.store[fields["FDNAME"]] = self.above_the_first(descriptors[0])
        if "FDSTOREREMOVE" in fields and fields["FDNAME"] in self.store:
            os.close(self.store.pop(fields["FDNAME"]))

    @staticmethod
    def above_the_first(descriptor):
        """High enough that putting the kept ones in their places overwrites none of them."""
        moved = fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, 100)
        os.close(descriptor)
        return moved

    def note(self, line):
        self.notes.write(line + "\n")


if __name__ == "__main__":
    sys.exit(ServiceManager(sys.argv[1], sys.argv[2:]).run())
