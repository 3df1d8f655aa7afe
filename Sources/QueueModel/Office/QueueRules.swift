/// The numbers an office may set for how its queue works.
package struct QueueRules: Hashable, Sendable {
    /// How many later arrivals may be called before somebody; see ``DispatchRule``.
    package let overtakingBound: Int
    /// After so many minutes of waiting a ticket is overdue.
    package let maximumWaitMinutes: Int
    /// A no-show takes so many recalls and …
    package let noShowRecalls: Int
    /// … so many seconds since the latest call or recall.
    package let noShowSeconds: Int
    /// For so many seconds an action may be undone.
    package let undoSeconds: Int
    /// An appointment goes first from so many minutes before its time, …
    package let appointmentEarlyMinutes: Int
    /// … provided that the citizen arrived no later than so many minutes after it.
    package let appointmentLateMinutes: Int

    package init(
        overtakingBound: Int = 5,
        maximumWaitMinutes: Int = 60,
        noShowRecalls: Int = 1,
        noShowSeconds: Int = 30,
        undoSeconds: Int = 10,
        appointmentEarlyMinutes: Int = 10,
        appointmentLateMinutes: Int = 15
    ) {
        self.overtakingBound = overtakingBound
        self.maximumWaitMinutes = maximumWaitMinutes
        self.noShowRecalls = noShowRecalls
        self.noShowSeconds = noShowSeconds
        self.undoSeconds = undoSeconds
        self.appointmentEarlyMinutes = appointmentEarlyMinutes
        self.appointmentLateMinutes = appointmentLateMinutes
    }

    /// From when an appointment goes first; `nil` when its holder came too late for that and waits like anybody else.
    ///
    /// Whoever is early waits like anybody else until then. Whoever came in time stays due, however late the queue is.
    package func due(_ appointment: Appointment, arrivedAt arrival: Timestamp) -> Timestamp? {
        let late = appointment.at.advanced(byMilliseconds: Int64(appointmentLateMinutes) * 60_000)
        guard arrival <= late else { return nil }
        return appointment.at.advanced(byMilliseconds: -Int64(appointmentEarlyMinutes) * 60_000)
    }
}

extension QueueRules: Codable {
    private enum CodingKeys: CodingKey {
        case overtakingBound, maximumWaitMinutes, noShowRecalls, noShowSeconds, undoSeconds
        case appointmentEarlyMinutes, appointmentLateMinutes
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let standard = QueueRules()
        func number(_ key: CodingKeys, _ standard: Int) throws -> Int {
            try container.decodeIfPresent(Int.self, forKey: key) ?? standard
        }
        try self.init(
            overtakingBound: number(.overtakingBound, standard.overtakingBound),
            maximumWaitMinutes: number(.maximumWaitMinutes, standard.maximumWaitMinutes),
            noShowRecalls: number(.noShowRecalls, standard.noShowRecalls),
            noShowSeconds: number(.noShowSeconds, standard.noShowSeconds),
            undoSeconds: number(.undoSeconds, standard.undoSeconds),
            appointmentEarlyMinutes: number(.appointmentEarlyMinutes, standard.appointmentEarlyMinutes),
            appointmentLateMinutes: number(.appointmentLateMinutes, standard.appointmentLateMinutes)
        )
    }
}

extension QueueRules {
    private var bounds: [(name: String, value: Int, range: ClosedRange<Int>)] {
        [
            ("overtakingBound", overtakingBound, 0...1_000), ("maximumWaitMinutes", maximumWaitMinutes, 1...1_440),
            ("noShowRecalls", noShowRecalls, 0...20), ("noShowSeconds", noShowSeconds, 0...3_600),
            ("undoSeconds", undoSeconds, 0...600),
            ("appointmentEarlyMinutes", appointmentEarlyMinutes, 0...1_440),
            ("appointmentLateMinutes", appointmentLateMinutes, 0...1_440),
        ]
    }

    func validate() throws(OfficeError) {
        for bound in bounds where !bound.range.contains(bound.value) {
            throw .invalidRule(bound.name, bound.value, allowed: bound.range)
        }
    }
}
