"""The pages of those who lead: the start page, sign-in, every section of the supervisor and the administrator."""

from stage import Stage


class StaffScenes(Stage):
    def tell(self):
        hall = self.hall
        hall.empty()
        hall.fill(waiting=30, served=12)
        with self.report.check("start, sign-in: pictures"):
            self.photograph("signed out", self.at_home(self.cast.another("start")))
            self.photograph("sign-in", self.at_home(self.cast.another("sign-in")))
            for page, role in (("admin", "administrator"), ("clerk", "clerk")):
                signed_in = self.at_home(self.cast.another(page))
                signed_in.go_to(self.daemon.address)
                self.photograph(f"start, {role}", self.at_home(signed_in))
        with self.report.check("supervisor: pictures of every section"):
            self.sections(self.supervisor)
        with self.report.check("admin: pictures of every section"):
            self.admin.go_to(f"{self.daemon.address}/admin")
            self.sections(self.admin)
        with self.report.check("admin: pictures of its questions"):
            self.question("users", "#add-user")
            self.question("screens", "#pair-screen")
            self.question("keys", "#add-key")
            self.question("webhooks", "#add-webhook")
        hall.empty()

    def at_home(self, terminal):
        terminal.page.wait_for_load_state("load")
        terminal.page.wait_for_timeout(500)
        return terminal

    def sections(self, terminal):
        terminal.shows("#sections a")
        for place in terminal.page.locator("#sections a").evaluate_all("links => links.map(({ hash }) => hash)"):
            terminal.click(f"#sections a[href='{place}']")
            terminal.page.wait_for_timeout(1_500)
            self.photograph(place.removeprefix("#"), terminal)

    def question(self, section, button):
        """In both languages: the button that changes it cannot be reached while a question is open."""
        admin = self.admin
        admin.click(f"#sections a[href='#{section}']")
        for _ in range(2):
            admin.click(button)
            admin.shows("dialog[open]")
            self.photograph(f"{section}, question", admin)
            admin.page.keyboard.press("Escape")
            admin.shows_no("dialog[open]")
            admin.click("#language")
