"""Somebody hands in a table of dossiers: its errors are shown by row and column, and mended it is taken."""

from time import monotonic

from stage import Stage

HEADINGS = "Mã hồ sơ;Ngày tiếp nhận;Ngày hẹn trả\n"
WRONG = HEADINGS + "H29-7001;20/11/2026 08:00;27/11/2026\nH29-7002;20/11/2026;27/13/2026\n"
SOUND = WRONG.replace("27/13/2026", "27/11/2026")
WARNINGS = "fetch('/healthz').then((answer) => answer.json()).then(({ warnings }) => warnings)"
NOTE = "#imports .import-note"


class Files(Stage):
    def tell(self):
        admin = self.admin
        admin.go_to(f"{self.daemon.address}/admin#imports")
        with self.report.check("admin: a table with an error is refused, and the cell is named"):
            with admin.expecting("422 (Unprocessable"):
                self.hand_in("dossiers-november.csv", WRONG)
                admin.click("#imports [type=submit]")
                admin.shows(f"{NOTE} .sound[data-level=bad]", "1 lỗi")
            row = admin.page.locator(f"{NOTE} tbody tr").first
            assert [cell.strip() for cell in row.locator("th, td").all_inner_texts()][:2] == ["3", "Ngày hẹn trả"]
            admin.shows("#import-list tbody tr .badge[data-level=bad]", "1 lỗi")
            admin.audit_in_both_languages("imports, a table refused")
            known = self.daemon.get("/api/v1/dossiers?limit=500")["dossiers"]
            assert not [dossier for dossier in known if dossier["code"].startswith("H29-700")]
        with self.report.check("admin: a check writes nothing, and the mended table is taken"):
            self.hand_in("dossiers-november.csv", SOUND)
            admin.page.locator("#imports [data-text='import.check']").click()
            admin.shows(f"{NOTE} .sound[data-level=good]", "2 dòng")
            admin.click("#imports [type=submit]")
            admin.shows("#import-list tbody tr:first-child .badge[data-level=good]", "2 dòng")
        with self.report.check("admin, supervisor: what went wrong in the folder, where nobody looks, is told in words"):
            self.supervisor.go_to(f"{self.daemon.address}/supervisor#hall")
            self.put_into_folder(WRONG, is_faulty=True)
            for page in (admin, self.supervisor):
                page.page.reload()
                page.shows(".alarm[data-code=import-rejected]", "bị từ chối vì lỗi")
                page.audit_in_both_languages("a fault of the server")
                self.photograph("server-fault", page)
            self.put_into_folder(SOUND, is_faulty=False)
            for page in (admin, self.supervisor):
                page.page.reload()
                page.shows("#import-list .badge" if page is admin else "#alarms .is-calm")
                page.shows_no("[data-code=import-rejected]")

    def put_into_folder(self, text, is_faulty):
        """Returns when the daemon has taken or rejected it."""
        (self.daemon.imports / "dossiers-december.csv").write_text(text)
        deadline = monotonic() + 10
        while ("import-rejected" in self.admin.page.evaluate(WARNINGS)) != is_faulty:
            assert monotonic() < deadline, "the folder is not looked at"
            self.admin.page.wait_for_timeout(200)

    def hand_in(self, name, text):
        self.admin.page.locator("#import-file").set_input_files(
            {"name": name, "mimeType": "text/csv", "buffer": text.encode()}
        )
