"""What is done to the cameras, and what must be seen of it."""

from dataclasses import dataclass
from typing import Callable


@dataclass(frozen=True)
class Case:
    name: str
    breaks: Callable[[], None]
    mends: Callable[[], None]
    # Any of these; what uvcvideo throws away by itself the daemon only misses.
    codes: tuple


def usb(camera, other):
    def unplug_for_good():
        camera.unplug()

    def replug():
        camera.plug_in()
        camera.wait_until_seen()

    def replug_behind_another():
        other.plug_in()
        other.wait_until_seen()
        camera.plug_in()
        assert camera.wait_until_seen() != ["video0", "video1"], "the other camera has these"

    def ordered(words, *codes):
        return Case(f"USB: {words}", lambda: camera.order(words), lambda: camera.order(""), codes)

    return [
        Case("USB: unplugged, plugged in again", unplug_for_good, replug, ("camera-unplugged", "camera-missing")),
        ordered("stall", "camera-stalled"),
        ordered("short", "camera-io"),
        ordered("corrupt", "camera-io"),
        ordered("errbit", "camera-io", "camera-stalled"),
        Case("USB: back as another device", unplug_for_good, replug_behind_another, ("camera-unplugged", "camera-missing")),
    ]


def vivid(camera):
    def fails(*controls):
        def inject():
            for control in controls:
                camera.control(control)
        return inject

    def rebind():
        camera.unbind()
        camera.bind()

    def nothing():
        pass

    return [
        Case("vivid: unbound, bound again", camera.unbind, camera.bind, ("camera-unplugged", "camera-missing")),
        Case("vivid: disconnected, bound again", fails("disconnect"), rebind, ("camera-unplugged", "camera-missing")),
        Case("vivid: every buffer dropped", lambda: camera.control("percentage_of_dropped_buffers", 100),
             lambda: camera.control("percentage_of_dropped_buffers", 0), ("camera-stalled",)),
        Case("vivid: fatal streaming error", fails("inject_fatal_streaming_error"), nothing, ("camera-io",)),
        Case("vivid: fatal error, then STREAMON fails", fails("inject_vidioc_streamon_error", "inject_fatal_streaming_error"),
             nothing, ("camera-io",)),
        Case("vivid: fatal error, then REQBUFS fails", fails("inject_vidioc_reqbufs_error", "inject_fatal_streaming_error"),
             nothing, ("camera-io",)),
    ]
