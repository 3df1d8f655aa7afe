"""The guest's kernel: its modules and its two kinds of camera."""

import os
import signal
import subprocess
import time
from pathlib import Path

CHECKOUT = Path(os.environ["CHECKOUT"])
WORK = CHECKOUT / ".cache/v4l2rig"
TOOLS = WORK / "tools"
MODULES = Path("/rig/modules")


def load(name, *parameters):
    """Loads a camera's modules; the parameters are the last one's. One that is loaded already stays."""
    *needed, last = (MODULES / name).read_text().split()
    for module in needed:
        subprocess.run(["busybox", "insmod", MODULES / module], executable=TOOLS / "bin/busybox", stderr=subprocess.DEVNULL)
    subprocess.run(["busybox", "insmod", MODULES / last, *parameters], executable=TOOLS / "bin/busybox", check=True)


class Vivid:
    """The kernel's virtual camera, which can be taken away, brought back and told to fail."""

    IDENTITY = "platform-vivid.0"
    _driver = Path("/sys/bus/platform/drivers/vivid")

    def __init__(self):
        load("vivid", "n_devs=1", "node_types=0x1", "input_types=0", "num_inputs=1", "vid_cap_nr=0")
        self._calm()

    def unbind(self):
        (self._driver / "unbind").write_text("vivid.0")

    def bind(self):
        (self._driver / "bind").write_text("vivid.0")
        self._calm()

    def control(self, name, value=1):
        libraries = f"{TOOLS}/usr/lib/x86_64-linux-gnu:{TOOLS}/lib/x86_64-linux-gnu"
        command = [TOOLS / "usr/bin/v4l2-ctl", "-d", "/dev/video0", "-c", f"{name}={value}"]
        subprocess.run(command, check=True, env={"LD_LIBRARY_PATH": libraries})

    def _calm(self):
        """No text that runs on: it would keep the face detector at work."""
        self.control("osd_text_mode", 2)


class UsbCamera:
    """A webcam on the kernel's own USB driver; its program's end is a true unplugging."""

    MAKE = "usb-1d6b:0105"

    def __init__(self, clip, serial="0001", port=0):
        self._clip, self._serial, self._port = clip, serial, port
        self._orders = Path(f"/run/camera-{serial}")
        self._program = None

    @property
    def identity(self):
        return f"{self.MAKE}:{self._serial}"

    def plug_in(self):
        self.order("")
        command = [WORK / "usbcamera", "MJPG", WORK / self._clip, self._serial, str(self._port), self._orders]
        self._program = subprocess.Popen(command)

    def unplug(self):
        self._program.send_signal(signal.SIGKILL)
        self._program.wait()

    def order(self, words):
        self._orders.write_text(words)

    def devices(self):
        """Those of this camera now, in sysfs's words: `video0`, …"""
        entries = Path("/sys/class/video4linux").glob("video*")
        return sorted(entry.name for entry in entries if read(entry / "device/../serial") == self._serial)

    def wait_until_seen(self, seconds=20):
        until = time.monotonic() + seconds
        while not self.devices():
            if time.monotonic() > until:
                raise AssertionError(f"the kernel does not see the camera {self.identity}")
            time.sleep(0.05)
        return self.devices()


def read(path):
    try:
        return path.read_text().strip()
    except OSError:
        return None
