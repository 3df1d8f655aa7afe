import Access
import QueueModel
import Testing

@Suite("Admission")
struct AdmissionTests {
    private static func user(_ role: Role) throws -> Principal {
        .user(name: try #require(UserName(rawValue: "lan")), role: role, session: TokenDigest(.random()))
    }

    private static func device(_ kind: Device.Kind) -> Principal {
        .device(Device(id: "d", name: "d", kind: kind, digest: TokenDigest(.random()), pairedAt: .epoch))
    }

    private static func machine(_ scopes: Set<Scope>) -> Principal {
        .apiKey(
            APIKey(
                id: "k",
                name: "k",
                digest: TokenDigest(.random()),
                scopes: scopes,
                createdAt: .epoch,
                expiresAt: .distantFuture
            )
        )
    }

    @Test("a role that is not named is not let in", arguments: Role.allCases, Role.allCases)
    func roles(admitted: Role, held: Role) throws {
        let principal = try Device.Kind.allCases.first { $0.role == held }.map(Self.device) ?? Self.user(held)
        #expect(Admission.only([admitted]).admits(principal) == (admitted == held))
    }

    @Test("a machine needs the very scope, and none helps where no scope is named", arguments: Scope.allCases)
    func scopes(scope: Scope) {
        let all = Set(Scope.allCases)
        #expect(Admission.only([], scope: scope).admits(Self.machine([scope])))
        #expect(!Admission.only([], scope: scope).admits(Self.machine(all.subtracting([scope]))))
        #expect(!Admission.only(Set(Role.allCases)).admits(Self.machine(all)))
    }

    @Test("what a screen may do itself is not done in the name of whoever is signed in on it")
    func leastPrivilege() throws {
        let administrator = try Self.user(.administrator)
        let kiosk = Self.device(.kiosk)
        let shared = Admission.only([.kiosk, .administrator])
        #expect(shared.leastPrivileged(of: [administrator, kiosk]) == kiosk)
        #expect(Admission.only([.administrator]).leastPrivileged(of: [administrator, kiosk]) == administrator)
        #expect(Admission.only([.board]).leastPrivileged(of: [administrator, kiosk]) == nil)
    }
}
