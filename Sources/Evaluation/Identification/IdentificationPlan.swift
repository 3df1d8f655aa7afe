/// Who plays which part in an identification, and with which pictures: the same for the same seed.
package struct IdentificationPlan: Sendable, Equatable {
    /// Somebody who is enrolled and looked for.
    package struct Mate: Sendable, Equatable {
        package let name: String
        package let gallery: [String]
        package let probe: [String]
    }

    /// Somebody with one picture.
    package struct Single: Sendable, Equatable {
        package let name: String
        package let picture: String
    }

    package let mates: [Mate]
    /// Looked for, but not enrolled.
    package let impostors: [Single]
    /// Enrolled, but not looked for.
    package let bystanders: [Single]
    /// Where the folder forced a change of the protocol, in English.
    package let notes: [String]

    /// People with pictures enough are mates; of the others, in random order, the first are impostors and the rest
    /// bystanders. Where fewer are left than impostors are wanted, all of them are impostors, and a note says so.
    ///
    /// - Throws: `too-few` if nobody has pictures enough.
    package init(
        _ wanted: IdentificationProtocol,
        folder: FaceFolder,
        exclusions: Exclusions
    ) throws(EvaluationError) {
        var generator = SplitMix(seed: wanted.seed)
        let people = folder.identities.filter { !$0.pictures.isEmpty && !exclusions.leavesOut($0.name) }
        let needed = wanted.galleryShots + wanted.probeShots
        let mates = people.filter { $0.pictures.count >= needed }
        guard !mates.isEmpty else {
            throw EvaluationError(
                .tooFew,
                subject: folder.path,
                detail: "nobody has \(needed) pictures",
                remedy: "give more pictures of some people, or lower --gallery-shots or --probe-shots"
            )
        }
        self.mates = mates.map { person in
            let pictures = person.pictures.shuffled(using: &generator)
            return Mate(
                name: person.name,
                gallery: Array(pictures[..<wanted.galleryShots]),
                probe: Array(pictures[wanted.galleryShots..<needed])
            )
        }
        let others = people.filter { $0.pictures.count < needed }.shuffled(using: &generator).map { person in
            Single(name: person.name, picture: person.pictures[.random(in: person.pictures.indices, using: &generator)])
        }
        impostors = Array(others.prefix(wanted.impostors))
        bystanders = Array(others.dropFirst(wanted.impostors))
        notes = Self.notes(folder, wanted, others: others.count)
    }

    /// Every picture that is needed.
    package var pictures: [String] {
        mates.flatMap { $0.gallery + $0.probe } + (impostors + bystanders).map(\.picture)
    }

    private static func notes(_ folder: FaceFolder, _ wanted: IdentificationProtocol, others: Int) -> [String] {
        var notes: [String] = []
        if others < wanted.impostors {
            notes.append(
                "Only \(others) people have fewer than \(wanted.galleryShots + wanted.probeShots) pictures: all of them "
                    + "are impostors, instead of \(wanted.impostors), and the gallery holds the mated people alone."
            )
        }
        let empty = folder.identities.filter(\.pictures.isEmpty)
        if !empty.isEmpty { notes.append("Folders without a picture: \(empty.map(\.name).joined(separator: ", ")).") }
        return notes
    }
}

extension Exclusions {
    /// People named as label errors, and of two names of one person the later one in the order of names.
    func leavesOut(_ name: String) -> Bool { identities.contains(name) || secondNames.contains(name) }
}
