import Access

/// Whether a listener may go on listening: a session can end, a user be disabled and a screen be removed while their
/// stream is open.
struct StreamAdmission: Sendable {
    let access: AccessDesk
    let principal: Principal

    /// A store that can't be asked ends nobody's stream.
    func isStillGood() async -> Bool {
        (try? await access.isStillGood(principal)) ?? true
    }
}
