"""Somebody who must report by four o'clock: acts on an alarm, changes the office, posts a notice, reads the figures."""

from pathlib import Path

from admission import SUPERVISOR
from stage import Stage

A_BUSY_MINUTE = 60_000  # milliseconds
NO_CAMERA = "v4l2:/dev/video9"
WIDTHS = (1920, 1366, 390)
SECTIONS = ("hall", "history/thisWeek", "office/services", "notices", "staff", "audit")
CONNECTION = "document.documentElement.dataset.connection"
SEES_MORE = "document.documentElement.scrollWidth <= innerWidth"
DRAWN = """() => [...document.querySelectorAll('#history canvas')].filter((canvas) => {
  const blank = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height });
  return canvas.width > 0 && canvas.toDataURL() !== blank.toDataURL();
}).length"""
ARRIVALS = "[data-panel=arrivalsByHour]"
NOTICE = ("Hôm nay trả kết quả đến 16 giờ 30.", "Results are handed out until 16:30 today.")


class Supervision(Stage):
    OPENED_FIRST = ("supervisor", "board")

    def tell(self):
        self.hall.empty()
        self.hall.fill(waiting=8)
        self.clerk_is_refused()
        self.hall_is_seen()
        self.alarm_is_acted_on()
        self.service_is_closed_and_opened()
        self.counter_is_paused_and_opened()
        self.setting_is_refused_then_saved()
        self.conflict_loses_nothing()
        self.notice_reaches_the_board()
        self.range_is_read()
        self.report_is_taken_away()
        self.every_section_fits()
        self.comes_back()
        self.audit_is_searched()

    def go(self, section):
        self.supervisor.go_to(f"{self.daemon.address}/supervisor#{section}")

    def clerk_is_refused(self):
        with self.report.check("supervisor: a clerk is told that the page is not for them"):
            clerk = self.cast.enter("clerk")
            clerk.go_to(f"{self.daemon.address}/supervisor")
            clerk.shows("#refused")
            clerk.shows_no("#sections, #hall, #office")
            clerk.audit_in_both_languages("supervisor, refused")
            clerk.go_to(f"{self.daemon.address}/clerk?counter=1")
            clerk.shows("html[data-connection=connected]")

    def hall_is_seen(self):
        page = self.supervisor
        with self.report.check("supervisor: sees who waits, for how long, and what each counter does"):
            queue = self.hall.queue
            for ticket in queue["waiting"]:
                page.shows(f"#row-{ticket['number']}")
            page.until("document.querySelector('#key-figures strong').textContent"
                       " === String(document.querySelectorAll('#waiting tbody tr').length)")
            page.shows("#waiting .badge", "lâu nhất")
            serving = next(ticket for ticket in queue["attended"] if ticket["state"] == "serving")
            page.shows(f"[data-counter='{serving['counter']}'] .counter-does", serving["number"])
            page.shows_no("#alarms [data-code=camera-out]")
            page.audit_in_both_languages("hall")
            self.photograph("supervisor-hall", page)

    def alarm_is_acted_on(self):
        page, hall = self.supervisor, self.hall
        with self.report.check("supervisor: a service that nobody serves is an alarm, and its button opens a counter"):
            for counter in hall.counters:
                hall.leave_counter(counter)
                hall.do("counters", counter, "close")
            page.shows("#alarms [data-code=service-unattended]")
            page.audit_in_both_languages("hall, alarm")
            page.click("#alarms .alarm-actions button", "Mở Quầy 1")
            page.shows("[data-counter='1'][data-status=open]")
            page.shows("#alarms .is-calm")
            hall.open_counters()

    def service_is_closed_and_opened(self):
        page = self.supervisor
        other = self.hall.queue["services"][1]
        with self.report.check("supervisor: closes a service and opens it again"):
            switch = f"#services [role=switch][aria-label^='{other['name']['vi']}']"
            page.click(switch)
            page.shows(f"{switch}[aria-checked=false]", "Đóng")
            assert not self.hall.queue["services"][1]["open"]
            page.page.locator(switch).focus()
            page.page.keyboard.press("Space")
            page.shows(f"{switch}[aria-checked=true]", "Mở")
        with self.report.check("supervisor: the default service stays open, and the page says why"):
            with page.expecting("422 (Unprocessable"):
                page.click("#services [role=switch]")
                page.shows(".toast-error")

    def counter_is_paused_and_opened(self):
        page = self.supervisor
        with self.report.check("supervisor: pauses a counter and opens it again"):
            page.click("[data-counter='3'] button", "Tạm nghỉ")
            page.shows("[data-counter='3'][data-status=paused]")
            page.click("[data-counter='3'] button", "Mở quầy")
            page.shows("[data-counter='3'][data-status=open]")

    def setting_is_refused_then_saved(self):
        page = self.supervisor
        with self.report.check("supervisor: an impossible setting is refused in words beside the form, and stays typed"):
            self.go("office/services")
            page.page.locator("#office [name=letter]").nth(1).fill("A")
            page.shows(".save-bar", "Chưa lưu: Dịch vụ")
            with page.expecting("422 (Unprocessable"):
                page.click(".save-line .button-primary")
                page.shows(".save-bar .form-failure", "A")
            assert page.page.locator("#office [name=letter]").nth(1).input_value() == "A"
            page.audit_in_both_languages("settings refused")
            page.click(".save-line .button", "Bỏ thay đổi")
            page.shows_no(".save-bar")
        with self.report.check("supervisor: a setting is saved and in force at once"):
            self.go("office/rules")
            page.fill(maximumWaitMinutes="45")
            page.page.keyboard.press("Enter")
            page.shows(".toast-done")
            page.shows_no(".save-bar")
            assert self.hall.queue["rules"]["maximumWaitMinutes"] == 45

    def conflict_loses_nothing(self):
        page = self.supervisor
        with self.report.check("supervisor: what was typed outlives what somebody else saves meanwhile"):
            page.fill(undoSeconds="20")
            office, tag = self.daemon.office()
            office["halls"].append({"id": "ground", "name": {"vi": "Sảnh tầng trệt", "en": "Ground floor"}})
            self.daemon.put_office(office, tag)
            with page.expecting("412 (Precondition"):
                page.click(".save-line .button-primary")
                page.shows(".conflict", "Ai đó vừa đổi")
            page.audit_in_both_languages("conflict")
            page.click(".conflict .button-primary")
            page.shows_no(".conflict")
            assert page.page.locator("[name=undoSeconds]").input_value() == "20"
            page.click(".save-line .button-primary")
            page.shows_no(".save-bar")
            office, _ = self.daemon.office()
            assert office["rules"]["undoSeconds"] == 20 and office["halls"][-1]["id"] == "ground"
        with self.report.check("supervisor: where both changed the same, the choice is theirs"):
            page.fill(undoSeconds="30")
            office, tag = self.daemon.office()
            self.daemon.put_office({**office, "rules": {**office["rules"], "undoSeconds": 15}}, tag)
            with page.expecting("412 (Precondition"):
                page.click(".save-line .button-primary")
                page.click(".conflict .button-primary")
            page.shows(".conflict", "Quy tắc hàng chờ")
            page.click(".conflict .button", "Dùng bản của họ")
            page.shows_no(".save-bar")
            assert page.page.locator("[name=undoSeconds]").input_value() == "15"

    def notice_reaches_the_board(self):
        page, (vi, en) = self.supervisor, NOTICE
        with self.report.check("supervisor: a notice is on the board when it is posted, and gone when it is taken away"):
            self.go("notices")
            page.shows("#notice-list")
            page.click("#add-notice")
            page.page.locator("#notice-vi").fill(vi)
            page.page.locator("#notice-en").fill(en)
            page.shows(".notice-preview", vi)
            page.audit_in_both_languages("writing a notice")
            assert page.page.locator("#notice-vi").input_value() == vi, "another language lost what was typed"
            page.click(".notice-form .button-primary")
            page.shows("#notice-list th", vi)
            # The numbers that are being called go first.
            self.board.shows("#notice", vi, within=A_BUSY_MINUTE)
            self.photograph("supervisor-notices", page)
            page.page.locator("#notice-list tr", has_text=vi).locator("button[aria-label^='Gỡ']").click()
            page.click("dialog[open] .button-stop")
            page.shows_no(f"#notice-list :text('{vi}')")
            self.board.shows_no(f"#notice :text('{vi}')")

    def range_is_read(self):
        page = self.supervisor
        with self.report.check("supervisor: picks a range, sees charts, and the same figures in the tables") as notes:
            self.go("history")
            page.click(".chip", "Tuần này")
            page.until("location.hash === '#history/thisWeek'")
            page.shows(f"{ARRIVALS} canvas")
            page.until(f"({DRAWN})() >= 5", within=15_000)
            notes.append(f"{page.page.evaluate(DRAWN)} charts")
            page.click(f"{ARRIVALS} summary")
            total = self.daemon.get("/api/v1/statistics?period=week")
            rows = page.page.locator(f"{ARRIVALS} tbody tr").all_inner_texts()
            expected = [group["figures"]["counts"]["arrivals"] for group in total["groups"]["hour"]]
            assert [int(row.split()[-1]) for row in rows] == expected, rows
            page.shows("[data-figure=arrivals] strong", str(sum(expected)))
            page.audit_in_both_languages("figures")
            self.photograph("supervisor-figures", page)
        with self.report.check("supervisor: the charts follow the theme, and other days can be chosen"):
            page.page.emulate_media(color_scheme="dark")
            page.until(f"({DRAWN})() >= 5")
            page.audit("figures, dark")
            page.page.emulate_media(color_scheme="light")
            page.click(".chip", "Tự chọn")
            page.fill(**{"from": "2026-01-01", "to": "2026-01-02"})
            page.click(".range-days .button-primary")
            page.shows(".range-title", "01/01/2026")
            page.shows("[data-figure=arrivals] strong", "0")
        with self.report.check("supervisor: without the library the tables say it all"):
            other = self.cast.another("supervisor", before=lambda page: page.route(
                "**/vendor/chart.js", lambda route: route.fulfill(status=200, content_type="text/javascript", body="")))
            other.go_to(f"{self.daemon.address}/supervisor#history/today")
            other.shows(f"{ARRIVALS} summary")
            other.shows_no("#history canvas")
            other.click(f"{ARRIVALS} summary")
            other.shows(f"{ARRIVALS} tbody td")
            self.cast.leave(other)

    def report_is_taken_away(self):
        page = self.supervisor
        with self.report.check("supervisor: takes the figures along as CSV and XLSX"):
            self.go("history/today")
            for name, start in (("CSV tổng hợp", b"\xef\xbb\xbf"), ("XLSX", b"PK")):
                with page.page.expect_download() as download:
                    page.click(".exports a", name)
                assert Path(download.value.path()).read_bytes().startswith(start), name
        with self.report.check("supervisor: on paper there are tables and no controls"):
            page.page.emulate_media(media="print")
            page.shows_no("#sections, .range-picker, .exports, #language")
            page.page.emulate_media(media="screen")

    def audit_is_searched(self):
        page = self.supervisor
        with self.report.check("supervisor: the audit is sound, and finds who changed the office"):
            self.go("audit")
            page.shows("#audit-sound[data-level=good]")
            page.page.locator("#audit-action").select_option(label="Đổi cấu hình")
            page.click(".filter-buttons .button-primary")
            page.until("[...document.querySelectorAll('#audit-list .is-action small')]"
                       ".every((cell) => cell.textContent === 'PUT /api/v1/office')")
            page.fill(who=SUPERVISOR.name)
            page.page.locator("#audit-outcome").select_option(label="bị từ chối")
            page.page.locator("#audit [name=who]").press("Enter")
            page.until("[...document.querySelectorAll('#audit-list tbody .badge')].length > 0"
                       " && document.querySelectorAll('#audit-list .badge[data-level=good]').length === 0")
            page.shows("#audit-list td.is-actor", SUPERVISOR.name)
            page.audit_in_both_languages("audit found")
        self.hall.empty()

    def every_section_fits(self):
        page = self.supervisor
        for section in SECTIONS:
            with self.report.check(f"supervisor: {section} fits every width, light and dark"):
                self.go(section)
                page.shows(f"#{section.split('/')[0]}")
                page.page.wait_for_timeout(300)
                for width in WIDTHS:
                    page.page.set_viewport_size({"width": width, "height": 900})
                    page.until(SEES_MORE)
                page.page.set_viewport_size({"width": 1920, "height": 1080})
                page.page.emulate_media(color_scheme="dark")
                page.audit_in_both_languages(f"{section}, dark")
                page.page.emulate_media(color_scheme="light")

    def comes_back(self):
        page = self.supervisor
        with self.report.check("supervisor: says that the connection is lost, and is right again after a restart"):
            self.go("hall")
            terminals = self.cast.opened
            # A telephone whose number is unknown listens to nothing.
            listening = [terminal for terminal in terminals if terminal.page.evaluate(CONNECTION) == "connected"]
            for terminal in terminals:
                terminal.daemon_is_down = True
            self.daemon.kill()
            page.shows("#connection-banner", "Mất kết nối")
            self.daemon.start(NO_CAMERA)
            page.shows("html[data-connection=connected]", within=15_000)
            page.shows("#alarms [data-code=camera-out]", "Không tìm thấy camera")
            ticket = self.hall.issue()[0]
            page.shows("#waiting th", ticket["number"])
        with self.report.check("supervisor: the camera's alarm goes with its reason"):
            self.daemon.kill()
            page.shows("#connection-banner", "Mất kết nối")
            self.daemon.start()
            for terminal in listening:
                terminal.shows("html[data-connection=connected]", within=15_000)
            for terminal in terminals:
                terminal.daemon_is_down = False
            page.shows("#alarms .is-calm")
