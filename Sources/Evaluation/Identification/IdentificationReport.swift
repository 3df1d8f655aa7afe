package import FaceMatch

/// What `kioskd evaluate identification` found.
package struct IdentificationReport: Codable, Sendable {
    package let `protocol`: IdentificationProtocol
    package let targetFpir: Double
    /// The policy's threshold for this gallery and target.
    package let threshold: Float
    /// Share of all searches that ended right: the mates named as themselves, the impostors not named.
    package let accuracy: Double
    /// False-positive identification rate: impostors who were given a name.
    package let fpir: Double
    /// False-negative identification rate: mates who were not named as themselves.
    package let fnir: Double
    package let fpirInterval: Proportion
    package let fnirInterval: Proportion
    /// Mates given somebody else's name; counted in `fnir` as well.
    package let misnamed: Int
    package let unsure: Int
    package let rankOne: Proportion
    package let galleryIdentities: Int
    package let galleryTemplates: Int
    /// Searches for enrolled people.
    package let probes: Int
    /// Searches for people who are not enrolled.
    package let impostors: Int
    /// Failure to enrol: pictures in which no face was found, of those that could be read.
    package let fte: Proportion
    /// Pictures that enrol somebody, and how many of them the enrolment gate would refuse, by its code. The protocol
    /// enrols them all the same.
    package let galleryPictures: Int
    package let refusals: [String: Int]
    package let fnirAtFpir: [OperatingPoint]
    package let det: [ErrorTradeOff.Point]
    package let scores: ScoreShares
    /// What the policy asks for at other sizes of the gallery.
    package let thresholdBySize: [SizedThreshold]
    /// One search and its decision.
    package let p50Milliseconds: Double
    package let p95Milliseconds: Double
    /// From a file to its template, on one thread of those at work.
    package let template: Milliseconds
    package let bytesPerTemplate: Int
    package let noFace: [String]
    package let unreadable: [String]
    package let notes: [String]
    /// Impostors who were given a name, and whose: look whether they are one person under two names.
    package let falseNames: [String]

    package static let reportedRates = [0.01, 0.003, 0.001]

    package init(
        _ outcome: IdentificationOutcome,
        of wanted: IdentificationProtocol,
        plan: IdentificationPlan,
        stills: Stills,
        policy: DecisionPolicy
    ) {
        let tradeOff = outcome.tradeOff
        let search = Milliseconds(outcome.durations)
        `protocol` = wanted
        targetFpir = policy.targetFPIR
        threshold = outcome.threshold
        let rightly = outcome.identified + outcome.impostors - outcome.falseNames.count
        accuracy = Proportion(rightly, of: outcome.mates + outcome.impostors).rate
        fpirInterval = Proportion(outcome.falseNames.count, of: outcome.impostors)
        fnirInterval = Proportion(outcome.mates - outcome.identified, of: outcome.mates)
        fpir = fpirInterval.rate
        fnir = fnirInterval.rate
        misnamed = outcome.misnamed
        unsure = outcome.unsure
        rankOne = Proportion(outcome.rankOne, of: outcome.mates)
        galleryIdentities = outcome.galleryIdentities
        galleryTemplates = outcome.galleryTemplates
        probes = outcome.mates
        impostors = outcome.impostors
        fte = stills.failureToEnrol
        let enrolling = plan.mates.flatMap(\.gallery) + plan.bystanders.map(\.picture)
        galleryPictures = enrolling.count
        refusals = stills.refusals(of: enrolling)
        fnirAtFpir = Self.reportedRates.map { OperatingPoint(tradeOff, fpir: $0) }
        det = tradeOff.curve()
        scores = tradeOff.shares()
        thresholdBySize = SizedThreshold.all(of: policy)
        p50Milliseconds = search.p50Milliseconds
        p95Milliseconds = search.p95Milliseconds
        template = Milliseconds(stills.durations)
        bytesPerTemplate = Gallery<String>.bytesPerTemplate
        noFace = stills.noFace
        unreadable = stills.unreadable
        notes = plan.notes
        falseNames = outcome.falseNames.map { "\($0.probe) taken for \($0.name) at \($0.score)" }
    }
}
