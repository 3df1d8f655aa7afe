/// What is wrong with a dossier or an appointment that the office's software hands in.
package enum DossierFault: Error, Hashable, Sendable {
    /// The office has no such service.
    case unknownService(ServiceID)
    case dueBeforeReceived
    case readyBeforeReceived
    case returnedBeforeReady

    /// The part that is wrong, by its key in the API.
    package enum Field: String, Hashable, Sendable, CaseIterable {
        case code, service, receivedAt, dueAt, readyAt, returnedAt
        /// Of an appointment.
        case at, dossier
    }

    package var field: Field {
        switch self {
        case .unknownService: .service
        case .dueBeforeReceived: .dueAt
        case .readyBeforeReceived: .readyAt
        case .returnedBeforeReady: .returnedAt
        }
    }

    /// A stable name for programs.
    package var code: String {
        switch self {
        case .unknownService: "unknown-service"
        case .dueBeforeReceived: "due-before-received"
        case .readyBeforeReceived: "ready-before-received"
        case .returnedBeforeReady: "returned-before-ready"
        }
    }

    package var message: LocalizedText {
        switch self {
        case .unknownService(let service):
            LocalizedText(vi: "Không có dịch vụ “\(service)”.", en: "There is no service “\(service)”.")
        case .dueBeforeReceived:
            LocalizedText(
                vi: "Hạn trả kết quả sớm hơn thời điểm tiếp nhận.",
                en: "It is due before it was received."
            )
        case .readyBeforeReceived:
            LocalizedText(
                vi: "Có kết quả sớm hơn thời điểm tiếp nhận.",
                en: "It is ready before it was received."
            )
        case .returnedBeforeReady:
            LocalizedText(
                vi: "Trả kết quả sớm hơn khi có kết quả.",
                en: "It was returned before it was ready."
            )
        }
    }
}

extension Dossier {
    /// Everything that is wrong with it in that office; nothing for one that can be kept.
    package func faults(in office: Office) -> [DossierFault] {
        var faults: [DossierFault] = []
        if let service, office.service(service) == nil { faults.append(.unknownService(service)) }
        if let dueAt, dueAt < receivedAt { faults.append(.dueBeforeReceived) }
        if let readyAt, readyAt < receivedAt { faults.append(.readyBeforeReceived) }
        if let readyAt, let returnedAt, returnedAt < readyAt { faults.append(.returnedBeforeReady) }
        return faults
    }
}

extension BookedAppointment {
    /// Everything that is wrong with it in that office; nothing for one that can be kept.
    package func faults(in office: Office) -> [DossierFault] {
        office.service(appointment.service) == nil ? [.unknownService(appointment.service)] : []
    }
}
