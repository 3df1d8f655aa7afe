package import FaceMatch
package import Logging
package import QueueModel
package import QueueStore
package import Subjects
internal import Synchronization

/// Remembers citizens who agreed to that, recognises them, and forgets them: whenever they ask, and when they have not
/// come for long.
///
/// Whatever goes wrong here, the queue goes on: everybody is new then.
package actor SubjectDesk {
    /// Whether citizens can be remembered.
    package enum Condition: Sendable, Hashable {
        /// No key is configured.
        case off
        case starting
        case working
        case faulty(SubjectDeskError)
    }

    package nonisolated let consentText: ConsentText
    private nonisolated let published: Mutex<Condition>

    let store: any SubjectStore
    let keyFile: SubjectKeyFile
    private let masterKeyFile: MasterKeyFile?
    let settings: SubjectSettings
    let logger: Logger
    let now: @Sendable () -> Timestamp

    /// Nil unless everything works.
    var gallery: ReturningGallery?
    private var masterKeys: MasterKeys?
    /// Those who must not come back with a gallery that is being built.
    private var forgotten: Set<SubjectID> = []
    /// Whether deleted rows may still lie in the store's files.
    var isPurgeDue = false
    var proofsDroppedAt: Timestamp?
    private var isBusy = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// - Parameters:
    ///   - masterKeyFile: nil where nobody shall be remembered.
    ///   - keyFile: that of the subjects' own keys.
    package init(
        store: any SubjectStore,
        keyFile: SubjectKeyFile,
        masterKeyFile: MasterKeyFile?,
        settings: SubjectSettings,
        logger: Logger,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.store = store
        self.keyFile = keyFile
        self.masterKeyFile = masterKeyFile
        self.settings = settings
        self.logger = logger
        self.now = now
        consentText = ConsentText(keepDays: settings.keepDays)
        published = Mutex(masterKeyFile == nil ? .off : .starting)
    }

    package nonisolated var condition: Condition { published.withLock { $0 } }

    package nonisolated var isWorking: Bool { condition == .working }

    /// The code of what keeps citizens from being remembered, where that is not on purpose.
    package nonisolated var fault: String? {
        if case .faulty(let error) = condition { error.code } else { nil }
    }

    /// People in the gallery.
    package var count: Int { gallery?.subjects.count ?? 0 }

    /// Whom a template shows; nobody in doubt.
    package func identify(_ template: Template, spread: Float = 0) -> SubjectID? {
        guard case .known(let subject, _) = gallery?.identify(template, spread: spread) else { return nil }
        return subject
    }

    /// Remembers a citizen who agreed to it.
    ///
    /// - Parameter templates: theirs, and fit to be remembered.
    /// - Returns: under which id; who is remembered already keeps theirs.
    package func remember(
        _ templates: [KeptTemplate],
        consent: Consent
    ) async throws(SubjectDeskError) -> SubjectID {
        guard consent.textVersion == consentText.version else { throw .consentTextChanged }
        await begin()
        defer { end() }
        guard let gallery else { throw .off }
        guard let best = templates.first else { throw .nobodyToRemember }
        if let known = identify(best.template) { return known }
        let subject = Subject(
            id: .random(),
            enrolledAt: now(),
            expiresAt: expiry,
            lastSeenDay: settings.office.day(at: now())
        )
        let turned = try enrolment(of: subject.id, templates, in: gallery)
        try await keep(subject, turned, consent)
        for template in turned.templates { self.gallery?.insert(turned: template, of: subject.id) }
        logger.info("a citizen is remembered")
        return subject.id
    }

    /// Forgets a citizen: in memory at once, then in the file of keys, then in the store.
    ///
    /// - Throws: `nobody-to-forget` for an unknown one.
    package func forget(_ subject: SubjectID, cause: Erasure.Cause) async throws(SubjectDeskError) -> Erasure {
        forgotten.insert(subject)
        gallery?.remove(subject)
        await begin()
        defer { end() }
        defer { forgotten.remove(subject) }
        let erasure = try await erase(subject, cause: cause)
        await purge()
        guard let erasure else { throw .nobodyToForget }
        return erasure
    }

    /// Notes that a citizen has come again, from which their time counts anew.
    package func noteVisit(of subject: SubjectID) async {
        do throws(StoreError) {
            try await store.noteVisit(of: subject, on: settings.office.day(at: now()), expiresAt: expiry)
        } catch {
            note(.notStored(error), as: "a visit was not noted")
        }
    }

    /// Brings memory, keys and store into line: what a command erased meanwhile, a changed key, and what has expired.
    package func reconcile() async {
        await begin()
        defer { end() }
        await followMasterKeys()
        if case .faulty = condition { return }
        do throws(SubjectDeskError) {
            try await dropErased()
            try await eraseExpired()
            try await dropOldProofs()
        } catch {
            note(error, as: "what is due was not forgotten")
        }
        await purge()
    }
}

