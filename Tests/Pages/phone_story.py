"""A visitor follows their number on a phone: while it comes nearer, when it is called, and when it is over."""

from stage import Stage

NARROW = ((390, 844), (320, 640))
# What the phone would do with its motor and its loudspeaker.
FEELING = """
window.felt = [];
navigator.vibrate = (pattern) => { window.felt.push(pattern); return true; };
"""
CALLED = "body[data-state=called]"


class Phone(Stage):
    def tell(self):
        self.hall.empty()
        self.hall.open_counters()
        service = self.hall.queue["services"][0]
        self.counter = next(c["id"] for c in self.hall.queue["counters"] if service["id"] in c["services"])
        *_, mine = self.hall.issue(3, service=service["id"])
        self.phone = self.cast.phone_of(mine["id"], script=FEELING)
        self.it_comes_nearer(mine)
        self.it_speaks_two_languages()
        self.visitor_wants_to_be_told()
        self.it_is_next(mine)
        self.it_is_called_while_offline(mine)
        self.it_is_parked(mine)
        self.it_is_served_and_rated(mine)
        self.visitor_gives_it_back(self.hall.issue(1, service=service["id"])[0])
        self.nobody_knows_the_address()

    def it_comes_nearer(self, mine):
        phone = self.phone
        with self.report.check("phone: the number, who is before it, and no request for a font"):
            phone.shows(".visit-digits", mine["number"])
            phone.shows(".visit-headline", f"Trước bạn còn {len(self.those_before(mine))} người")
            phone.shows(".visit-details", "Quầy")
            assert not [address for address in phone.requests if "/fonts" in address]
            for theme in ("light", "dark"):
                phone.page.emulate_media(color_scheme=theme)
                phone.audit(f"waiting, {theme}")
            self.fits_across()
            self.photograph("waiting", phone)

    def it_speaks_two_languages(self):
        phone = self.phone
        with self.report.check("phone: one language at a time, and remembers which"):
            phone.click("#language")
            phone.shows(".visit-headline", "people before you")
            phone.page.reload()
            phone.shows("html[lang=en] .visit-headline", "people before you")
            phone.audit("waiting, English")
            phone.click("#language")
            phone.shows("html[lang=vi] .visit-headline", "Trước bạn còn")

    def visitor_wants_to_be_told(self):
        phone = self.phone
        with self.report.check("phone: sound and vibration after one touch, and not before"):
            assert phone.page.evaluate("felt") == []
            phone.click(".switch-on")
            phone.shows(".attention-on", "Đã bật")
            assert len(phone.page.evaluate("felt")) == 1
            phone.audit("sound on")

    def it_is_next(self, mine):
        phone = self.phone
        with self.report.check("phone: the next in line is told to stay near, with a nudge"):
            for ticket in self.those_before(mine):
                self.hall.do("tickets", ticket["id"], "cancel")
            phone.shows(".visit-headline", "Bạn là người tiếp theo")
            phone.shows(".visit-advice", "xin ở gần quầy")
            phone.until("felt.length === 2")

    def it_is_called_while_offline(self, mine):
        phone = self.phone
        with self.report.check("phone: called while offline; back within 3 s with the call, which rings"):
            phone.daemon_is_down = True
            phone.page.context.set_offline(True)
            phone.shows("#connection-banner", "Mất kết nối")
            assert self.hall.call(self.counter)["id"] == mine["id"]
            phone.page.context.set_offline(False)
            phone.shows(f"{CALLED} .visit-go", "Mời đến Quầy", within=3_000)
            phone.shows_no("#connection-banner")
            phone.daemon_is_down = False
            phone.until("felt.some((pattern) => pattern.length > 3)")
            phone.audit("called")
            self.fits_across()
            self.photograph("called", phone)
        with self.report.check("phone: quiet when the visitor says so; a recall rings again"):
            phone.click(".coming")
            phone.shows_no(".coming")
            self.hall.do("tickets", mine["id"], "recall")
            phone.shows(".coming")
            phone.shows(".visit-hint", "Đã gọi lại 1 lần")

    def it_is_parked(self, mine):
        phone = self.phone
        with self.report.check("phone: on hold, why, and when to be back; called again afterwards"):
            reason = self.hall.queue["parkReasons"][0]
            self.hall.do("tickets", mine["id"], "park", reason=reason["id"], minutes=30)
            phone.shows(".visit-service", reason["name"]["vi"])
            phone.shows(".visit-advice", "Xin quay lại trước")
            phone.audit("parked")
            self.photograph("parked", phone)
            self.hall.do("tickets", mine["id"], "resume")
            phone.shows("body[data-state=waiting]")
            assert self.hall.call(self.counter)["id"] == mine["id"]
            phone.shows(CALLED)

    def it_is_served_and_rated(self, mine):
        phone = self.phone
        with self.report.check("phone: being served; then asked, in words, how it was"):
            self.hall.do("tickets", mine["id"], "start")
            phone.shows(".visit-headline", "Đang được phục vụ tại Quầy")
            self.hall.do("tickets", mine["id"], "finish")
            phone.shows("#rating legend")
            phone.audit("rating")
            self.fits_across()
            self.photograph("rating", phone)
        with self.report.check("phone: nothing is sent without a choice; the keyboard chooses, and thanks follow"):
            phone.click("#rating [type=submit]")
            phone.shows(".rating-missing", "Xin chọn")
            phone.page.locator("#rating input").first.focus()
            phone.page.keyboard.press("ArrowDown")
            phone.page.keyboard.press("Enter")
            phone.shows(".rating-thanks", "Cảm ơn bạn đã đánh giá: Hài lòng")
            assert self.daemon.ticket(mine["number"])["rating"] == 4
            phone.audit("rated")
        self.cast.leave(phone)

    def visitor_gives_it_back(self, ticket):
        phone = self.phone = self.cast.phone_of(ticket["id"])
        with self.report.check("phone: gives the number back only after a yes, and says what to do then"):
            phone.click("#cancel")
            phone.shows("#cancel-dialog[open] #cancel-title", ticket["number"])
            phone.audit("giving it back")
            phone.click("#cancel-no")
            phone.shows_no("#cancel-dialog[open]")
            assert self.daemon.ticket(ticket["number"])["state"] == "waiting"
            phone.click("#cancel")
            phone.click("#cancel-yes")
            phone.shows(".visit-headline", "đã được huỷ")
            phone.shows(".visit-hint", "lấy số mới")
            phone.shows_no("#cancel")
            assert self.daemon.ticket(ticket["number"])["state"] == "cancelled"

    def nobody_knows_the_address(self):
        phone = self.phone
        with self.report.check("phone: an address that nobody knows says where to get another"):
            with phone.expecting("404 (Not Found)"):
                phone.go_to(f"{self.daemon.address}/t/khong-co-so-nay")
                phone.shows(".visit-headline", "Không tìm thấy số này")
            phone.audit("unknown")
            self.photograph("unknown", phone)
        self.cast.leave(phone)

    def those_before(self, mine):
        """Somebody may have come to the camera, too."""
        waiting = self.hall.queue["waiting"]
        return waiting[:[ticket["id"] for ticket in waiting].index(mine["id"])]

    def fits_across(self):
        """It may be scrolled down, never sideways."""
        page = self.phone.page
        usual = page.viewport_size
        for width, height in NARROW:
            page.set_viewport_size({"width": width, "height": height})
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"too wide for {width} pixels"
        page.set_viewport_size(usual)
