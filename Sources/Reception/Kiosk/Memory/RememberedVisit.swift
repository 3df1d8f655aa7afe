package import FaceMatch
package import QueueModel

/// What is known of the face of somebody with an open ticket; never on a disk.
package struct RememberedVisit: Sendable, Equatable {
    package let ticket: TicketID
    /// Nil where only the answers to a question are known.
    package let templates: TemplateSet?
    /// Of those who are remembered beyond their visit.
    package let subject: SubjectID?
    /// Whether they were asked to be remembered, or forgotten, and have answered.
    package let hasAnswered: Bool

    package init(ticket: TicketID, templates: TemplateSet?, subject: SubjectID?, hasAnswered: Bool) {
        self.ticket = ticket
        self.templates = templates
        self.subject = subject
        self.hasAnswered = hasAnswered
    }
}

extension MemoryWriter {
    mutating func add(_ visit: RememberedVisit) {
        add(visit.ticket.rawValue)
        add(visit.subject?.rawValue ?? "")
        add(UInt8(visit.hasAnswered ? 1 : 0))
        add(UInt8(visit.templates?.isSettled == true ? 1 : 0))
        let templates = visit.templates?.all ?? []
        add(UInt8(templates.count))
        for template in templates { add(template) }
    }
}

extension MemoryReader {
    mutating func rememberedVisit() -> RememberedVisit? {
        guard let ticket = text(), let subject = text(), let hasAnswered = value(UInt8.self),
            let isSettled = value(UInt8.self), let count = value(UInt8.self), count <= TemplateSet.limit
        else { return nil }
        var templates: [KeptTemplate] = []
        for _ in 0..<count {
            guard let template = keptTemplate() else { return nil }
            templates.append(template)
        }
        return RememberedVisit(
            ticket: TicketID(rawValue: ticket),
            templates: TemplateSet(of: templates, isSettled: isSettled == 1),
            subject: subject.isEmpty ? nil : SubjectID(rawValue: subject),
            hasAnswered: hasAnswered == 1
        )
    }
}
