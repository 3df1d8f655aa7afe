"""The kiosk: what the demonstration does not bring about by itself, and its views without anybody."""

from stage import A_VISIT, Stage

# Lets what the kiosk hears of the camera differ from what is so.
PRETENDING = """
const listen = EventSource.prototype.addEventListener;
EventSource.prototype.addEventListener = function (name, hear, ...more) {
  const pretend = (event) => new MessageEvent(name, { data: JSON.stringify({ ...JSON.parse(event.data), ...window.pretended }) });
  return listen.call(this, name, name === 'kiosk' ? (event) => hear(pretend(event)) : hear, ...more);
};
"""


class KioskScenes(Stage):
    OPENED_FIRST = ("kiosk",)

    def tell(self):
        self.hall.issue(5)
        self.calm_and_guiding()
        self.button()
        self.points_to_the_desk()
        self.hall.empty()

    def calm_and_guiding(self):
        kiosk = self.kiosk
        with self.report.check("kiosk: pictures of nobody, and of somebody who comes"):
            kiosk.shows("#stage[data-view=attract] .preview.has-picture", within=A_VISIT)
            kiosk.until("!document.getElementById('headline').textContent.startsWith('Xin')", within=A_VISIT)
            self.photograph("attract", kiosk)
            kiosk.until("document.getElementById('headline').textContent.startsWith('Xin')", within=A_VISIT)
            self.photograph("guidance", kiosk)

    def button(self):
        kiosk = self.kiosk
        with self.report.check("kiosk: pictures of the button's way"):
            self.take_number()
            self.photograph("choice", kiosk)
            kiosk.click("#choice-services button")
            kiosk.shows("#ticket-done")
            self.photograph("number by button", kiosk)
            if kiosk.page.locator("#change-service").is_visible():
                kiosk.click("#change-service")
                kiosk.shows("#choice-services button")
                self.photograph("change service", kiosk)
                kiosk.click("#choice-back")
            kiosk.click("#ticket-done")
            kiosk.page.route("**/api/v1/tickets", lambda route: route.fulfill(status=503, json={
                "code": "database-full", "messages": {"vi": "Ổ đĩa đã đầy, chưa cấp được số.",
                                                      "en": "The disk is full: no number could be issued."}}))
            with kiosk.expecting("503"):
                self.take_number()
                kiosk.click("#choice-services button")
                kiosk.shows("#failure")
                self.photograph("failure", kiosk)
            kiosk.page.unroute_all(behavior="wait")

    def take_number(self):
        """Somebody who comes at that moment has their number instead, and nothing is chosen."""
        kiosk = self.kiosk
        for _ in range(3):
            kiosk.page.locator("#take-number").click(timeout=A_VISIT)
            kiosk.page.wait_for_timeout(300)
            if kiosk.page.locator("#choice").is_visible():
                return
        raise AssertionError("the button leads to no choice")

    def points_to_the_desk(self):
        with self.report.check("kiosk: picture of the pointer to the desk (pretended)"):
            other = self.cast.another("kiosk", script=PRETENDING)
            other.shows("html[data-connection=connected]")
            other.page.evaluate("window.pretended = { stage: 'desk', guidance: null, ticket: null }")
            other.page.wait_for_timeout(6_000)
            self.photograph("desk", other)
            self.cast.leave(other)
