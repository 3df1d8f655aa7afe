"""Somebody comes for the result of a dossier: the kiosk reads the barcode, the clerk hands the result over."""

from datetime import datetime, timedelta, timezone

from stage import A_VISIT, Stage

SCREENS = ((1080, 1920), (1920, 1080), (1366, 768), (1024, 600))
FINDING = "#ticket-finding"
DIALOG = "dialog[open]:has(.dossier-list)"
READY, LATE, CARD = "000.00.08.H29-261120-0001", "H29-0002", "079000000000|000000000|NGUYEN VAN A|01011990|Nam"


class Papers(Stage):
    OPENED_FIRST = ("kiosk", "clerk")

    def tell(self):
        self.hall.empty()
        self.hall.open_counters()
        self.software_tells()
        self.kiosk_reads_a_receipt()
        self.kiosk_reads_again()
        self.kiosk_reads_what_nobody_knows()
        self.clerk_sees_and_hands_over()
        self.clerk_attaches_with_a_scanner()

    def software_tells(self):
        def moment(days):
            return (datetime.now(timezone.utc) + timedelta(days=days)).isoformat(timespec="seconds")

        self.daemon.put("/api/v1/dossiers", {"dossiers": [
            {"code": READY, "receivedAt": moment(-9), "dueAt": moment(2), "readyAt": moment(-1)},
            {"code": LATE, "receivedAt": moment(-9), "dueAt": moment(-1)},
        ]})

    def scan(self, terminal, code):
        """As fast as a scanner types, and with its Enter."""
        terminal.page.keyboard.type(code)
        terminal.page.keyboard.press("Enter")

    def kiosk_reads_a_receipt(self):
        kiosk = self.kiosk
        with self.report.check("kiosk: a receipt's barcode gives a number for the results, and says that they are ready"):
            kiosk.page.locator("#take-number").focus(timeout=A_VISIT)
            self.scan(kiosk, READY.lower())
            kiosk.shows(f"{FINDING}[data-finding=dossier-ready] [lang=vi]", "đã có kết quả")
            self.number = kiosk.text("#ticket-digits")
            assert self.daemon.ticket(self.number)["service"] == "results"
            kiosk.fits(SCREENS)
            kiosk.audit("check-in")
            self.photograph("check-in", kiosk)

    def kiosk_reads_again(self):
        kiosk = self.kiosk
        with self.report.check("kiosk: the same receipt once more shows the same number"):
            before = len(self.daemon.get("/api/v1/tickets")["tickets"])
            kiosk.page.locator("#ticket-done").click()
            kiosk.shows_no(FINDING)
            kiosk.page.wait_for_timeout(1000)
            self.scan(kiosk, READY)
            kiosk.shows(FINDING)
            assert kiosk.text("#ticket-digits") == self.number
            assert len(self.daemon.get("/api/v1/tickets")["tickets"]) == before

    def kiosk_reads_what_nobody_knows(self):
        kiosk = self.kiosk
        with self.report.check("kiosk: an identity card before the scanner stays on the page; the citizen has a number"):
            sent = []
            kiosk.page.on("request", lambda request: sent.append(request.post_data or ""))
            kiosk.page.locator("#ticket-done").click()
            kiosk.page.wait_for_timeout(1000)
            self.scan(kiosk, CARD)
            kiosk.shows(f"{FINDING}[data-finding=unknown-code]")
            assert kiosk.text("#ticket-digits") != self.number
            assert not any("0790" in body or "NGUYEN" in body for body in sent), "it was sent"
            self.photograph("unknown", kiosk)
            kiosk.page.locator("#ticket-done").click()

    def clerk_sees_and_hands_over(self):
        clerk = self.clerk
        with self.report.check("clerk: the dossier stands with the number; D hands its result over, and takes that back"):
            while clerk.page.locator("#current .current-number").count() == 0 or clerk.text(".current-number") != self.number:
                if clerk.page.locator("#primary[data-kind=none]").count() == 0:
                    self.press("Space")
                    clerk.shows("#primary[data-kind=serving]")
                    self.press("Space")
                    clerk.shows("#primary[data-kind=none]")
                self.press("Space")
                clerk.shows("#primary[data-kind=called]")
            clerk.shows("#current .badge[data-level=go]", READY)
            self.photograph("dossier", clerk)
            self.press("d")
            clerk.shows(f"{DIALOG} .dossier[data-state=ready] .dossier-code", READY)
            clerk.audit("dossiers")
            clerk.page.locator(f"{DIALOG} .dossier .button").first.click()
            clerk.shows(f"{DIALOG} .dossier[data-state=returned]")
            clerk.page.locator(f"{DIALOG} .dossier .button").first.click()
            clerk.shows(f"{DIALOG} .dossier[data-state=ready]")
            clerk.page.locator(f"{DIALOG} .dossier .button").first.click()
            clerk.shows(f"{DIALOG} .dossier[data-state=returned]")

    def clerk_attaches_with_a_scanner(self):
        clerk = self.clerk
        with self.report.check("clerk: another dossier is scanned into the dialog; an unknown one is told"):
            self.scan(clerk, LATE)
            clerk.shows(f"{DIALOG} .dossier[data-state=overdue] .dossier-code", LATE)
            self.photograph("dossiers", clerk)
            with clerk.expecting("404 (Not Found)"):
                self.scan(clerk, "H29-9999")
                clerk.shows(f"{DIALOG} .form-failure", "Không có hồ sơ")
            clerk.page.locator(f"{DIALOG} .dossier:last-child .button").last.click()
            clerk.page.locator(f"{DIALOG} .dossier-code").nth(1).wait_for(state="detached")
            clerk.page.keyboard.press("Escape")
            clerk.shows_no(DIALOG)
            clerk.shows("#current .badge[data-level=plain]", READY)
