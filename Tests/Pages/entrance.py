"""A new system lets nobody in; then there are an administrator, two screens, the staff and a key."""

from admission import ADMINISTRATOR, CLERK, SCOPES, STAFF
from stage import Stage

WEAK = "abababababab"


class Entrance(Stage):
    def tell(self):
        with self.report.check("all: open"):
            terminals = [self.cast.enter(name, admitted=False) for name in ("kiosk", "clerk", "board", "admin")]
        self.nobody_is_let_in()
        self.administrator_sets_up()
        self.screens_are_paired()
        for user in STAFF:
            self.administrator_adds(user)
        self.administrator_makes_a_key()
        self.administrator_adds_a_webhook()
        self.clerk_signs_in()
        for terminal in terminals:
            terminal.arrived()

    def nobody_is_let_in(self):
        check = self.report.check
        for screen in (self.kiosk, self.board):
            with check(f"{screen.name}: without a pairing a code, and nothing of the office"):
                screen.shows("#pairing-code", "-")
                screen.shows("#office-name")
                assert screen.asked_for("/api/v1/queue") + screen.asked_for("/api/v1/preview") == 0, "it asked for data"
                screen.shows_no(".stage, .hall, .services")
                screen.audit("pairing")
        with check("kiosk: the code fits every size of screen, and a page that is loaded anew keeps it"):
            self.kiosk.fits(((1080, 1920), (1920, 1080), (1024, 600)))
            code = self.kiosk.text("#pairing-code")
            self.kiosk.page.reload()
            self.kiosk.shows("#pairing-code", code)
        with check("kiosk: a code that is over is followed by another"):
            with self.kiosk.expecting("404 (Not Found)"):
                self.kiosk.page.route("**/claim", lambda route: route.fulfill(
                    status=404, json={"code": "unknown-pairing", "messages": {"vi": "–", "en": "–"}}))
                self.kiosk.until(f"!['{code}', '…'].includes(document.getElementById('pairing-code').textContent)")
            self.kiosk.page.unroute_all(behavior="wait")
        with check("clerk: is sent to the sign-in page, which says that the system is not set up"):
            self.clerk.shows("#setup-hint")
            assert "next=%2Fclerk%3Fcounter%3D1" in self.clerk.page.url, self.clerk.page.url
        with check("start: says what has to be done first"):
            self.admin.go_to(self.daemon.address)
            self.admin.shows("#setup")
            self.admin.shows_no("#status")
            self.admin.audit("start, not set up")
        self.photograph("nobody")

    def administrator_sets_up(self):
        admin, check = self.admin, self.report.check
        name, secret = ADMINISTRATOR.name, ADMINISTRATOR.secret
        with check("setup: the word of the link leaves the address bar at once"):
            admin.go_to(self.daemon.setup_link)
            admin.shows("#setup")
            assert admin.page.url == f"{self.daemon.address}/setup", admin.page.url
            admin.audit_in_both_languages("set-up")
        with check("setup: two entries that differ, and a weak password, are refused in words"):
            admin.fill(name=name, secret=secret, again=secret[:-1])
            admin.click("#submit")
            admin.shows("#failure", "không giống nhau")
            with admin.expecting("422 (Unprocessable"):
                admin.fill(secret=WEAK, again=WEAK)
                admin.click("#submit")
                admin.shows("#failure", "Dễ đoán")
            admin.audit("set-up refused")
        with check("setup: the first administrator is made, signed in and told what comes next"):
            admin.fill(secret=secret, again=secret)
            admin.click("#submit")
            admin.shows("#done")
            admin.audit_in_both_languages("set-up done")
            self.photograph("set-up")
            admin.click("#to-start")
            admin.shows(".who", name)
            admin.shows("#status")
            admin.audit("start, administrator")
        with check("setup: the link works once"):
            admin.go_to(self.daemon.setup_link)
            admin.shows("#over")

    def screens_are_paired(self):
        admin, check = self.admin, self.report.check
        with check("admin: a code that no screen shows is refused"):
            admin.go_to(f"{self.daemon.address}/admin#screens")
            admin.shows("#screen-list", "Chưa có màn hình")
            admin.click("#pair-screen")
            admin.audit("pairing a screen")
            with admin.expecting("404 (Not Found)"):
                admin.fill(code="ABCD-EFGH", name="Không có")
                admin.page.keyboard.press("Enter")
                admin.shows("dialog[open] .form-failure", "mã")
            admin.page.keyboard.press("Escape")
        for screen in (self.kiosk, self.board):
            with check(f"{screen.name}: goes on by itself when an administrator has typed its code"):
                admin.click("#pair-screen")
                admin.fill(code=screen.text("#pairing-code").lower().replace("-", " "), name=f"Màn hình {screen.name}")
                admin.page.keyboard.press("Enter")
                admin.shows("#screen-list", f"Màn hình {screen.name}")
                screen.shows("html[data-access=admitted]")
                screen.shows("html[data-connection=connected]")
                screen.shows_no("#pairing")
        admin.audit_in_both_languages("screens")

    def administrator_adds(self, user):
        admin, name, role = self.admin, user.name, user.role
        with self.report.check(f"admin: adds {name}, a {role}"):
            admin.click("#sections a[href='#users']")
            admin.click("#add-user")
            admin.page.locator("dialog[open] [name=role]").select_option(role)
            admin.fill(name=name, secret=user.secret, again=user.secret)
            admin.audit(f"adding a {role}")
            admin.page.keyboard.press("Enter")
            admin.shows("#user-list th", name)
            admin.shows(".toast-done", name)
        with self.report.check(f"admin: what can be done with {name} opens and closes with keys"):
            admin.page.locator(".row-button[aria-label*='{}']".format(name)).focus()
            admin.page.keyboard.press("Enter")
            admin.shows("#user-list .menu:not([hidden])")
            admin.audit("users, menu")
            admin.page.keyboard.press("Escape")
            admin.shows_no("#user-list .menu:not([hidden])")
            admin.until("document.activeElement.matches('.row-button')")
            admin.page.keyboard.press("Enter")
            admin.click("#user-list .menu:not([hidden]) .menu-item", "Đổi vai trò")
            admin.audit("changing a role")
            admin.page.keyboard.press("Escape")
            admin.until("document.activeElement.matches('.row-button')")

    def administrator_makes_a_key(self):
        admin = self.admin
        with self.report.check("admin: an API key is shown once"):
            admin.audit_in_both_languages("users")
            admin.click("#sections a[href='#keys']")
            admin.click("#add-key")
            admin.fill(name="Kiểm thử")
            admin.page.keyboard.press("Enter")
            admin.shows("dialog[open] .form-failure")
            for scope in SCOPES:
                admin.page.locator(f"dialog[open] [value='{scope}']").check()
            admin.audit("making a key")
            admin.page.locator("dialog[open] [type=submit]").click()
            self.daemon.key = admin.page.locator("#key-text").input_value()
            admin.audit("key shown")
            admin.click("dialog[open] .button-primary")
            admin.shows("#key-list", "Kiểm thử")
            assert self.daemon.key not in admin.page.content(), "the key is still there"
            assert self.daemon.get("/api/v1/queue")["services"]
            admin.audit_in_both_languages("keys")

    def administrator_adds_a_webhook(self):
        admin = self.admin
        with self.report.check("admin: a webhook's secret is shown once, and a test says that nobody listens"):
            admin.click("#sections a[href='#webhooks']")
            admin.click("#add-webhook")
            admin.fill(name="Hồ sơ", url="ftp://example.org")
            with admin.expecting("422 (Unprocessable"):
                admin.page.keyboard.press("Enter")
                admin.shows("dialog[open] .form-failure", "https://")
            admin.audit("adding a webhook")
            admin.fill(url="http://127.0.0.1:9/")
            admin.page.keyboard.press("Enter")
            admin.shows("#key-text")
            secret = admin.page.locator("#key-text").input_value()
            assert secret.startswith("whsec_"), secret[:6]
            admin.audit("secret shown")
            admin.click("dialog[open] .button-primary")
            admin.shows("#webhook-list", "Hồ sơ")
            assert secret not in admin.page.content(), "the secret is still there"
            self.chooses("Gửi sự kiện thử")
            admin.shows(".toast-error", "không kết nối được")
            self.chooses("Tạm dừng")
            admin.shows("#webhook-list .badge", "Tạm dừng")
            admin.audit_in_both_languages("webhooks")
            self.photograph("webhooks")
        with self.report.check("admin: removes a webhook"):
            self.chooses("Gỡ")
            admin.click("dialog[open] .button-stop")
            admin.shows("#webhook-list", "Chưa có webhook nào")

    def chooses(self, action):
        self.admin.click("#webhook-list .row-button")
        self.admin.click("#webhook-list .menu:not([hidden]) .menu-item", action)

    def clerk_signs_in(self):
        clerk, check = self.clerk, self.report.check
        clerk.page.reload()
        with check("sign-in: a wrong secret is refused without saying what was wrong"):
            clerk.shows("#sign-in")
            clerk.audit_in_both_languages("sign-in")
            with clerk.expecting("401 (Unauthorized)"):
                self.sign_in(clerk, CLERK, "000111")
                clerk.shows("#failure", "Sai tên hoặc mật khẩu")
            assert clerk.page.locator("[name=secret]").input_value() == "", "the wrong secret stays"
            clerk.audit("sign-in refused")
            self.photograph("refused")
        with check("sign-in: can be shown, and says when caps lock is on"):
            clerk.fill(secret=CLERK.secret)
            clerk.click(".secret-toggle")
            clerk.shows("[name=secret][type=text]")
            clerk.page.locator("[name=secret]").dispatch_event("keydown", {"key": "A", "modifierCapsLock": True})
            clerk.shows(".field-warning", "Caps Lock")
            clerk.click(".secret-toggle")
        with check("sign-in: leads back to the clerk's own counter"):
            self.sign_in(clerk, CLERK)
            clerk.shows("#desk")
            clerk.shows("#counter-name", "Quầy 1")
            assert clerk.page.url.endswith("/clerk?counter=1"), clerk.page.url
            clerk.shows(".user-button", CLERK.name)
        with check("sign-in: no other site is ever gone on to"):
            for next_page in ("https://example.org/", "//example.org/", "/\\example.org", "javascript:alert(1)", "/nowhere"):
                self.admin.go_to(f"{self.daemon.address}/sign-in?next={next_page}")
                self.admin.shows("#go-on")
                assert self.admin.page.locator("#go-on").get_attribute("href") == "/", next_page
            self.admin.audit_in_both_languages("signed in already")
