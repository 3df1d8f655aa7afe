"""Somebody hands in a table of dossiers: its errors are shown by row and column, and mended it is taken."""

from stage import Stage

HEADINGS = "Mã hồ sơ;Ngày tiếp nhận;Ngày hẹn trả\n"
WRONG = HEADINGS + "H29-7001;20/11/2026 08:00;27/11/2026\nH29-7002;20/11/2026;27/13/2026\n"
SOUND = WRONG.replace("27/13/2026", "27/11/2026")
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

    def hand_in(self, name, text):
        self.admin.page.locator("#import-file").set_input_files(
            {"name": name, "mimeType": "text/csv", "buffer": text.encode()}
        )
