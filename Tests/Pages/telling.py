"""A visitor is told by message: from the phone's page, by a clerk, and as the administrator sees it."""

from stage import Stage

NUMBER = "0900 000 001"
DIGITS = "900000001"
DIALOG = "dialog[open]"


class Telling(Stage):
    def tell(self):
        self.hall.empty()
        self.hall.open_counters()
        mine, other = self.hall.issue(2, service=self.hall.queue["services"][0]["id"])
        self.phone = self.cast.phone_of(mine["id"])
        self.visitor_reads_the_words()
        self.visitor_leaves_a_number(mine)
        self.visitor_takes_it_back()
        self.clerk_notes_it_down(other)
        self.clerk_erases_it(other)
        self.administrator_looks_at_the_providers()
        self.cast.leave(self.phone)

    def visitor_reads_the_words(self):
        phone = self.phone
        with self.report.check("phone: a number is asked for only where it is wanted, with what it is used for"):
            phone.click(".contact-open")
            phone.shows(".contact-consent", "xoá ngay khi xong việc")
            assert not phone.page.locator("#contact [name=agreed]").is_checked()
            phone.audit("a number is asked for")
            self.photograph("contact", phone)
        with self.report.check("phone: nothing is sent without a yes, nor to what is no mobile"):
            phone.fill(number=NUMBER)
            phone.click("#contact [type=submit]")
            phone.shows(".contact-failure", "đánh dấu đồng ý")
            phone.fill(number="0200 000 001")
            phone.page.locator("#contact [name=agreed]").check()
            with phone.expecting("422 (Unprocessable Content)", "422 (Unprocessable Entity)"):
                phone.click("#contact [type=submit]")
                phone.shows(".contact-failure", "di động Việt Nam")

    def visitor_leaves_a_number(self, mine):
        phone = self.phone
        with self.report.check("phone: with a number and a yes the visitor is told, at that number") as notes:
            phone.fill(number=NUMBER)
            phone.click("#contact [type=submit]")
            phone.shows("#contact [role=status]", "Bạn sẽ nhận tin SMS")
            path, message = self.told(1)
            assert path == "/sms" and message["to"] == f"+84{DIGITS}" and mine["number"] in message["text"], message
            notes.append(message["text"])
            assert DIGITS not in phone.page.content(), "the page shows the number again"
            phone.audit("a number is left")
            self.photograph("contact-kept", phone)

    def visitor_takes_it_back(self):
        phone = self.phone
        with self.report.check("phone: the number is erased with one touch"):
            phone.click("#contact .switch-off")
            phone.shows(".contact-open")

    def clerk_notes_it_down(self, other):
        clerk = self.clerk
        with self.report.check("clerk: notes a number down for somebody who waits, after they agreed"):
            self.choose(other)
            clerk.shows(DIALOG, other["number"])
            clerk.audit("a number is noted down")
            self.photograph("contact-desk", clerk)
            clerk.fill(number=NUMBER)
            clerk.page.locator(f"{DIALOG} [name=channel][value=zalo]").check()
            clerk.page.locator(f"{DIALOG} [name=agreed]").check()
            clerk.click(f"{DIALOG} [type=submit]")
            clerk.shows(".toast", "sẽ được nhắn tin")
            path, message = self.told(2)
            assert path == "/zalo" and other["number"] in message["text"], message

    def clerk_erases_it(self, other):
        clerk = self.clerk
        with self.report.check("clerk: sees by which way, not which number, and erases it"):
            self.choose(other)
            clerk.shows(DIALOG, "Zalo")
            assert DIGITS not in clerk.page.content()
            clerk.click(f"{DIALOG} [type=submit]")
            clerk.shows(".toast", "Đã xoá số điện thoại")

    def administrator_looks_at_the_providers(self):
        admin = self.admin
        with self.report.check("admin: who carries the messages, and that they do"):
            admin.go_to(f"{self.daemon.address}/admin#messages")
            admin.shows("#provider-list", "Đang hoạt động")
            admin.audit_in_both_languages("messages")
            self.photograph("messages", admin)

    def choose(self, ticket):
        """What else may be done with somebody who waits: to tell them."""
        row = self.clerk.page.locator("#queue-list tbody tr").filter(has_text=ticket["number"])
        row.get_by_role("button").last.click()
        self.clerk.page.locator("dialog.choice[open] .choice-option[value=contact]").click()

    def told(self, count):
        """The newest message once there are so many."""
        self.phone.page.wait_for_timeout(50)
        for _ in range(100):
            if len(self.daemon.provider.taken) >= count:
                break
            self.phone.page.wait_for_timeout(50)
        assert len(self.daemon.provider.taken) == count, self.daemon.provider.taken
        return self.daemon.provider.taken[-1]
