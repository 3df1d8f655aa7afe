"""Every page whose language can be changed speaks it altogether, and still does when it is loaded anew."""

from stage import Stage

# Letters that only Vietnamese has, in what can be seen and is not marked as Vietnamese.
VIETNAMESE = """() => {
  const letters = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const seen = node.parentElement.checkVisibility() && !node.parentElement.closest('[lang=vi], .visually-hidden, noscript');
    if (seen && letters.test(node.data)) found.push(node.data.trim());
  }
  return found;
}"""
# What the stories call their key and their screens stays as it is.
GIVEN_NAMES = ("Kiểm thử", "Màn hình")


class Languages(Stage):
    def tell(self):
        self.hall.empty()
        self.hall.fill(waiting=8, served=3)
        for name in ("sign-in", "setup", "clerk", "supervisor", "admin"):
            self.changes(self.cast.another(name), name)
        self.changes(self.cast.phone_of(self.hall.issue()[0]["id"]), "phone")
        self.hall.empty()

    def changes(self, terminal, name):
        with self.report.check(f"{name}: English altogether, and remembered; and back") as notes:
            terminal.shows("html[lang=vi]")
            terminal.shows("#language", "English")
            terminal.click("#language")
            terminal.shows("html[lang=en]")
            terminal.shows("#language[lang=vi]", "Tiếng Việt")
            places = self.places(terminal)
            for place in places:
                self.expect_english(terminal, place)
            terminal.page.reload()
            terminal.shows("html[lang=en]")
            terminal.shows("#language", "Tiếng Việt")
            terminal.click("#language")
            terminal.shows("html[lang=vi]")
            if len(places) > 1:
                notes.append(f"{len(places)} sections")
        self.cast.leave(terminal)

    def places(self, terminal):
        """The sections of the page, or the page itself."""
        terminal.page.wait_for_timeout(1_000)
        return terminal.page.locator("#sections a").evaluate_all("links => links.map(({ hash }) => hash)") or [""]

    def expect_english(self, terminal, place):
        if place:
            terminal.click(f"#sections a[href='{place}']")
            terminal.page.wait_for_timeout(800)
        found = [text for text in terminal.page.evaluate(VIETNAMESE) if not any(name in text for name in GIVEN_NAMES)]
        assert not found, f"{place or 'page'}: {'; '.join(sorted(set(found))[:8])}"
