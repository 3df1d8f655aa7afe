/// The body of `POST /api/v1/kiosk/change-service`.
struct KioskServiceChange: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case ticket, service }

    let ticket: String
    let service: String
}
