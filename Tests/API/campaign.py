"""Asks a daemon of its own what its description allows, and what it does not: every answer has to be a described one.

CASES for each operation, SEED, KIOSKD (the program)."""

import os
import re
import subprocess
import sys
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
sys.path.insert(0, str(HERE.parent / "Endurance"))

from daemon import Daemon, PROGRAM  # noqa: E402
from surroundings import LEAVER, NAME, SECRET  # noqa: E402

TOOLS = Path(sys.executable).parent
CASES = os.environ.get("CASES") or "250"
SEED = os.environ.get("SEED") or "1"
ENOUGH_CONNECTIONS = 4096
NOBODY, MESSAGE = "http://127.0.0.1:9/", '{"to":"{number}","text":"{text}"}'


def main():
    folder = PROJECT / ".cache/test-api"
    folder.mkdir(parents=True, exist_ok=True)
    key_file = folder / "subject-key"
    key_file.unlink(missing_ok=True)
    subprocess.run([PROGRAM, "subject-key", "new", key_file], check=True, capture_output=True)
    # Citizens may be remembered and told by message, so that nothing is answered 503 for want of a setting.
    daemon = Daemon(
        SUBJECTS_KEY=key_file, WEB_TLS_ELSEWHERE="yes", WEB_PUBLIC_ADDRESS="https://so.example.vn",
        WEB_CONNECTIONS_PER_ADDRESS=ENOUGH_CONNECTIONS, MESSAGES_PROVIDERS="sms,zalo",
        PROVIDER_SMS_URL=NOBODY, PROVIDER_SMS_BODY=MESSAGE, PROVIDER_ZALO_URL=NOBODY, PROVIDER_ZALO_BODY=MESSAGE,
    )
    try:
        for name in (NAME, LEAVER, "clerk-1", "clerk-2"):
            daemon.add_user(name, "administrator" if name in (NAME, LEAVER) else "clerk", SECRET)
        key = daemon.make_key()
        daemon.start()
        daemon.serves()
        description = fetch_description(daemon.port, folder)
        status = check(description) or ask(description, daemon.port, key, folder)
        return report_complaints(daemon) or status
    finally:
        daemon.close()


def fetch_description(port, folder):
    file = folder / "openapi.yaml"
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v1/openapi.yaml") as answer:
        file.write_bytes(answer.read())
    return file


def check(description):
    return subprocess.run([TOOLS / "openapi-spec-validator", description]).returncode


def ask(description, port, key, folder):
    command = [
        TOOLS / "st", "--config-file", HERE / "schemathesis.toml", "run", description,
        "--url", f"http://127.0.0.1:{port}", "--max-examples", CASES, "--seed", SEED, "--checks", "all", "--report", "ndjson,junit",
        "--report-dir", folder, *sys.argv[1:],
    ]
    environment = os.environ | {
        "CAMPAIGN_PORT": str(port), "CAMPAIGN_KEY": key, "SCHEMATHESIS_HOOKS": str(HERE / "hooks.py"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    return subprocess.run(command, env=environment, cwd=folder).returncode


def report_complaints(daemon):
    """An error in the journal is a fault, whatever was answered."""
    errors = [line for line in daemon.complaints() if re.match(r"\S+ error ", line)]
    for line in errors:
        print(f"journal: {line}", file=sys.stderr)
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