extension SubjectDesk {
    private var expiry: Timestamp { now().advanced(byMilliseconds: settings.keepMilliseconds) }

    /// Waits for its turn: while keys are renewed nobody is enrolled, and nobody's key is overwritten.
    private func begin() async {
        guard isBusy else { return isBusy = true }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func end() {
        guard waiting.isEmpty else { return waiting.removeFirst().resume() }
        isBusy = false
    }

    func erase(_ subject: SubjectID, cause: Erasure.Cause) async throws(SubjectDeskError) -> Erasure? {
        gallery?.remove(subject)
        isPurgeDue = true
        let erasure = try await SubjectEraser(store: store, keys: keyFile, now: now).erase(subject, cause: cause)
        logger.info("a citizen is forgotten", metadata: ["cause": "\(cause.rawValue)"])
        return erasure
    }

    func note(_ error: SubjectDeskError, as message: Logger.Message) {
        logger.error(message, metadata: ["code": "\(error.code)", "detail": "\(error.detail)"])
    }
}

extension SubjectDesk {
    /// Reads the master keys, and builds the gallery where they have changed or something was wrong before.
    private func followMasterKeys() async {
        guard let masterKeyFile else { return }
        do throws(SubjectDeskError) {
            let keys: MasterKeys
            do throws(SubjectKeyError) { keys = try masterKeyFile.read() } catch { throw .keys(error) }
            guard keys != masterKeys || gallery == nil else { return }
            try await adopt(keys)
            set(.working)
        } catch {
            gallery = nil
            masterKeys = nil
            set(.faulty(error))
        }
    }

    /// Loads the records under these keys, and then renews those of earlier ones. Meanwhile the gallery of before answers.
    private func adopt(_ keys: MasterKeys) async throws(SubjectDeskError) {
        let outcome = try await load(with: keys)
        gallery = outcome.gallery
        for subject in forgotten { gallery?.remove(subject) }
        masterKeys = keys
        report(outcome)
        try await settle(outcome, with: keys)
    }

    private func load(with keys: MasterKeys) async throws(SubjectDeskError) -> RecordLoader.Outcome {
        let loader = RecordLoader(
            store: store,
            keyFile: keyFile,
            office: settings.office.id,
            policy: settings.policy,
            model: settings.model
        )
        do throws(SubjectDeskError) {
            return try await loader.load(with: keys)
        } catch  where error.isDamagedKeyFile {
            try setKeysAside(error)
            return try await loader.load(with: keys)
        }
    }

    private func setKeysAside(_ error: SubjectDeskError) throws(SubjectDeskError) {
        do throws(SubjectKeyError) {
            guard try keyFile.setAsideIfDamaged(at: now()) != nil else { return }
        } catch { throw .keys(error) }
        note(error, as: "damaged file of subject keys set aside")
    }

    private func set(_ condition: Condition) {
        let before = published.withLock { published in
            defer { published = condition }
            return published
        }
        guard condition != before else { return }
        switch condition {
        case .faulty(let error): note(error, as: "nobody is remembered or recognised")
        case .working: logger.info("citizens who agree are remembered", metadata: ["subjects": "\(count)"])
        case .off, .starting: break
        }
    }

    private func report(_ outcome: RecordLoader.Outcome) {
        if outcome.damaged > 0 {
            logger.error(
                "records of subjects do not open",
                metadata: [
                    "code": "\(SubjectKeyError.Code.recordUnreadable.rawValue)", "records": "\(outcome.damaged)",
                ]
            )
        }
        if outcome.asleep > 0 {
            logger.notice("records of another model are not used", metadata: ["records": "\(outcome.asleep)"])
        }
    }
}

extension SubjectDeskError {
    fileprivate var isDamagedKeyFile: Bool {
        if case .keys(let error) = self { error.code == .keysDamaged } else { false }
    }
}
