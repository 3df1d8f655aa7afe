"""Makes every write of a short day fail, one run each, and looks for what was lost.

For each call that changes a file below the data folder, from the start of the daemon on, and for each way to fail: the
daemon lives the day with the failing disk, the disk is mended, one more ticket is issued, the daemon is killed with
SIGKILL and started again. Where the fault lasts, half of the runs kill the daemon while the disk still fails: what was in
memory only has to be there all the same.

Variables: STEP (every STEP-th call; 1), KINDS (ENOSPC,EROFS,EIO,short), FIRST and LAST (calls), KIOSKD.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Endurance"))

from api import Client  # noqa: E402
from daemon import PROJECT, Daemon  # noqa: E402
from disk import Disk, library  # noqa: E402
from findings import Findings, faults_of_run  # noqa: E402
from script import Day  # noqa: E402

KINDS = os.environ.get("KINDS", "ENOSPC,EROFS,EIO,short").split(",")
STEP = int(os.environ.get("STEP", 1))
MEND_SECONDS = 40
END_SECONDS = 3


class FaultyDaemon(Daemon):
    preload = {}

    def _environment(self):
        return super()._environment() | self.preload


class FaultyOffice:
    """A daemon on a failing disk; its folder is a copy of a prepared one, so that each run begins alike."""

    def __init__(self, template, so):
        self.daemon = FaultyDaemon()
        shutil.copytree(template, self.daemon.folder, dirs_exist_ok=True)
        self._control = Path(tempfile.mkstemp(prefix="iofaults-", dir=PROJECT / ".cache")[1])
        self.disk = Disk(self.daemon.folder, self._control)
        self._runtime = tempfile.TemporaryDirectory(prefix="iofaults-run-", dir=PROJECT / ".cache")
        self.daemon.preload = self.disk.environment(so) | {"RUNTIME_DIRECTORY": self._runtime.name}

    def start(self):
        """False where it does not serve and says why."""
        self.daemon.start()
        try:
            self.daemon.serves()
            return True
        except RuntimeError:
            return False

    def close(self):
        self.daemon.close()
        self.disk.close()
        self._control.unlink()
        self._runtime.cleanup()


def prepare(folder):
    """An office with a key and a first ticket, stopped; returns the key."""
    daemon = Daemon()
    try:
        key = daemon.make_key("io-faults")
        daemon.start()
        daemon.serves()
        Client(daemon.port, key=key).post("/api/v1/tickets", {})
        daemon.stop()
        shutil.copytree(daemon.folder, folder, dirs_exist_ok=True)
    finally:
        daemon.close()
    return key


def run(template, so, key, kind=None, call=0, lasting=False, kill_while_failing=False):
    """One day with one fault; returns the calls that it made and what is wrong."""
    office = FaultyOffice(template, so)
    day, faults = Day(), []
    try:
        if kind:
            office.disk.fail(kind, call, lasting)
        if not office.start():
            ended = office.daemon.process.poll()
            if ended is None or ended < 0:
                faults.append(f"the daemon ended with {ended} instead of saying why it cannot start")
                office.daemon.process.kill()
            office.disk.mend()
            if not office.start():
                return office.disk.calls, [*faults, "it does not start on the mended disk"], False
        client = Client(office.daemon.port, key=key)
        day.live(client)
        calls, hit = office.disk.calls, office.disk.failed > 0
        if not (lasting and kill_while_failing):
            office.disk.mend()
            faults += recover(office, client, day)
        faults += day.faults
        if office.daemon.process.poll() is not None:
            faults.append(f"the daemon crashed: {office.daemon.process.returncode}")
        else:
            office.daemon.kill()
        office.disk.mend()
        if not office.start():
            return calls, [*faults, "it does not start after the kill"], hit
        faults += faults_of_run(office.daemon, key, day)
        return calls, faults, hit
    finally:
        office.close()


def recover(office, client, day):
    """Once the disk is well, a ticket is durable, and nothing is in memory only any more.

    A daemon that could not open its database ends then, for the service manager to start it again."""
    deadline = time.monotonic() + MEND_SECONDS
    while time.monotonic() < deadline:
        known = len(day.faults)
        ticket = day.issue(client)
        if not ticket and ended_by_itself(office.daemon.process):
            del day.faults[known:]
            if not office.start():
                return ["it does not start after it ended by itself"]
            continue
        if ticket and ticket["durable"]:
            codes = client.get("/healthz")["warnings"]
            wrong = [code for code in codes if code.startswith("database-") and code != "database-restored"]
            return [f"the disk is well, and still {wrong}"] if wrong else []
        time.sleep(0.2)
    return ["nothing is durable although the disk is well"]


def ended_by_itself(process):
    """Whoever asked while it was ending had no answer."""
    try:
        return process.wait(timeout=END_SECONDS) == 0
    except subprocess.TimeoutExpired:
        return False


def main():
    findings = Findings()
    with tempfile.TemporaryDirectory(prefix="iofaults-", dir=PROJECT / ".cache") as scratch:
        so, template = library(scratch), Path(scratch) / "template"
        key = prepare(template)
        calls, faults, _ = run(template, so, key)
        if faults:
            sys.exit(f"the day without any fault is not sound: {faults}")
        print(f"a day makes {calls} calls that change a file", flush=True)
        first, last = int(os.environ.get("FIRST", 1)), min(calls, int(os.environ.get("LAST", calls)))
        for kind in KINDS:
            for lasting in (False, True):
                for call in range(first, last + 1, STEP):
                    _, faults, hit = run(template, so, key, kind, call, lasting, kill_while_failing=call % 2 == 1)
                    findings.note(kind, lasting, call, hit, faults)
                findings.report(kind, lasting)
    sys.exit(findings.exit_status)


if __name__ == "__main__":
    (PROJECT / ".cache").mkdir(exist_ok=True)
    main()
