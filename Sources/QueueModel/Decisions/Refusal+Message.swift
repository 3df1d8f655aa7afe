extension Refusal {
    /// What a clerk reads.
    package var message: LocalizedText {
        switch self {
        case .unknownService(let id):
            LocalizedText(vi: "Không có dịch vụ “\(id)”.", en: "There is no service “\(id)”.")
        case .unknownCounter(let id):
            LocalizedText(vi: "Không có quầy “\(id)”.", en: "There is no counter “\(id)”.")
        case .unknownPriority(let id):
            LocalizedText(vi: "Không có diện ưu tiên “\(id)”.", en: "There is no priority class “\(id)”.")
        case .unknownStaff(let id):
            LocalizedText(vi: "Không có cán bộ mã “\(id)”.", en: "There is no member of staff “\(id)”.")
        case .unknownTicket:
            LocalizedText(
                vi: "Không tìm thấy số này trong ngày hôm nay.",
                en: "This ticket is not among today's tickets."
            )
        case .duplicateTicket:
            LocalizedText(vi: "Số này đã được cấp rồi.", en: "This ticket has already been issued.")
        case .invalidDossiers(let count):
            LocalizedText(
                vi: "Số lượng hồ sơ \(count) không hợp lệ.",
                en: "\(count) is no possible number of dossiers."
            )
        case .invalidRating(let rating):
            LocalizedText(
                vi: "Mức hài lòng \(rating) không hợp lệ; chọn từ 1 đến 5.",
                en: "\(rating) is no possible rating; choose 1 to 5."
            )
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
        case .counterNotOpen(let id, let status):
            LocalizedText(
                vi: "Quầy “\(id)” \(status.name.vi). Hãy mở quầy trước.",
                en: "Counter “\(id)” is \(status.name.en). Open it first."
            )
        case .counterServing(_, let number):
            LocalizedText(
                vi: "Quầy đang phục vụ số \(number). Hãy kết thúc trước khi đóng quầy.",
                en: "The counter is serving \(number). Finish it before closing the counter."
            )
        case .notServed(let counter, let service):
            LocalizedText(
                vi: "Quầy “\(counter)” không nhận dịch vụ “\(service)”.",
                en: "Counter “\(counter)” does not take service “\(service)”."
            )
        case .reservedForOther(let number, let counter):
            LocalizedText(
                vi: "Số \(number) đang chờ riêng quầy “\(counter)”.",
                en: "\(number) is waiting for counter “\(counter)” alone."
            )
        case .wouldOvertake(let number, let bound):
            LocalizedText(
                vi: "Phải gọi số \(number) trước: đã có \(bound) người đến sau được gọi trước số này.",
                en: "\(number) has to go first: \(bound) later arrivals have been called before it."
            )
        case .wrongState(let number, let state, let needed):
            Self.wrongStateMessage(number, is: state, needs: needed)
        case .noShowTooSoon(let number, let recalls, let seconds):
            Self.tooSoonMessage(number, recalls: recalls, seconds: seconds)
        case .timePassed(let number):
            LocalizedText(
                vi: "Số \(number): thời điểm quay lại phải ở trong tương lai.",
                en: "\(number): the time to come back has to be in the future."
            )
        case .alreadyThere(let number):
            LocalizedText(vi: "Số \(number) đã ở đúng nơi đó.", en: "\(number) is there already.")
        case .serviceTwice(let number, let service):
            LocalizedText(
                vi: "Số \(number) đã có dịch vụ “\(service)” trong lượt này.",
                en: "\(number) has service “\(service)” in this visit already."
            )
        case .requestKeyReused:
            LocalizedText(
                vi: "Idempotency-Key này đã dùng cho một yêu cầu khác; hãy dùng khóa mới.",
                en: "This Idempotency-Key came with another request before; take a new one."
            )
        case .sameTicket(let number):
            LocalizedText(
                vi: "Không thể gộp số \(number) với chính nó.",
                en: "\(number) cannot be merged with itself."
            )
        case .nothingToUndo(let seconds):
            LocalizedText(
                vi: "Không thể hoàn tác: chỉ hoàn tác được thao tác cuối cùng của một số, trong vòng \(seconds) giây.",
                en: "This cannot be undone: only the last action on a ticket can, within \(seconds) seconds."
            )
        case .serviceClosed(let id):
            LocalizedText(
                vi: "Dịch vụ “\(id)” đang tạm ngừng nhận số mới.",
                en: "Service “\(id)” takes no further tickets at the moment."
            )
        case .serviceInUse(let id, let tickets):
            LocalizedText(
                vi: "Chưa thể bỏ dịch vụ “\(id)”: còn \(tickets) số cần dịch vụ này.",
                en: "Service “\(id)” cannot be removed yet: \(tickets) open tickets need it."
            )
        case .priorityInUse(let id, let tickets):
            LocalizedText(
                vi: "Chưa thể bỏ diện ưu tiên “\(id)”: còn \(tickets) số thuộc diện này.",
                en: "Priority class “\(id)” cannot be removed yet: \(tickets) open tickets have it."
            )
        case .otherOffice(let id):
            LocalizedText(
                vi: "Cấu hình này là của đơn vị khác (“\(id)”).",
                en: "This configuration belongs to another office (“\(id)”)."
            )
        case .officeChangedMeanwhile:
            LocalizedText(
                vi: "Cấu hình đã được người khác thay đổi. Hãy tải lại rồi sửa lần nữa.",
                en: "Somebody else has changed the settings meanwhile. Read them again and repeat the change."
            )
        case .invalidOffice(let error): error.message
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

    private static func tooSoonMessage(_ number: TicketNumber, recalls: Int, seconds: Int) -> LocalizedText {
        let times = recalls == 1 ? "once" : "\(recalls) times"
        let vi = (recalls > 0 ? ["gọi lại \(recalls) lần"] : []) + (seconds > 0 ? ["chờ \(seconds) giây"] : [])
        let en = (recalls > 0 ? ["recall it \(times)"] : []) + (seconds > 0 ? ["wait \(seconds) s"] : [])
        return LocalizedText(
            vi: "Chưa thể đánh dấu số \(number) vắng mặt: còn phải \(vi.joined(separator: " và ")).",
            en: "\(number) is no no-show yet: \(en.joined(separator: " and ")) more."
        )
    }
}
