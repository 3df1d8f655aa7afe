"""Whether a face is remembered: no, yes, welcome back, forgotten; on the kiosk and at the desk."""

from stage import A_VISIT, ON_SCREEN, Stage

SCREENS = ((1080, 1920), (1920, 1080), (1366, 768), (1024, 600))
PANEL = "#remembering:not([hidden])"


class Faces(Stage):
    OPENED_FIRST = ("kiosk", "clerk")

    def tell(self):
        self.hall.empty()
        self.citizen_says_no()
        self.citizen_says_yes()
        self.citizen_is_told_of_a_failure()
        self.citizen_is_forgotten()
        self.clerk_remembers_and_forgets()

    def touch(self, name):
        """A second tap of the same finger does nothing for a moment, on purpose."""
        self.kiosk.click(f"{PANEL} [data-remember={name}][aria-disabled=false]")

    def citizen_says_no(self):
        kiosk = self.kiosk
        with self.report.check("kiosk: asks beside the number, in the office's text; no makes the question go") as notes:
            kiosk.shows(f"{PANEL} [data-remember=yes]", within=2 * A_VISIT)
            kiosk.shows(f"{ON_SCREEN} .ticket-digits")
            notes.append(kiosk.text(".ticket-digits"))
            self.touch("yes")
            self.touch("sureNo")
            self.touch("no")
            kiosk.shows_no(PANEL)
            assert kiosk.asked_for("/api/v1/kiosk/consent") == 0, "something was agreed to"

    def citizen_says_yes(self):
        kiosk = self.kiosk
        text = kiosk.page.evaluate("fetch('/api/v1/consent-text').then((answer) => answer.json())")
        with self.report.check("kiosk: yes takes two touches, after the text in the citizen's language") as notes:
            kiosk.shows(f"{PANEL} [data-remember=yes]", within=2 * A_VISIT)
            notes.append(kiosk.text(".ticket-digits"))
            self.photograph("question", kiosk)
            kiosk.fits(SCREENS)
            kiosk.shows(f"{PANEL} .remembering-text[lang=vi]", text["vi"])
            kiosk.click(f"{PANEL} .remembering-language")
            kiosk.shows(f"{PANEL} .remembering-text[lang=en]", text["en"])
            low = [box["height"] for box in self.boxes("yes", "no") if box["height"] < 64]
            assert not low, f"buttons of {low} pixels"
            self.touch("yes")
            kiosk.shows(f"{PANEL} [data-remember=sureYes]")
            assert kiosk.asked_for("/api/v1/kiosk/consent") == 0, "one touch agreed"
            self.photograph("sure", kiosk)
            self.touch("sureYes")
            kiosk.shows(f"{PANEL}[data-step=thanks]", "Quên tôi")
            assert kiosk.asked_for("/api/v1/kiosk/consent") == 1
            self.photograph("thanks", kiosk)

    def boxes(self, *names):
        return [self.kiosk.page.locator(f"{PANEL} [data-remember={name}]").bounding_box() for name in names]

    def citizen_is_told_of_a_failure(self):
        kiosk = self.kiosk
        told = {"vi": "Không thực hiện được.", "en": "It could not be done."}
        with self.report.check("kiosk: what could not be done is said in both languages, beside the number"):
            kiosk.shows(f"{PANEL}[data-step=known]", within=2 * A_VISIT)
            with kiosk.expecting("503 (Service Unavailable)"):
                kiosk.page.route("**/kiosk/forget", lambda route: route.fulfill(
                    status=503, json={"code": "remembering-off", "messages": told}))
                self.touch("forget")
                self.touch("forgetYes")
                for language, text in told.items():
                    kiosk.shows(f"{PANEL} .remembering-failure [lang={language}]", text)
                kiosk.shows(f"{ON_SCREEN} .ticket-digits")
            kiosk.page.unroute_all(behavior="wait")

    def citizen_is_forgotten(self):
        kiosk = self.kiosk
        with self.report.check("kiosk: greets without a name, and forgets after one confirmation"):
            kiosk.shows(f"{PANEL}[data-step=known]", "Chào mừng bạn trở lại", within=2 * A_VISIT)
            self.photograph("known", kiosk)
            self.touch("forget")
            kiosk.shows(f"{PANEL}[data-step=forget]")
            self.photograph("forget", kiosk)
            self.touch("forgetYes")
            kiosk.shows(f"{PANEL} .remembering-receipt")
            assert len(kiosk.text(".remembering-receipt")) >= 6
            kiosk.audit("receipt")
            self.photograph("receipt", kiosk)
            kiosk.shows_no(f"{PANEL}[data-step=receipt]", within=25_000)

    def clerk_remembers_and_forgets(self):
        clerk = self.clerk
        for ticket in self.daemon.get("/api/v1/queue")["waiting"]:
            if ticket["origin"] != "camera":
                self.daemon.post(f"/api/v1/tickets/{ticket['id']}/cancel")
        with self.report.check("clerk: remembers with a representative, and forgets with a receipt"):
            clerk.shows("#queue-list .is-next", within=A_VISIT)
            self.press("Space")
            clerk.click("#visitor-menu > button")
            clerk.audit("visitor menu")
            clerk.click("#visitor-menu .menu-item", "Ghi nhớ")
            clerk.shows("dialog[open] .consent-text")
            clerk.audit("remembering at the desk")
            self.photograph("desk-consent", clerk)
            clerk.page.locator("dialog[open] [value=representative]").check()
            clerk.click("dialog[open] [type=submit]")
            clerk.shows(".toast-done", "ghi nhớ")
            clerk.shows(".current-marks .badge", "đã đồng ý ghi nhớ")
            self.photograph("desk-known", clerk)
            clerk.click("#visitor-menu > button")
            clerk.click("#visitor-menu .menu-item", "Quên")
            clerk.audit("forgetting at the desk")
            clerk.click("dialog[open] [type=submit]")
            clerk.shows("dialog[open] .receipt")
            clerk.audit("receipt at the desk")
            clerk.click("dialog[open] .button-primary")

