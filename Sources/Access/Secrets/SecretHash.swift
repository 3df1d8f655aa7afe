import Crypto
import CryptoExtras
import Foundation

/// A secret's scrypt hash (RFC 7914) in PHC form: `$scrypt$ln=15,r=8,p=3$salt$hash`.
package struct SecretHash: Hashable, Sendable {
    private static let saltLength = 16
    private static let hashLength = 32

    package let cost: ScryptCost
    private let salt: [UInt8]
    private let hash: [UInt8]

    package init(of secret: Secret, cost: ScryptCost = .standard) throws(AccessError) {
        let salt = Token.randomBytes(Self.saltLength)
        self.cost = cost
        self.salt = salt
        hash = try Self.derive(secret, salt: salt, cost: cost)
    }

    /// A hash that no secret is known to have; to hold one against it costs as much as against any.
    init(unmatchedAt cost: ScryptCost) {
        self.cost = cost
        salt = Token.randomBytes(Self.saltLength)
        hash = Token.randomBytes(Self.hashLength)
    }

    /// Reads the PHC form; nil if it is not one.
    package init?(phc text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt", let cost = ScryptCost(phc: parts[2]),
            cost.isSane, let salt = Data(base64Encoded: String(parts[3])),
            let hash = Data(base64Encoded: String(parts[4])),
            salt.count == Self.saltLength, hash.count == Self.hashLength
        else { return nil }
        self.cost = cost
        self.salt = Array(salt)
        self.hash = Array(hash)
    }

    package var phc: String {
        "$scrypt$\(cost.phc)$\(Data(salt).base64EncodedString())$\(Data(hash).base64EncodedString())"
    }

    /// Takes as long for a right secret as for a wrong one.
    package func matches(_ secret: Secret) throws(AccessError) -> Bool {
        let candidate = try Self.derive(secret, salt: salt, cost: cost)
        return zip(candidate, hash).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func derive(_ secret: Secret, salt: [UInt8], cost: ScryptCost) throws(AccessError) -> [UInt8] {
        do {
            return try KDF.Scrypt.deriveKey(
                from: secret.bytes,
                salt: salt,
                outputByteCount: hashLength,
                rounds: 1 << cost.logRounds,
                blockSize: cost.blockSize,
                parallelism: cost.parallelism
            ).withUnsafeBytes(Array.init)
        } catch {
            throw .hashingFailed
        }
    }
}

extension ScryptCost {
    fileprivate var phc: String { "ln=\(logRounds),r=\(blockSize),p=\(parallelism)" }

    fileprivate init?(phc text: Substring) {
        let pairs = text.split(separator: ",").map { $0.split(separator: "=") }
        guard pairs.map(\.first) == ["ln", "r", "p"], pairs.allSatisfy({ $0.count == 2 }),
            let logRounds = Int(pairs[0][1]), let blockSize = Int(pairs[1][1]), let parallelism = Int(pairs[2][1])
        else { return nil }
        self.init(logRounds: logRounds, blockSize: blockSize, parallelism: parallelism)
    }
}
