"""The board: empty, calls, an announcement, a notice, muted."""

from stage import Stage


class BoardScenes(Stage):
    OPENED_FIRST = ("board",)

    def tell(self):
        board, hall = self.board, self.hall
        with self.report.check("board: pictures"):
            hall.empty()
            board.shows(".no-call")
            self.photograph("empty, waits for a touch", board)
            board.click("#sound-start")
            hall.open_counters()
            hall.issue(24)
            for counter in ("3", "2"):
                hall.do("tickets", hall.call(counter)["id"], "start")
            hall.do("tickets", self.daemon.get("/api/v1/queue")["attended"][0]["id"], "finish")
            first, second = hall.call("2"), hall.call("1")
            board.shows(f".call.is-announced[data-ticket='{first['id']}']", within=30_000)
            self.photograph("announcing", board)
            board.shows(f".call.is-announced[data-ticket='{second['id']}']", within=30_000)
            board.shows(".ribbon[data-shows=notice]", within=30_000)
            self.photograph("calls", board)
            hall.post_notice("Chiều thứ Sáu, bộ phận Một cửa nghỉ từ 16 giờ để tập huấn.",
                             "On Friday afternoon the office closes at 4 pm for training.")
            board.shows("#notice", "Chiều thứ Sáu")
            self.photograph("notice", board)
            board.page.mouse.move(600, 500)
            board.click("#mute")
            self.photograph("muted, with the corner of the sound", board)
            board.click("#mute")
            hall.empty()
