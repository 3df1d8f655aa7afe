import QueueModel

/// The rules that a clerk's screen shows by.
struct RulesDocument: Encodable, Sendable {
    let maximumWaitMinutes: Int
    let noShowRecalls: Int
    let noShowSeconds: Int
    let undoSeconds: Int

    init(_ rules: QueueRules) {
        maximumWaitMinutes = rules.maximumWaitMinutes
        noShowRecalls = rules.noShowRecalls
        noShowSeconds = rules.noShowSeconds
        undoSeconds = rules.undoSeconds
    }
}
