import QueueModel

/// The body of `finish`; it may be left out.
struct FinishedService: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case outcome }

    var outcome: ServiceOutcome?
}

/// The body of `call`: one who is not next, and why.
struct ChosenCall: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case counter, reason }

    let counter: String
    let reason: ChoiceReason
}

/// The body of `park`.
struct ParkedTicket: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case reason, minutes }

    static let minutesRange = 1...480

    let reason: ParkReason
    let minutes: Int

    private enum CodingKeys: CodingKey { case reason, minutes }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        reason = try container.decode(ParkReason.self, forKey: .reason)
        minutes = try container.decode(Int.self, forKey: .minutes)
        guard Self.minutesRange.contains(minutes) else {
            throw DecodingError.dataCorruptedError(forKey: .minutes, in: container, debugDescription: "out of range")
        }
    }
}

/// The body of `change-service` and `add-service`.
struct ChosenService: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case service }

    let service: String
}

/// The body of `priority`; null takes the priority away.
struct ChosenPriority: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case priority }

    let priority: String?
}

/// The body of `appointment`; null takes it away.
struct ChosenAppointment: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case appointment }

    let appointment: AppointmentRequest?

    private enum CodingKeys: CodingKey { case appointment }

    /// The key has to be there: an appointment is not lost by an empty body.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let isGone = try container.decodeNil(forKey: .appointment)
        appointment = try isGone ? nil : container.decode(AppointmentRequest.self, forKey: .appointment)
    }
}

/// The body of `transfer`: to a service or to a counter.
struct Transfer: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case service, counter }

    let target: TransferTarget

    private enum CodingKeys: CodingKey { case service, counter }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let service = try container.decodeIfPresent(String.self, forKey: .service)
        let counter = try container.decodeIfPresent(String.self, forKey: .counter)
        switch (service, counter) {
        case (let service?, nil): target = .service(ServiceID(rawValue: service))
        case (nil, let counter?): target = .counter(CounterID(rawValue: counter))
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .service,
                in: container,
                debugDescription: "either a service or a counter"
            )
        }
    }
}

/// The body of `merge`: the person's other ticket.
struct Merge: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case with }

    let with: String
}

/// The body of `rate`: 1 to 5.
struct Rating: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case rating }

    let rating: Int
}

/// The body of `counters/{id}/open`; it may be left out.
struct OpenedCounter: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case staff }

    var staff: String?
}

/// The body of `counters/{id}/pause`; it may be left out.
struct PausedCounter: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case minutes }

    static let minutesRange = 1...480

    /// For how long the pause is planned.
    let minutes: Int?

    private enum CodingKeys: CodingKey { case minutes }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        minutes = try container.decodeIfPresent(Int.self, forKey: .minutes)
        guard minutes.map(Self.minutesRange.contains) ?? true else {
            throw DecodingError.dataCorruptedError(forKey: .minutes, in: container, debugDescription: "out of range")
        }
    }
}

/// The body of `undo`: the sequence of the event that is taken back.
struct Undo: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case sequence }

    let sequence: Int64
}
