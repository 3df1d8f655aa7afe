import QueueModel

/// The legs of a range in the two orders that percentiles need. Sorted once, every group receives its durations sorted.
struct LegTable {
    let records: [TicketRecord]
    /// By wait.
    let legs: [MeasuredLeg]
    /// The legs with a service time, by that; `leg` is an index of `legs`.
    private let byService: [(service: DurationSample, target: Int64, leg: Int)]

    init(_ records: [TicketRecord], of office: Office, in range: DateRange, asOf moment: Timestamp) {
        let services = Dictionary(uniqueKeysWithValues: office.services.map { ($0.id, $0) })
        let records = records.filter { range.contains($0.day) }
        let measured = records.indices.map { index in
            MeasuredLeg(records[index], index: index, service: services[records[index].service], asOf: moment)
        }
        // Sorts small pairs, not the legs, which are ten times their size.
        let byWait = measured.map { (wait: $0.wait, record: $0.record) }.sorted { $0.wait < $1.wait }
        let legs = byWait.map { measured[$0.record] }
        self.records = records
        self.legs = legs
        byService = legs.indices
            .compactMap { index in legs[index].service.map { ($0, legs[index].serviceTarget, index) } }
            .sorted { $0.service < $1.service }
    }

    /// The tallies of the parts, by the index each leg is given.
    ///
    /// - Parameter parts: one index below `count` a leg, in the order of `legs`.
    func tallies(count: Int, parts: [Int]) -> [Tally] {
        var sizes = Array(repeating: 0, count: count)
        for part in parts { sizes[part] += 1 }
        var tallies = sizes.map(Tally.init(capacity:))
        for (part, leg) in zip(parts, legs) { tallies[part].add(leg) }
        for (service, target, leg) in byService { tallies[parts[leg]].add(service, target: target) }
        return tallies
    }

    var total: Figures {
        tallies(count: 1, parts: legs.map { _ in 0 })[0].figures
    }

    /// Parts the legs by what their records say. Records are read one after the other, as they lie in memory.
    func tallies<Key: Hashable>(byRecord key: (TicketRecord) -> Key) -> [(key: Key, tally: Tally)] {
        var partition = Partition<Key>()
        let parts = records.map { partition.part(of: key($0)) }
        return tallies(of: partition, parts: legs.map { parts[$0.record] })
    }

    /// Parts the legs by what was worked out of them.
    func tallies<Key: Hashable>(byLeg key: (MeasuredLeg) -> Key) -> [(key: Key, tally: Tally)] {
        var partition = Partition<Key>()
        let parts = legs.map { partition.part(of: key($0)) }
        return tallies(of: partition, parts: parts)
    }

    private func tallies<Key>(of partition: Partition<Key>, parts: [Int]) -> [(key: Key, tally: Tally)] {
        let keys = partition.keys
        return zip(keys, tallies(count: keys.count, parts: parts)).map { ($0, $1) }
    }
}
