"""A clerk's whole keyboard: what can be done with a visitor beside calling, serving and finishing, and how to undo it."""

from stage import Stage

CHOICE = "dialog.choice[open]"
DESKS = ((1024, 768), (1280, 720), (1366, 768), (1920, 1080))
CALLED, SERVING, FREE = (f"#primary[data-kind={kind}]" for kind in ("called", "serving", "none"))


class Counter(Stage):
    OPENED_FIRST = ("clerk", "colleague")

    def tell(self):
        self.hall.empty()
        self.hall.open_counters()
        self.hall.issue(24)
        self.clerk_looks_up_the_keys()
        self.clerk_adds_a_service_and_a_priority()
        self.clerk_undoes()
        self.clerk_may_not_yet_mark_a_no_show()
        self.clerk_puts_back()
        self.clerk_parks_and_resumes()
        self.clerk_transfers()
        self.clerk_calls_out_of_turn()
        self.clerk_ends_otherwise_and_thinks_again()
        self.clerk_pauses()
        self.two_clerks_call_at_once()
        self.cast.leave(self.colleague)
        self.an_answer_is_lost()
        self.the_computer_sleeps()
        self.the_page_is_read_elsewhere()

    def answer(self, key, value):
        """Asks with a key, and answers with a click."""
        self.press(key)
        self.clerk.click(f"{CHOICE} .choice-option[value='{value}']")

    def call(self):
        self.clerk.shows(FREE)
        self.press("Space")
        self.clerk.shows(CALLED)
        return self.clerk.text(".current-number")

    def clerk_looks_up_the_keys(self):
        clerk = self.clerk
        with self.report.check("clerk: ? lists the keys, and a key does nothing while a dialog is open"):
            self.press("?")
            clerk.shows("dialog[open] .shortcut-groups kbd", "Z")
            clerk.audit("shortcuts")
            self.photograph("shortcuts", clerk)
            clerk.page.keyboard.press("c")
            clerk.shows_no(CHOICE)
            clerk.page.keyboard.press("Escape")
            clerk.shows_no("dialog[open]")

    def clerk_adds_a_service_and_a_priority(self):
        clerk = self.clerk
        with self.report.check("clerk: A adds a service, G sets a priority; both are shown with the ticket") as notes:
            number = self.call()
            notes.append(number)
            service = self.daemon.ticket(number)["service"]
            other = next(each for each in self.hall.queue["services"] if each["id"] != service)
            self.answer("a", other["id"])
            clerk.shows(".step[data-step=next]", other["name"]["vi"])
            self.answer("g", "elderly")
            clerk.shows(".current-marks .badge", "Người cao tuổi")
            clerk.audit_in_both_languages("ticket with a priority")
            clerk.fits(DESKS)
            self.photograph("due", clerk)
            ticket = self.daemon.ticket(number)
            assert (ticket["upcoming"], ticket["priority"]) == ([other["id"]], "elderly"), ticket

    def clerk_undoes(self):
        clerk = self.clerk
        number = clerk.text(".current-number")
        with self.report.check("clerk: Z takes the last action back while the button counts down"):
            self.answer("g", "child")
            clerk.shows("#undo", "giây")
            self.press("z")
            clerk.shows(".current-marks .badge", "Người cao tuổi")
            clerk.shows("#done-text", "Đã hoàn tác")
            assert self.daemon.ticket(number)["priority"] == "elderly"
        with self.report.check("clerk: an undo that is refused says why"):
            self.answer("g", "child")
            clerk.shows("#undo")
            self.hall.do("tickets", self.daemon.ticket(number)["id"], "recall")
            self.press("z")
            clerk.shows(".toast-error", "Không thể hoàn tác")
            clerk.shows_no("#undo")

    def clerk_may_not_yet_mark_a_no_show(self):
        clerk = self.clerk
        self.press("b")
        number = self.call()
        with self.report.check("clerk: a no-show says what it still takes, and is not marked before"):
            clerk.shows("#no-show-obstacle", "1 lần gọi lại")
            clerk.shows("#no-show[aria-disabled=true]")
            self.press("n")
            clerk.shows(".toast-error", "1 lần gọi lại")
            assert self.daemon.ticket(number)["state"] == "called"
            self.photograph("guard", clerk)
        with self.report.check("clerk: what the server refuses all the same is shown"):
            clerk.page.route("**/api/v1/queue", forgetful_of_the_rules)
            self.hall.issue()
            clerk.shows("#no-show[aria-disabled=false]")
            self.press("n")
            clerk.shows(".toast-error", number)
            clerk.page.unroute_all(behavior="wait")
        with self.report.check("clerk: after the recall it is marked"):
            self.press("r")
            clerk.shows("#no-show[aria-disabled=false]")
            self.press("n")
            clerk.shows(FREE)
            assert self.daemon.ticket(number)["state"] == "no-show"

    def clerk_puts_back(self):
        with self.report.check("clerk: B puts back in line"):
            number = self.call()
            self.press("b")
            self.clerk.shows(FREE)
            self.clerk.shows("#queue-list .is-number", number)
            assert self.daemon.ticket(number)["state"] == "waiting"

    def clerk_parks_and_resumes(self):
        clerk = self.clerk
        with self.report.check("clerk: P parks with a reason and a time; one click brings back"):
            number = self.call()
            self.press("p")
            clerk.click(f"{CHOICE} .pill", "30")
            clerk.audit("parking")
            self.photograph("park", clerk)
            clerk.page.keyboard.press("2")
            clerk.shows("#parked .parked", number)
            clerk.shows("#parked .parked-due", "29:")
            self.photograph("parked", clerk)
            assert self.daemon.ticket(number)["parkReason"]["vi"] in clerk.text("#parked .parked-reason")
            clerk.shows("#primary[aria-disabled=false]")
            clerk.click("#parked .row-button[data-row=resume]")
            clerk.shows("#parked .parked-empty")
            assert self.daemon.ticket(number)["state"] == "waiting"

    def clerk_transfers(self):
        with self.report.check("clerk: T transfers to another counter, which alone may call"):
            number = self.call()
            self.answer("t", "counter:3")
            self.clerk.shows(FREE)
            assert self.daemon.ticket(number)["reservedFor"] == "3"
            self.clerk.shows("#queue-list .is-other", number)

    def clerk_calls_out_of_turn(self):
        clerk = self.clerk
        with self.report.check("clerk: calls one who is not next, for a reason that is kept") as notes:
            clerk.shows("#primary[aria-disabled=false]")
            row = clerk.page.locator("#queue-list tr").filter(has=clerk.page.locator("[data-row=call]")).nth(1)
            number = row.locator(".is-number").inner_text()
            notes.append(number)
            row.locator("[data-row=call]").click()
            clerk.shows(f"{CHOICE} .dialog-text", "Lý do được lưu lại")
            clerk.audit("calling out of turn")
            self.photograph("out-of-turn", clerk)
            clerk.click(f"{CHOICE} .choice-option[value=needs-help]")
            clerk.shows(CALLED)
            clerk.shows(".current-number", number)
            clerk.shows("#done-text", "lý do đã được lưu")
            assert "cần được hỗ trợ" in self.daemon.ticket(number)["callReason"]["vi"]
        with self.report.check("clerk: another cannot be called meanwhile, and why"):
            clerk.shows("#primary[aria-disabled=false]")
            clerk.click("#queue-list [data-row=call]")
            clerk.shows(".toast-error", number)

    def clerk_ends_otherwise_and_thinks_again(self):
        clerk = self.clerk
        number = clerk.text(".current-number")
        with self.report.check("clerk: F ends with papers missing; Z brings the visitor back"):
            self.press("Space")
            clerk.shows(SERVING)
            self.answer("f", "papers-missing")
            clerk.shows(FREE)
            ticket = self.daemon.ticket(number)
            assert (ticket["state"], ticket["legs"][-1]["end"]["code"]) == ("finished", "papers-missing"), ticket
            self.press("z")
            clerk.shows(SERVING)
            clerk.shows(".current-number", number)
            self.press("Enter")
            clerk.shows(FREE)

    def clerk_pauses(self):
        clerk = self.clerk
        with self.report.check("clerk: O pauses the counter for a time; the main button opens it again"):
            self.press("o")
            clerk.click(f"{CHOICE} .pill", "15")
            clerk.click(f"{CHOICE} .choice-option[value=paused]")
            clerk.shows("#counter-status[data-status=paused]", "Tạm nghỉ đến")
            clerk.audit_in_both_languages("paused")
            self.photograph("paused", clerk)
            self.press("Space")
            clerk.shows("#counter-status[data-status=open]")
            clerk.shows(FREE)

    def two_clerks_call_at_once(self):
        clerk, colleague = self.clerk, self.colleague
        with self.report.check("clerks: two who press “next” in the same instant call two people, ten times") as notes:
            called = []
            for _ in range(10):
                for each in (clerk, colleague):
                    each.shows(f"{FREE}[aria-disabled=false]")
                # the first returns before its answer has come
                clerk.page.evaluate("setTimeout(() => document.getElementById('primary').click(), 30)")
                colleague.page.evaluate("setTimeout(() => document.getElementById('primary').click(), 15)")
                for each in (clerk, colleague):
                    each.shows(CALLED)
                called += [each.text(".current-number") for each in (clerk, colleague)]
                for each in (clerk, colleague):
                    each.shows("#primary[aria-disabled=false]")
                    each.page.keyboard.press("Space")
                    each.shows(f"{SERVING}[aria-disabled=false]")
                    each.page.keyboard.press("Space")
            notes.append(" ".join(called))
            assert len(set(called)) == 20, called
            assert not any(each.page.locator(".toast-error").count() for each in (clerk, colleague))

    def an_answer_is_lost(self):
        clerk = self.clerk
        number = self.call()
        with self.report.check("clerk: an order that broke off, or whose answer did, is sent again and carried out once"):
            for recalls, fate in enumerate((lambda route: route.abort(), without_answer), start=1):
                with clerk.expecting("net::ERR_"):
                    clerk.page.route("**/recall", fate, times=1)
                    self.press("r")
                    clerk.shows("#done-text", "Đã gọi lại")
                    clerk.shows(CALLED + "[aria-disabled=false]")
                    clerk.shows_no("#lost-answer > *")
                assert self.daemon.ticket(number)["recalls"] == recalls
        with self.report.check("clerk: an order that the server never got is said to have changed nothing"):
            with clerk.expecting("net::ERR_"):
                clerk.page.route("**/recall", lambda route: route.abort())
                self.press("r")
                clerk.shows("#lost-answer", f"Gọi lại {number}” chưa tới máy chủ")
                clerk.page.unroute_all(behavior="wait")
            clerk.audit("an order that was lost")
            self.photograph("order-lost", clerk)
        with self.report.check("clerk: one whose answer never came is looked up"):
            with clerk.expecting("net::ERR_"):
                clerk.page.route("**/recall", without_answer)
                self.press("r")
                clerk.shows("#lost-answer", f"Gọi lại {number}” đã tới máy chủ")
                clerk.page.unroute_all(behavior="wait")
            assert self.daemon.ticket(number)["recalls"] == 3
        with self.report.check("clerk: the next answer that comes puts that away"):
            self.press("r")
            clerk.shows("#done-text", "Đã gọi lại")
            clerk.shows_no("#lost-answer > *")

    def the_computer_sleeps(self):
        clerk = self.clerk
        with self.report.check("clerk: what happened meanwhile is there when the computer wakes, and nothing was sent"):
            number = clerk.text(".current-number")
            with clerk.expecting("net::ERR_", "not loaded"):
                clerk.page.context.set_offline(True)
                clerk.shows("#connection-banner")
                clerk.page.keyboard.press("Space")
                clerk.shows(".toast-error", "không được gửi đi")
                self.photograph("asleep", clerk)
                self.hall.do("tickets", self.daemon.ticket(number)["id"], "put-back")
                other = self.hall.call("1")["number"]
                self.hall.do("tickets", self.daemon.ticket(other)["id"], "start")
                clerk.page.context.set_offline(False)
                clerk.shows_no("#connection-banner")
                clerk.shows(SERVING)
            clerk.shows(".current-number", other)

    def the_page_is_read_elsewhere(self):
        clerk = self.clerk
        with self.report.check("clerk: readable on a tablet and a telephone, light and dark"):
            usual = clerk.page.viewport_size
            for scheme in ("dark", "light"):
                clerk.page.emulate_media(color_scheme=scheme)
                for width, height in ((1024, 768), (390, 844)):
                    clerk.page.set_viewport_size({"width": width, "height": height})
                    clerk.audit(f"{width} wide, {scheme}")
                    assert clerk.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
            clerk.page.set_viewport_size(usual)


def forgetful_of_the_rules(route):
    answer = route.fetch()
    queue = answer.json()
    route.fulfill(response=answer, json={**queue, "rules": {**queue["rules"], "noShowRecalls": 0, "noShowSeconds": 0}})


def without_answer(route):
    route.fetch()
    route.abort()
