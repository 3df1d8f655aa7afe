"""A clerk gives out numbers by hand, and takes one back."""

from stage import Stage

CHOICE = "dialog.choice[open]"
NEW_NUMBER = ".toast-number .toast-digits"


class Desk(Stage):
    OPENED_FIRST = ("clerk",)

    def tell(self):
        self.clerk_thinks_better_of_it()
        mistaken = self.clerk_issues_with_keys()
        self.clerk_issues_with_the_mouse(mistaken)
        self.clerk_cancels_somebody_who_waits(mistaken)
        self.clerk_is_too_late_to_cancel()
        self.clerk_issues_the_only_service()

    def clerk_thinks_better_of_it(self):
        clerk = self.clerk
        with self.report.check("clerk: C asks for the service; Escape issues nothing"):
            before = len(self.tickets_of_the_desk())
            self.press("c")
            services = [service["name"]["vi"] for service in self.daemon.get("/api/v1/queue")["services"]]
            for name in services:
                clerk.shows(f"{CHOICE} .choice-option", name)
            assert clerk.page.locator(f"{CHOICE} .choice-option").count() == len(services)
            clerk.audit("choice of the service")
            self.photograph("choice")
            clerk.page.keyboard.press("Escape")
            clerk.shows_no(CHOICE)
            assert len(self.tickets_of_the_desk()) == before, "a number was issued"

    def clerk_issues_with_keys(self):
        clerk = self.clerk
        with self.report.check("clerk: C and 2 issue a number of the second service, shown large") as notes:
            service = self.daemon.get("/api/v1/queue")["services"][1]
            self.press("c")
            clerk.shows(CHOICE)
            clerk.page.keyboard.press("2")
            clerk.shows(NEW_NUMBER)
            number = clerk.text(NEW_NUMBER)
            notes.append(number)
            ticket = self.daemon.ticket(number)
            found = (ticket["service"], ticket["origin"], ticket["state"])
            assert found == (service["id"], "desk", "waiting"), found
            clerk.shows("#queue-list .is-number", number)
            clerk.audit("new number")
            self.photograph("issued")
        return number

    def clerk_issues_with_the_mouse(self, before):
        clerk = self.clerk
        with self.report.check("clerk: the button issues too, and the newer number replaces the older") as notes:
            service = self.daemon.get("/api/v1/queue")["services"][0]
            clerk.page.locator(".issue:enabled").click()
            clerk.page.locator(f"{CHOICE} .choice-option[value='{service['id']}']").click()
            clerk.shows(NEW_NUMBER, service["letter"])
            clerk.shows_no(f".toast-number[data-number='{before}']")
            notes.append(clerk.text(NEW_NUMBER))
        with self.report.check("clerk: Space belongs to the main button again"):
            clerk.until("document.activeElement.id === 'primary'")

    def clerk_cancels_somebody_who_waits(self, number):
        clerk = self.clerk
        ticket = self.daemon.ticket(number)["id"]
        with self.report.check("clerk: a waiting number is cancelled only after a yes"):
            clerk.shows("#primary[aria-disabled=false]")
            self.cancel_in_the_list(ticket)
            clerk.shows("#confirm[open] #confirm-title", number)
            clerk.audit("cancelling somebody who waits")
            clerk.page.locator("#confirm-no").click()
            clerk.shows_no("#confirm[open]")
            assert self.daemon.ticket(number)["state"] == "waiting"
            self.cancel_in_the_list(ticket)
            clerk.page.locator("#confirm-yes").click()
            clerk.shows("#done-text", number)
            clerk.shows_no(f".row-button[data-ticket='{ticket}']")
            assert self.daemon.ticket(number)["state"] == "cancelled"

    def cancel_in_the_list(self, ticket):
        self.clerk.click(f".row-button[data-row=more][data-ticket='{ticket}']")
        self.clerk.click(f"{CHOICE} .choice-option[value=cancel]")

    def clerk_is_too_late_to_cancel(self):
        clerk = self.clerk
        with self.report.check("clerk: a number that was called meanwhile is not cancelled"):
            next_one = self.daemon.get("/api/v1/queue")["waiting"][0]
            clerk.shows("#primary[aria-disabled=false]")
            self.cancel_in_the_list(next_one["id"])
            clerk.shows("#confirm[open] #confirm-title", next_one["number"])
            called = self.daemon.post("/api/v1/counters/3/call-next")
            assert called["id"] == next_one["id"], called["number"]
            clerk.shows_no(f".row-button[data-ticket='{called['id']}']")
            clerk.page.locator("#confirm-yes").click()
            clerk.shows(".toast-error", called["number"])
            assert self.daemon.ticket(called["number"])["state"] == "called"

    def clerk_issues_the_only_service(self):
        clerk = self.clerk

        def with_one_service(route):
            answer = route.fetch()
            queue = answer.json()
            route.fulfill(response=answer, json={**queue, "services": queue["services"][:1]})

        with self.report.check("clerk: where there is one service, C issues at once") as notes:
            before = clerk.text(NEW_NUMBER)
            clerk.page.route("**/api/v1/queue", with_one_service)
            service = self.daemon.get("/api/v1/queue")["services"][0]
            issued = self.daemon.post("/api/v1/tickets", {"service": service["id"]})
            clerk.shows("#queue-list .is-number", issued["number"])
            self.press("c")
            clerk.shows(f".toast-number:not([data-number='{before}'])")
            notes.append(clerk.text(NEW_NUMBER))
            assert self.daemon.ticket(clerk.text(NEW_NUMBER))["origin"] == "desk"
            clerk.page.unroute_all(behavior="wait")

    def tickets_of_the_desk(self):
        return [ticket for ticket in self.daemon.get("/api/v1/tickets?limit=500")["tickets"] if ticket["origin"] == "desk"]
