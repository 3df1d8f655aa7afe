package import QueueModel

/// Somebody of the staff who may sign in.
package struct User: Hashable, Sendable, Identifiable {
    package let name: UserName
    package var role: Role
    package var secretKind: Secret.Kind
    package var hash: SecretHash
    package var isDisabled: Bool
    /// Wrong secrets in a row.
    package var failures: Int
    package var lockedUntil: Timestamp?
    package let createdAt: Timestamp
    package var lastSignInAt: Timestamp?

    package var id: UserName { name }

    package init(
        name: UserName,
        role: Role,
        secretKind: Secret.Kind,
        hash: SecretHash,
        isDisabled: Bool = false,
        failures: Int = 0,
        lockedUntil: Timestamp? = nil,
        createdAt: Timestamp,
        lastSignInAt: Timestamp? = nil
    ) {
        self.name = name
        self.role = role
        self.secretKind = secretKind
        self.hash = hash
        self.isDisabled = isDisabled
        self.failures = failures
        self.lockedUntil = lockedUntil
        self.createdAt = createdAt
        self.lastSignInAt = lastSignInAt
    }

    package func isLocked(at moment: Timestamp) -> Bool {
        lockedUntil.map { moment < $0 } ?? false
    }
}
