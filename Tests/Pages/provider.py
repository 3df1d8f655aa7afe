"""A carrier of messages, on a port of its own: it takes everything, and keeps what it was asked."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

BODY = '{"to":"{number}","text":"{text}"}'


class Provider:
    def __init__(self):
        self.taken = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def environment(self):
        return {
            "KIOSK_MESSAGES_PROVIDERS": "sms,zalo",
            "KIOSK_PROVIDER_SMS_URL": f"http://127.0.0.1:{self._server.server_port}/sms",
            "KIOSK_PROVIDER_SMS_BODY": BODY,
            "KIOSK_PROVIDER_ZALO_URL": f"http://127.0.0.1:{self._server.server_port}/zalo",
            "KIOSK_PROVIDER_ZALO_BODY": BODY,
        }

    def close(self):
        self._server.shutdown()
        self._server.server_close()

    def _handler(self):
        taken = self.taken

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                taken.append((self.path, json.loads(body)))
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_):
                pass

        return Handler
