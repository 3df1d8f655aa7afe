import QueueModel

/// A column that a file may have: what it means and what may stand above it.
struct ImportColumn: Sendable {
    let field: DossierFault.Field
    let isRequired: Bool
    /// The first of them names the column where something is wrong with it and it has no heading.
    let headings: [String]
    private let normalised: Set<String>

    init(_ field: DossierFault.Field, isRequired: Bool = false, _ headings: String...) {
        self.field = field
        self.isRequired = isRequired
        self.headings = headings
        normalised = Set((headings + [field.rawValue]).map(Heading.normalised))
    }

    func matches(_ heading: String) -> Bool {
        Heading.candidates(heading).contains { normalised.contains($0) }
    }

    var name: String { headings.first ?? field.rawValue }
}

extension ImportKind {
    /// The columns of such a file. The second heading is the English one.
    var columns: [ImportColumn] {
        switch self {
        case .dossiers: Self.dossierColumns
        case .appointments: Self.appointmentColumns
        }
    }

    private static let dossierColumns = [
        ImportColumn(.code, isRequired: true, "Mã hồ sơ", "Dossier code", "Số hồ sơ", "Mã số hồ sơ", "Dossier"),
        ImportColumn(.service, "Dịch vụ", "Service", "Mã dịch vụ"),
        ImportColumn(.receivedAt, isRequired: true, "Ngày tiếp nhận", "Received", "Ngày nhận", "Tiếp nhận lúc"),
        ImportColumn(.dueAt, "Ngày hẹn trả", "Due", "Hạn trả kết quả", "Ngày hẹn trả kết quả", "Hẹn trả lúc"),
        ImportColumn(.readyAt, "Ngày có kết quả", "Ready", "Có kết quả lúc"),
        ImportColumn(.returnedAt, "Ngày trả kết quả", "Returned", "Ngày trả", "Trả kết quả lúc"),
    ]

    private static let appointmentColumns = [
        ImportColumn(.code, isRequired: true, "Mã lịch hẹn", "Appointment code", "Mã hẹn", "Appointment"),
        ImportColumn(.service, isRequired: true, "Dịch vụ", "Service", "Mã dịch vụ"),
        ImportColumn(.at, isRequired: true, "Thời gian hẹn", "Time", "Giờ hẹn", "Ngày giờ hẹn", "Appointment time"),
        ImportColumn(.dossier, "Mã hồ sơ", "Dossier code", "Số hồ sơ", "Mã số hồ sơ"),
    ]
}
