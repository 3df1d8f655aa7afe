extension Refusal {
    /// What a clerk reads.
    package var message: LocalizedText {
        switch self {
        case .unknownService(let id):
            LocalizedText(vi: "Không có dịch vụ “\(id)”.", en: "There is no service “\(id)”.")
        case .unknownCounter(let id):
            LocalizedText(vi: "Không có quầy “\(id)”.", en: "There is no counter “\(id)”.")
        case .unknownTicket:
            LocalizedText(
                vi: "Không tìm thấy số này trong ngày hôm nay.",
                en: "This ticket is not among today's tickets."
            )
        case .duplicateTicket:
            LocalizedText(vi: "Số này đã được cấp rồi.", en: "This ticket has already been issued.")
        case .queueEmpty:
            LocalizedText(
                vi: "Hiện không có ai đang chờ quầy này.",
                en: "Nobody is waiting for this counter at the moment."
            )
        case .counterBusy(_, let number):
            LocalizedText(
                vi: "Quầy này còn số \(number). Hãy kết thúc hoặc đánh dấu vắng mặt trước khi gọi số tiếp theo.",
                en: "This counter still has \(number). Finish it or mark it as a no-show before calling the next."
            )
        case .wrongState(let number, let state, let needed):
            Self.wrongStateMessage(number, is: state, needs: needed)
        case .serviceInUse(let id, let waiting):
            LocalizedText(
                vi: "Chưa thể bỏ dịch vụ “\(id)”: còn \(waiting) người đang chờ.",
                en: "Service “\(id)” cannot be removed yet: \(waiting) still waiting for it."
            )
        case .otherOffice(let id):
            LocalizedText(
                vi: "Cấu hình này là của đơn vị khác (“\(id)”).",
                en: "This configuration belongs to another office (“\(id)”)."
            )
        }
    }

    private static func wrongStateMessage(
        _ number: TicketNumber,
        is state: TicketState,
        needs needed: [TicketState]
    ) -> LocalizedText {
        let vi = needed.map { "“\($0.name.vi)”" }.joined(separator: " hoặc ")
        let en = needed.map { "“\($0.name.en)”" }.joined(separator: " or ")
        return LocalizedText(
            vi: "Số \(number) đang ở trạng thái “\(state.name.vi)”; thao tác này chỉ dùng cho số \(vi).",
            en: "\(number) is “\(state.name.en)”; this works only for a ticket that is \(en)."
        )
    }
}
