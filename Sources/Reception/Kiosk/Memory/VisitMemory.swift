package import QueueModel

/// The faces of those with an open ticket, as they are handed to the next process of the daemon.
package struct VisitMemory: Sendable, Equatable {
    /// The layout below; another one is not read.
    private static let layout: UInt64 = 0x4651_5649_5349_5431

    package let office: OfficeID
    package let visits: [RememberedVisit]

    package init(office: OfficeID, visits: [RememberedVisit]) {
        self.office = office
        self.visits = visits
    }

    /// Bytes that ``write(to:)`` needs.
    package var size: Int {
        var writer = MemoryWriter(to: nil)
        add(to: &writer)
        return writer.count
    }

    /// Layout: a mark, the office, the number of visits, the visits; byte order and alignment are the machine's, which
    /// memory never leaves.
    package func write(to memory: UnsafeMutableRawBufferPointer) {
        var writer = MemoryWriter(to: memory)
        add(to: &writer)
    }

    private func add(to writer: inout MemoryWriter) {
        writer.add(Self.layout)
        writer.add(office.rawValue)
        writer.add(UInt32(visits.count))
        for visit in visits { writer.add(visit) }
    }

    /// Nil for memory that another version wrote, or whose templates another model made.
    package init?(reading memory: UnsafeRawBufferPointer) {
        var reader = MemoryReader(of: memory)
        guard reader.value(UInt64.self) == Self.layout, let office = reader.text(),
            let count = reader.value(UInt32.self)
        else { return nil }
        var visits: [RememberedVisit] = []
        for _ in 0..<count {
            guard let visit = reader.rememberedVisit() else { return nil }
            visits.append(visit)
        }
        guard reader.isAtEnd else { return nil }
        self.init(office: OfficeID(rawValue: office), visits: visits)
    }
}
