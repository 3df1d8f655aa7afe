"""Every story, in the order in which they are told: one begins where the one before it ended."""

from board_story import Board
from counter import Counter
from desk import Desk
from entrance import Entrance
from faces import Faces
from files import Files
from full_disk import FullDisk
from languages import Languages
from leaving import Leaving
from outage import Outage
from papers import Papers
from phone_story import Phone
from supervision import Supervision
from telling import Telling
from touching import Touching
from visit import Visit
from weight import Weight

STORIES = (
    Entrance, Visit, Board, Desk, Counter, Touching, Papers, Phone, Telling, Faces, Supervision, Files, FullDisk, Outage,
    Languages, Weight, Leaving,
)


def chosen(names):
    """All of them, or those with these names (`Board,Counter`)."""
    wanted = [name.strip().lower() for name in names.split(",") if name.strip()]
    known = {story.__name__.lower(): story for story in STORIES}
    unknown = [name for name in wanted if name not in known]
    if unknown:
        raise SystemExit(f"no story {', '.join(unknown)}; there are {', '.join(s.__name__ for s in STORIES)}")
    return [story for name, story in known.items() if not wanted or name in wanted]
