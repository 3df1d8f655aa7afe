import Access
import QueueModel
import Testing

@Suite("Errors of access")
struct ErrorTests {
    static let all: [AccessError] = [
        .signInFailed, .tooManyAttempts(seconds: 5), .setupDone, .setupTokenWrong, .secretTooWeak(.pattern), .badName,
        .badScopes, .badDays, .userExists, .unknownUser, .unknownDevice, .unknownPairing, .unknownAPIKey,
        .roleOfScreens, .lastAdministrator, .busy, .hashingFailed,
    ]

    @Test("each has a code of its own and a text in both languages")
    func messages() {
        #expect(Set(Self.all.map(\.code)).count == Self.all.count)
        #expect(Set(Self.all.map(\.message)).count == Self.all.count)
        for error in Self.all { #expect(!error.message.vi.isEmpty && !error.message.en.isEmpty) }
    }
}
