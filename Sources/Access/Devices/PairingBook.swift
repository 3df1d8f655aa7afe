import QueueModel

/// The screens that wait to be paired. Each code pairs one screen, once, within ten minutes.
struct PairingBook: Sendable {
    static let limit = 64
    static let limitPerAddress = 8

    private var pairings: [String: Pairing] = [:]

    /// - Throws: `too-many-attempts` when too many wait already.
    mutating func begin(_ kind: Device.Kind, from address: String, at moment: Timestamp) throws(AccessError) -> (
        pairing: Pairing, secret: Token
    ) {
        drop(at: moment)
        let mine = pairings.values.count { $0.address == address }
        guard pairings.count < Self.limit, mine < Self.limitPerAddress else { throw .tooManyAttempts(seconds: 60) }
        let secret = Token.random()
        let pairing = Pairing(
            id: Token.random().text,
            kind: kind,
            code: .random(),
            secret: TokenDigest(secret),
            address: address,
            expiresAt: moment.advanced(byMilliseconds: Pairing.lifetimeMilliseconds)
        )
        pairings[pairing.id] = pairing
        return (pairing, secret)
    }

    /// The screen that shows the code.
    mutating func waiting(code: PairingCode, at moment: Timestamp) throws(AccessError) -> Pairing {
        drop(at: moment)
        guard let pairing = pairings.values.first(where: { $0.code == code && $0.outcome == nil }) else {
            throw .unknownPairing
        }
        return pairing
    }

    mutating func settle(_ pairing: Pairing, as device: Device, token: Token) {
        pairings[pairing.id]?.outcome = (device, token)
    }

    /// What became of a pairing, for the screen that began it; a paired one is told once.
    mutating func claim(_ id: String, secret: Token, at moment: Timestamp) throws(AccessError) -> (
        device: Device, token: Token
    )? {
        drop(at: moment)
        guard let pairing = pairings[id], pairing.secret == TokenDigest(secret) else { throw .unknownPairing }
        if pairing.outcome != nil { pairings[id] = nil }
        return pairing.outcome
    }

    private mutating func drop(at moment: Timestamp) {
        pairings = pairings.filter { moment < $0.value.expiresAt }
    }
}
