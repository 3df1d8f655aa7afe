"""Sessions end: by their time, from elsewhere, on purpose; a screen is removed; and somebody guesses."""

from admission import ADMINISTRATOR, CLERK, SUPERVISOR
from stage import Stage

SOON = "new Date(Date.now() + {}).toISOString()"


class Leaving(Stage):
    def tell(self):
        self.clerk_is_warned()
        self.clerk_is_idle()
        self.clerk_is_signed_out_from_elsewhere()
        self.clerk_changes_the_secret()
        self.clerk_signs_out()
        self.supervisor_sees_the_audit_only()
        self.screen_is_removed()
        self.administrator_uses_this_browser()
        self.administrator_signs_out_everywhere()
        self.somebody_guesses()

    def pretend(self, milliseconds):
        """Has the server say that the clerk's session ends then; nobody here waits an hour."""
        end = self.clerk.page.evaluate(SOON.format(milliseconds))

        def answer(route):
            session = route.fetch().json()
            gone = milliseconds < 0
            route.fulfill(json={**session, "user": None if gone else {**session["user"], "expiresAt": end}})

        self.clerk.page.unroute_all(behavior="wait")
        self.clerk.page.route("**/api/v1/session", answer)

    def ask_again(self):
        """What the page does by itself once a minute."""
        self.clerk.page.evaluate("window.dispatchEvent(new Event('sign-in-required'))")

    def clerk_is_warned(self):
        clerk = self.clerk
        with self.report.check("clerk: is warned before the session ends, and a key puts that off"):
            self.pretend(90_000)
            self.ask_again()
            clerk.shows("#idle[open]", "Sắp tự động đăng xuất")
            clerk.audit("about to be signed out")
            self.photograph("idle")
            clerk.page.unroute_all(behavior="wait")
            clerk.page.keyboard.press("Enter")
            clerk.shows_no("#idle")

    def clerk_is_idle(self):
        clerk = self.clerk
        with self.report.check("clerk: a session that ended by its time says so, and leads back to the counter"):
            self.pretend(3_000)
            self.ask_again()
            clerk.shows("#idle[open]")
            self.pretend(-1)
            clerk.shows("#reason", "lâu không thao tác", within=15_000)
            clerk.audit_in_both_languages("idle")
            clerk.page.unroute_all(behavior="wait")
            clerk.page.reload()
            clerk.shows("#signed-in", CLERK.name)
            clerk.click("#go-on")
            clerk.shows("#counter-name", "Quầy 1")

    def clerk_is_signed_out_from_elsewhere(self):
        admin, clerk = self.admin, self.clerk
        with self.report.check("clerk: signed out by an administrator, says so and comes back to the counter"):
            admin.go_to(f"{self.daemon.address}/admin#users")
            admin.click(f".row-button[aria-label*='{CLERK.name}']")
            admin.click("#user-list .menu:not([hidden]) .menu-item", "Đăng xuất ở mọi nơi")
            admin.audit("signing somebody out")
            with clerk.expecting("401 (Unauthorized)", "queue not loaded", "figures not loaded"):
                admin.click("dialog[open] [type=submit]")
                clerk.shows("#reason", "Phiên của bạn đã kết thúc", within=12_000)
            self.photograph("ended")
            self.sign_in(clerk, CLERK)
            clerk.shows("#counter-name", "Quầy 1")

    def clerk_changes_the_secret(self):
        clerk = self.clerk
        with self.report.check("clerk: changes the secret, if they know the present one"):
            clerk.click(".user-button")
            clerk.audit("user menu")
            clerk.click(".menu-item", "Đổi mật khẩu")
            clerk.audit("changing the secret")
            with clerk.expecting("401 (Unauthorized)"):
                clerk.fill(current="999888", secret="739164", again="739164")
                clerk.page.keyboard.press("Enter")
                clerk.shows("dialog[open] .form-failure")
            clerk.fill(current=CLERK.secret)
            clerk.page.keyboard.press("Enter")
            clerk.shows(".toast-done", "Đã đổi mật khẩu")

    def clerk_signs_out(self):
        clerk = self.clerk
        with self.report.check("clerk: signs out, and the way back needs the secret"):
            clerk.click(".user-button")
            clerk.click(".menu-item", "Đăng xuất")
            clerk.shows("#reason", "Bạn đã đăng xuất")
            clerk.go_to(f"{self.daemon.address}/clerk?counter=1")
            clerk.shows("#sign-in")

    def supervisor_sees_the_audit_only(self):
        clerk = self.clerk
        with self.report.check("admin: a supervisor sees the audit, and not the users") as notes:
            clerk.go_to(f"{self.daemon.address}/sign-in?next=/admin")
            self.sign_in(clerk, SUPERVISOR)
            clerk.click("#sections a[href='#audit']")
            clerk.shows("#audit")
            clerk.shows_no("#users, #screens, #keys, #webhooks, #messages")
            assert clerk.page.locator("#sections a").count() == 3
            assert clerk.asked_for("/api/v1/users") == 0
            with clerk.expecting("403 (Forbidden)"):
                assert clerk.page.evaluate("fetch('/api/v1/users').then((answer) => answer.status)") == 403
            clerk.shows("#audit-sound[data-level=good]")
            notes.append(clerk.text("#audit-count"))
            clerk.audit_in_both_languages("audit")
            self.photograph("audit")
        with self.report.check("admin: the audit is filtered, and the older part follows"):
            before = clerk.page.locator("#audit-list tbody tr").count()
            if clerk.page.locator("#audit-more").is_visible():
                clerk.click("#audit-more")
                clerk.until(f"document.querySelectorAll('#audit-list tbody tr').length > {before}")
            clerk.fill(who="khong-co-ai")
            clerk.page.keyboard.press("Enter")
            clerk.shows("#audit-list .table-empty")
            clerk.fill(who="")
            clerk.page.locator("#audit-action").select_option(label="Đăng nhập")
            clerk.click("#audit .filter-buttons .button-primary")
            clerk.shows("#audit-list td", "Đăng nhập")
        with self.report.check("admin: every part fits a telephone"):
            self.admin.page.set_viewport_size({"width": 390, "height": 844})
            for name in ("users", "screens", "keys", "audit", "account"):
                self.admin.go_to(f"{self.daemon.address}/admin#{name}")
                self.admin.shows(f"#{name}")
                self.admin.audit(f"{name}, narrow")
                assert self.admin.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
            self.admin.page.set_viewport_size({"width": 1366, "height": 768})

    def screen_is_removed(self):
        admin, board = self.admin, self.board
        with self.report.check("board: a screen that was removed shows a code, and nothing of the office"):
            admin.go_to(f"{self.daemon.address}/admin#screens")
            admin.click("button[aria-label*='board']")
            admin.audit("removing a screen")
            with board.expecting("401 (Unauthorized)", "queue not loaded"):
                admin.click("dialog[open] [type=submit]")
                board.shows("#pairing-code", "-", within=12_000)
                board.shows_no(".hall")

    def administrator_uses_this_browser(self):
        admin = self.admin
        with self.report.check("board: an administrator makes the browser a board with one button"):
            admin.go_to(f"{self.daemon.address}/board")
            admin.shows("#pairing-here")
            admin.audit("pairing, administrator")
            self.photograph("one-button")
            admin.page.locator("#pairing-leaves").uncheck()
            admin.click("#pairing-here")
            admin.shows(".hall")
        with self.report.check("kiosk: the same, and then nobody stays signed in on it"):
            admin.go_to(f"{self.daemon.address}/kiosk")
            admin.shows("#pairing-leaves:checked")
            admin.click("#pairing-here")
            admin.shows(".stage")
            session = admin.page.evaluate("fetch('/api/v1/session').then((answer) => answer.json())")
            assert session["user"] is None and session["device"]["kind"] == "kiosk", session

    def administrator_signs_out_everywhere(self):
        admin = self.admin
        with self.report.check("admin: signs out everywhere"):
            admin.go_to(f"{self.daemon.address}/admin#account")
            self.sign_in(admin, ADMINISTRATOR)
            admin.shows("#account")
            admin.audit_in_both_languages("account")
            admin.click("#account-everywhere")
            admin.click("dialog[open] [type=submit]")
            admin.shows("#reason", "Bạn đã đăng xuất")

    def somebody_guesses(self):
        admin = self.admin
        with self.report.check("sign-in: who guesses has to wait, and is told how long") as notes:
            with admin.expecting("401 (Unauthorized)", "429 (Too Many"):
                for guess in range(11):
                    self.sign_in(admin, ADMINISTRATOR, f"guess number {guess}")
                    admin.until("!document.getElementById('failure').hidden || document.getElementById('submit').disabled")
                    admin.until("document.getElementById('submit').textContent !== 'Đăng nhập'"
                                " || !document.getElementById('submit').disabled")
                    if "Thử lại sau" in admin.text("#submit"):
                        break
            admin.shows("#submit:disabled", "Thử lại sau")
            admin.shows("#failure", "giây")
            notes.append(admin.text("#submit"))
            admin.audit("locked out")
            self.photograph("locked-out")
