"""A disk that is full for a while: numbers go out all the same, the staff are told, and the hall notices nothing."""

from stage import Stage

UNWRITTEN = '#alarms:has-text("chưa lưu")'
SOON = 20_000  # milliseconds: the store is tried again every few seconds


class FullDisk(Stage):
    OPENED_FIRST = ("kiosk", "clerk", "board", "supervisor")

    def tell(self):
        self.hall.empty()
        self.supervisor.go_to(f"{self.daemon.address}/supervisor#hall")
        with self.report.check("clerk, supervisor: nothing about a disk that is well"):
            for staff in (self.clerk, self.supervisor):
                staff.shows_no(UNWRITTEN)
        self.disk_fills()
        self.disk_is_well_again()

    def disk_fills(self):
        with self.report.check("clerk, supervisor: numbers go out but are not stored, in words") as notes:
            # A reserve on the disk still takes some: it is used up first.
            self.daemon.disk.fail("ENOSPC", 1, lasting=True)
            self.ticket = self.daemon.post("/api/v1/tickets")
            assert self.ticket["durable"] is False, "it is stored all the same"
            notes.append(self.ticket["number"])
            for staff in (self.clerk, self.supervisor):
                staff.shows("#alarms", "Vẫn cấp số được nhưng chưa lưu", within=SOON)
                staff.audit("the disk is full")
            self.clerk.shows("#queue-list .is-number", self.ticket["number"])
        with self.report.check("kiosk, board: go on, and say nothing that a citizen cannot mend"):
            self.board.shows(".next-ticket", self.ticket["number"])
            for hall in (self.kiosk, self.board):
                hall.shows("html[data-connection=connected]")
                hall.shows_no("#alarms > *")
        self.photograph("disk-full")

    def disk_is_well_again(self):
        with self.report.check("clerk, supervisor: the words go by themselves, and the number is stored"):
            self.daemon.disk.mend()
            for staff in (self.clerk, self.supervisor):
                staff.shows_no(UNWRITTEN, within=SOON)
            assert self.daemon.ticket(self.ticket["number"])["durable"], "it is still not stored"
