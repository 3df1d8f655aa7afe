"""Takes a picture of every page and state, in the folder SCREENSHOTS: `make screenshots`.

The daemon, its data and its demonstration are real. Pretended are only the kiosk's pointer to the desk, which needs a
face on paper before the camera, and the kiosk's failure, which needs a full disk."""

import os
import shutil
import sys
from pathlib import Path

from album import Album
from daemon import PROJECT
from entrance import Entrance
from faces import Faces
from house import open_house
from outage import Outage
from report import Report, StoryEnded
from scenes.board import BoardScenes
from scenes.clerk import ClerkScenes
from scenes.kiosk import KioskScenes
from scenes.phone import PhoneScenes
from scenes.staff import StaffScenes
from visit import Visit

# What follows rests on the first; a camera that is out, and a lost connection, come last.
ORDER = (Entrance, BoardScenes, KioskScenes, Visit, Faces, ClerkScenes, PhoneScenes, StaffScenes, Outage)
MOMENTS = (Visit, Faces)
"""Stories whose states last no longer than the people in the demonstration stay."""


def main():
    folder = Path(os.environ.get("SCREENSHOTS") or PROJECT / "screenshots")
    wanted = [name.strip().lower() for name in os.environ.get("STORY", "").split(",") if name.strip()]
    shutil.rmtree(folder, ignore_errors=True)
    album, report = Album(folder), Report()
    with open_house() as house:
        house.daemon.start()
        for scenes in ORDER:
            if not wanted or name_of(scenes) in wanted:
                tell(scenes, report, house, album)
            elif scenes is Entrance:
                house.admission.set_up()
    print(f"{album.count} pictures: {album.write_index()}", flush=True)
    return 1 if report.failures else 0


def name_of(scenes):
    return scenes.__name__.lower().removesuffix("scenes")


def tell(scenes, report, house, album):
    def photograph(name, *some):
        for terminal in some or house.cast.opened:
            album.take(terminal, name, brief=scenes in MOMENTS)

    try:
        scenes(report, house.daemon, house.cast, photograph).begin()
    except StoryEnded:
        pass


if __name__ == "__main__":
    sys.exit(main())
