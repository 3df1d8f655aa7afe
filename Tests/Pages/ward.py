"""A ward's office with five clerks, where it is about nine in the morning whenever somebody looks."""

import json
import urllib.request
from datetime import datetime, timedelta, timezone

from admission import CLERK, COLLEAGUE, Admission, User
from daemon import Daemon
from hall import Hall
from time_lapse import TimeLapse

NEWCOMERS = (User("tuan", "615038", "clerk"), User("mai", "907142", "clerk"), User("duc", "358260", "clerk"))
CLERKS = (CLERK, COLLEAGUE, *NEWCOMERS)
"""The first sits at the first counter, and so on."""
SERVICES = (
    ("reception", "A", "Tiếp nhận hồ sơ", "Submit documents", 9),
    ("results", "B", "Trả kết quả", "Collect results", 5),
    ("certification", "C", "Chứng thực", "Certification", 7),
    ("land", "D", "Đất đai – xây dựng", "Land and construction", 14),
)
SERVED = (("reception", "results"), ("reception", "certification"), ("certification", "reception"), ("land",),
          ("results", "certification"))
HALL = {"id": "ground", "name": {"vi": "Sảnh tầng 1", "en": "Ground floor"}}
NINE_O_CLOCK, HALF_AN_HOUR = 9, timedelta(minutes=30)
NO_CAMERA = "none"
PUBLIC_ADDRESS = "https://so.hadong.example"


class WardDaemon(Daemon):
    """One that citizens' telephones reach."""

    @property
    def database(self):
        return self._subject_key.with_name("kioskd.sqlite")

    def _environment(self):
        return super()._environment() | {"KIOSK_WEB_PUBLIC_ADDRESS": PUBLIC_ADDRESS}


class Registry(Admission):
    """Acts as the clerks themselves, so that their names stand beside what they did."""

    def employ(self):
        for user in NEWCOMERS:
            self._as_administrator("users", {"name": user.name, "role": user.role, "secret": user.secret})
        self._sessions = {str(counter): self._session_of(user) for counter, user in enumerate(CLERKS, 1)}

    def act_at(self, counter, path, **body):
        cookie, address = self._sessions[counter], self._daemon.address
        headers = {"Content-Type": "application/json", "Origin": address, "Cookie": f"{cookie.key}={cookie.value}"}
        request = urllib.request.Request(f"{address}/api/v1/{path}", json.dumps(body).encode(), headers)
        with urllib.request.urlopen(request, timeout=15) as answer:
            return json.load(answer)


class Ward:
    def __init__(self):
        nearest = datetime.now(timezone.utc) + HALF_AN_HOUR
        hours = (NINE_O_CLOCK - nearest.hour + 12) % 24 - 12
        self._zone = timezone(timedelta(hours=hours))
        self._zone_name = f"Etc/GMT{-hours:+d}"
        self.daemon = WardDaemon()
        self.registry = Registry(self.daemon)
        self.hall = Hall(self.daemon)
        self.lapse = TimeLapse()

    @property
    def now(self):
        return datetime.now(self._zone)

    def open(self):
        self.daemon.start(NO_CAMERA)
        self.registry.set_up()
        office, tag = self.daemon.office()
        self.daemon.put_office({**office, **self._settings(office)}, tag)
        self.registry.employ()

    def demand_seconds_before_no_show(self, seconds):
        """Days that are played have no time for it."""
        office, tag = self.daemon.office()
        self.daemon.put_office({**office, "rules": {**office["rules"], "noShowSeconds": seconds}}, tag)

    def live_through(self, workday, days_ago=0):
        """Plays a day of work until this hour, so many days ago, and comes back to now."""
        end = self.now - timedelta(days=days_ago)
        self.lapse.begin(end - workday.length)
        workday.play(self, end - workday.length)
        self.daemon.kill()
        self.lapse.move(self.daemon.database, end.date().isoformat())
        self.daemon.start(NO_CAMERA)

    def restart(self, camera=NO_CAMERA):
        self.daemon.kill()
        self.daemon.start(camera)

    def _settings(self, office):
        sessions = office["hours"]["sessions"]
        today = f"{self.now:%A}".lower()
        return {
            "name": {"vi": "Bộ phận Một cửa – phường Hà Đông", "en": "Ha Dong Ward One-Stop Service Office"},
            "timeZone": self._zone_name,
            "hours": {**office["hours"], "sessions": {today: sessions["monday"], **sessions}},
            "halls": [HALL],
            "services": [{"id": service, "letter": letter, "name": {"vi": vi, "en": en}, "expectedMinutes": minutes,
                          "targetWaitMinutes": 30} for service, letter, vi, en, minutes in SERVICES],
            "counters": [{"id": str(number), "name": {"vi": f"Quầy {number}", "en": f"Counter {number}"},
                          "hall": HALL["id"], "services": list(services), "preferred": [], "breaks": []}
                         for number, services in enumerate(SERVED, 1)],
            "rules": {**office["rules"], "maximumWaitMinutes": 45},
        }
