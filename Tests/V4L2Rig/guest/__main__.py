"""Runs the real daemon before a real kernel's cameras, breaks them, mends them, and tells what was seen.

A number by the camera is not asked for: emulated, one look at a picture takes longer than a face may be out of sight.

The status is the number of faults found, 0 for none."""

from cases import usb, vivid
from machine import UsbCamera, Vivid, load
from office import START_SECONDS, Citizens, Office

NOTICE_SECONDS = 3
RECOVERY_SECONDS = 10
FIRST_PICTURE_SECONDS = 60
OPTIONS = "?width=640&height=480&fps=10"


class Report:
    def __init__(self):
        self._faults = []
        print(f"| {'case':<42} | {'state and code':<24} | noticed s | running again s |")
        print(f"|{'-' * 44}|{'-' * 26}|----------:|----------------:|", flush=True)

    def row(self, name, seen, noticed="", recovered=""):
        print(f"| {name:<42} | {seen:<24} | {noticed:>9} | {recovered:>15} |", flush=True)

    def check(self, holds, text):
        if not holds:
            self._faults.append(text)
            print(f"FAULT: {text}", flush=True)

    @property
    def faults(self):
        return len(self._faults)


def go_through(report, name, camera, cases):
    office = Office(name, f"v4l2:{camera}{OPTIONS}")
    citizens = Citizens(office)
    try:
        passed, _ = office.wait_for("running", None, START_SECONDS)
        report.row(f"{name}: first picture", "running", f"{passed:.1f}")
        report.check(passed < FIRST_PICTURE_SECONDS, f"{name}: first picture after {passed:.0f} s")
        citizens.start()
        for case in cases:
            run(report, office, case)
    finally:
        if citizens.is_alive():
            citizens.stop()
    tell(report, name, office, citizens)
    office.close()


def run(report, office, case):
    try:
        case.breaks()
        noticed, code = office.wait_for("failed", case.codes, NOTICE_SECONDS)
        case.mends()
        recovered, _ = office.wait_for("running", None, RECOVERY_SECONDS)
        report.row(case.name, f"failed, {code}", f"{noticed:.1f}", f"{recovered:.1f}")
    except AssertionError as fault:
        report.check(False, f"{case.name}: {fault}")
        case.mends()
        office.wait_for("running", None, FIRST_PICTURE_SECONDS)


def tell(report, name, office, citizens):
    numbers, sequences = citizens.numbers, office.sequences()
    report.check(not citizens.faults, f"{name}: the button failed: {citizens.faults}")
    report.check(len(numbers) > 2 and len(set(numbers)) == len(numbers), f"{name}: numbers {numbers}")
    report.check(sequences == list(range(1, sequences[-1] + 1)), f"{name}: the events have a gap")
    report.row(f"{name}: the button meanwhile", f"{len(numbers)} numbers, none lost", f"{citizens.longest:.1f}")


def main():
    report = Report()
    camera = Vivid()
    go_through(report, "vivid", camera.IDENTITY, vivid(camera))
    camera.unbind()
    load("usb")
    camera, other = UsbCamera("pattern.mjpg"), UsbCamera("pattern.mjpg", serial="0002", port=1)
    camera.plug_in()
    camera.wait_until_seen()
    go_through(report, "USB", camera.identity, usb(camera, other))
    camera.unplug()
    other.unplug()
    print(f"faults: {report.faults}")
    return min(report.faults, 60)


raise SystemExit(main())
