package import QueueModel
package import Statistics

extension ExportTable {
    /// One row a leg, in the order given.
    ///
    /// Nothing personal: no id, no clerk, and neither priority class nor rating, which with the times of a visit would
    /// tell a colleague who is disabled or who was discontented. Those are in the groups.
    package static func tickets(
        _ records: some Sequence<TicketRecord> & Sendable,
        of office: Office,
        asOf moment: Timestamp
    ) -> ExportTable {
        ExportTable(
            id: "tickets",
            name: LocalizedText(vi: "Lượt", en: "Tickets"),
            columns: ticketColumns,
            rows: TicketRows(records, of: office, asOf: moment)
        )
    }

    private static let ticketColumns = [
        ExportColumn("Ngày", "Day", width: 12), ExportColumn("Số", "Number", width: 12),
        ExportColumn("Lần", "Leg", width: 9), ExportColumn("Dịch vụ", "Service", width: 34),
        ExportColumn("Quầy", "Counter", width: 18), ExportColumn("Trạng thái", "State", width: 28),
        ExportColumn("Lấy số", "Issued", width: 19), ExportColumn("Bắt đầu chờ", "Queued", width: 19),
        ExportColumn("Gọi", "Called", width: 19), ExportColumn("Bắt đầu", "Started", width: 19),
        ExportColumn("Kết thúc", "Closed", width: 19), ExportColumn("Phút chờ", "Minutes waited", width: 20),
        ExportColumn("Phút phục vụ", "Minutes served", width: 24),
        ExportColumn("Gọi lại", "Recalls"), ExportColumn("Chuyển tiếp", "Transfers", width: 20),
    ]
}
