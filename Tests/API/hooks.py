"""What the campaign knows that the description does not: who asks, from where, and which ids there are."""

import os
import random
import sys
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import quote

import schemathesis

sys.path.insert(0, str(Path(__file__).parent))
from surroundings import Surroundings  # noqa: E402

office = Surroundings(int(os.environ["CAMPAIGN_PORT"]), os.environ["CAMPAIGN_KEY"])

ENDS_SESSION = {"signOut", "signOutEverywhere"}
REAL_ID = 0.8
# Hypothesis keeps the module's own for itself.
chance = random.Random(1)
LONGEST_RANGE = 365


@schemathesis.auth(refresh_interval=None)
class Administrator:
    """Somebody who may do everything, at a paired kiosk, on a page of the daemon."""

    def get(self, case, context):
        return office.credentials(ends_session=case.operation.definition.raw.get("operationId") in ENDS_SESSION)

    def set(self, case, cookies, context):
        case.cookies = {**(case.cookies or {}), **cookies}


@schemathesis.hook
def before_call(context, case, kwargs):
    # A proxy says where a request comes from: who guesses too often is kept out by address.
    case.headers["X-Forwarded-For"] = f"10.{chance.randrange(256)}.{chance.randrange(256)}.{chance.randrange(1, 255)}"
    case.headers["Origin"] = office.origin
    if case.meta is not None and case.meta.generation.mode.is_positive:
        use_known_ids(case.path_parameters, in_address=True)
        use_known_ids(case.body)
        keep_possible(case.query)
    spare_own(case.path_parameters)


def use_known_ids(values, in_address=False):
    """What the description cannot say: ids that there are, mostly."""
    for name, value in values.items() if isinstance(values, dict) else ():
        known = office.some(name)
        if known is not None and value is not None and chance.random() < REAL_ID:
            values[name] = quote(str(known), safe="") if in_address else known


def keep_possible(query):
    """What the description cannot say of a query: a cursor comes from the page before, and a range ends after it begins."""
    if not query:
        return
    query.pop("cursor", None)
    if query.get("from"):
        first = date.fromisoformat(query["from"])
        days = min(chance.randrange(LONGEST_RANGE), (date.max - first).days)
        query["to"] = (first + timedelta(days)).isoformat()
    else:
        query.pop("to", None)


def spare_own(path_parameters):
    """Nobody shuts the campaign itself out."""
    for name, value in (path_parameters or {}).items():
        if office.is_own(name, value):
            path_parameters[name] = "none-such"
