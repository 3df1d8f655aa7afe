"""Somebody touches the kiosk: a number with its place and its code, another service, and a kiosk that takes nobody."""

from stage import A_VISIT, ON_SCREEN, Stage

SCREENS = ((1080, 1920), (1920, 1080), (1366, 768), (1024, 600))
TOUCHED = f"{ON_SCREEN} #ticket[data-touched=true]"


class Touching(Stage):
    OPENED_FIRST = ("kiosk",)

    def tell(self):
        self.hall.empty()
        self.first, self.other = self.hall.queue["services"][:2]
        number = self.somebody_takes_a_number()
        self.code_leads_to_the_phone(number)
        self.somebody_thinks_better_of_it(number)
        self.somebody_changes_the_service(number)
        self.nothing_is_open()

    def somebody_takes_a_number(self):
        kiosk = self.kiosk
        with self.report.check("kiosk: the number with place and code, on every size of screen") as notes:
            self.hall.issue(3, service=self.first["id"])
            kiosk.page.locator("#take-number").click(timeout=A_VISIT)
            kiosk.click(f".choice-service[data-service='{self.first['id']}']")
            kiosk.shows(f"{TOUCHED} .ticket-ahead", "Trước bạn còn")
            number = kiosk.text(f"{TOUCHED} .ticket-digits")
            notes.append(number)
            kiosk.shows(".ticket-fact dd [lang=vi]", "Quầy")
            kiosk.shows("#ticket-phone .code")
            kiosk.fits(SCREENS)
            self.expect_targets()
            kiosk.audit("touched number")
            self.photograph("touched", kiosk)
        return number

    def code_leads_to_the_phone(self, number):
        with self.report.check("kiosk: the code beside the number leads a phone to that number"):
            ticket = self.daemon.ticket(number)["id"]
            drawn = self.kiosk.page.locator("#ticket-phone .code path").get_attribute("d")
            link = self.kiosk.page.evaluate(f"fetch('/api/v1/tickets/{ticket}/link').then((answer) => answer.json())")
            assert drawn == link["qr"]["path"], "another code"
            phone = self.cast.phone(link["address"])
            phone.shows(".visit-digits", number)
            self.cast.leave(phone)

    def somebody_thinks_better_of_it(self, number):
        kiosk = self.kiosk
        with self.report.check("kiosk: whoever does not change the service sees their number again"):
            kiosk.click("#change-service")
            kiosk.shows("#choice-headline", number)
            kiosk.shows_no(f".choice-service[data-service='{self.first['id']}']")
            kiosk.audit("another service")
            kiosk.click("#choice-back")
            kiosk.shows(f"{TOUCHED} .ticket-digits", number)
            assert self.daemon.ticket(number)["service"] == self.first["id"]

    def somebody_changes_the_service(self, number):
        kiosk = self.kiosk
        with self.report.check("kiosk: another service by touch; the number stays, and the kiosk says so"):
            kiosk.click("#change-service")
            kiosk.click(f".choice-service[data-service='{self.other['id']}']")
            kiosk.shows(f"{TOUCHED} .ticket-label", "Đã đổi dịch vụ")
            kiosk.shows(".ticket-digits", number)
            kiosk.shows(".ticket-service", self.other["name"]["vi"])
            assert self.daemon.ticket(number)["service"] == self.other["id"]
            self.photograph("changed", kiosk)
            kiosk.click("#ticket-done")
            kiosk.shows_no(TOUCHED)

    def nothing_is_open(self):
        kiosk = self.kiosk

        def with_nothing_open(route):
            answer = route.fetch()
            queue = answer.json()
            closed = [{**service, "open": False} for service in queue["services"]]
            route.fulfill(response=answer, json={**queue, "services": closed})

        with self.report.check("kiosk: says so while no service takes anybody, and comes back by itself"):
            kiosk.page.route("**/api/v1/queue", with_nothing_open)
            self.hall.issue()
            kiosk.shows("#attract #headline", "Hiện chưa nhận số mới", within=A_VISIT)
            kiosk.shows_no("#take-number")
            kiosk.fits(SCREENS)
            self.photograph("closed", kiosk)
            kiosk.page.unroute_all(behavior="wait")
            self.hall.issue()
            kiosk.shows("#take-number", within=A_VISIT)

    def expect_targets(self):
        heights = self.kiosk.page.evaluate(
            "[...document.querySelectorAll('button')].filter((button) => button.checkVisibility())"
            ".map((button) => button.getBoundingClientRect().height)")
        assert min(heights) >= 64, f"buttons of {heights} pixels"
