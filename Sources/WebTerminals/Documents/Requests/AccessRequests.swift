import Access

/// The body of `POST /api/v1/session`.
struct SignInRequest: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case name, secret }

    let name: String
    let secret: String
}

/// The body of `POST /api/v1/setup`.
struct SetupRequest: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case token, name, secret }

    let token: String
    let name: String
    let secret: String
}

/// The body of `PUT /api/v1/session/secret`.
struct SecretChange: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case current, new }

    let current: String
    let new: String
}

/// The body of `POST /api/v1/users`.
struct NewUser: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case name, role, secret }

    let name: String
    let role: Role
    let secret: String
}

/// The body of `PUT /api/v1/users/{user}/secret`.
struct NewSecret: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case secret }

    let secret: String
}

/// The body of `PUT /api/v1/users/{user}/role`.
struct NewRole: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case role }

    let role: Role
}

/// The body of `POST /api/v1/pairings`.
struct NewPairing: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case kind }

    let kind: Device.Kind
}

/// The body of `POST /api/v1/pairings/{pairing}/claim`.
struct PairingClaim: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case secret }

    let secret: String
}

/// The body of `POST /api/v1/devices`.
struct NewDevice: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case code, name }

    let code: String
    let name: String
}

/// The body of `POST /api/v1/api-keys`.
struct NewAPIKey: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case name, scopes, days }

    let name: String
    let scopes: Set<Scope>
    let days: Int
}
