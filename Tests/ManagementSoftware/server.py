"""The office's own software, in small: see README.md."""

import argparse
import hashlib
import hmac
import json
import sqlite3
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

from hearing import Hearing
from register import KINDS, Register, UnknownCursor

LARGEST_PAGE = 500
LARGEST_BODY = 1 << 20


class Software:
    """One database, used by one request at a time."""

    def __init__(self, path, key):
        database = sqlite3.connect(path, check_same_thread=False)
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
        self.key = key
        self.lock = threading.Lock()
        self.register = Register(database)
        self.hearing = Hearing(database)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    software = None

    def do_GET(self):
        address = urlsplit(self.path)
        if address.path == "/facequeue":
            self.answer_page(parse_qs(address.query))
        elif address.path == "/heard":
            self.answer(200, self.software.hearing.all())
        elif address.path.strip("/") in KINDS:
            self.answer(200, self.software.register.all(address.path.strip("/")))
        else:
            self.answer(404)

    def do_POST(self):
        body = self.body()
        if self.path != "/facequeue/events":
            self.answer(404)
        elif not self.software.hearing.is_genuine(self.headers, body):
            self.answer(401)
        else:
            self.software.hearing.keep(self.headers["webhook-id"], body)
            self.answer(204)

    def do_PUT(self):
        body = json.loads(self.body())
        if self.path == "/webhook-secret":
            self.software.hearing.set_secret(body["secret"])
            return self.answer(204)
        self.change(body)

    def do_DELETE(self):
        self.change(None)

    def change(self, body):
        kind, _, code = self.path.strip("/").partition("/")
        if kind not in KINDS or not code:
            return self.answer(404)
        self.software.register.put(kind, unquote(code), body)
        self.answer(204)

    def answer_page(self, query):
        """docs/pull-contract.md"""
        given = (self.headers["authorization"] or "").encode()
        if not hmac.compare_digest(given, f"Bearer {self.software.key}".encode()):
            return self.answer(401)
        limit = query.get("limit", [str(LARGEST_PAGE)])[0]
        if not limit.isdigit():
            return self.answer(400)
        cursor = query.get("cursor", [None])[0]
        try:
            page = self.software.register.page(cursor, max(1, min(int(limit), LARGEST_PAGE)))
        except UnknownCursor:
            return self.answer(410)
        tag = '"' + hashlib.sha256(json.dumps(page).encode()).hexdigest()[:16] + '"'
        if self.headers["if-none-match"] == tag:
            return self.answer(304, tag=tag)
        self.answer(200, page, tag=tag)

    def body(self):
        return self.rfile.read(min(int(self.headers["content-length"] or 0), LARGEST_BODY))

    def answer(self, status, document=None, tag=None):
        body = b"" if document is None else json.dumps(document).encode()
        self.send_response(status)
        if tag is not None:
            self.send_header("ETag", tag)
        if status not in (204, 304):
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def handle_one_request(self):
        # A client that hangs up is nothing to tell of.
        try:
            super().handle_one_request()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, *arguments):
        """Addresses hold codes of dossiers."""


def locked(method):
    def perform(self):
        with self.software.lock:
            method(self)

    return perform


for name in ("do_GET", "do_POST", "do_PUT", "do_DELETE"):
    setattr(Handler, name, locked(getattr(Handler, name)))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", required=True)
    parser.add_argument("--port", type=int, default=9000)
    parser.add_argument("--key", required=True)
    options = parser.parse_args()
    Handler.software = Software(options.database, options.key)
    server = ThreadingHTTPServer(("127.0.0.1", options.port), Handler)
    print(f"listening on {server.server_port}", flush=True)
    server.serve_forever()


main()
