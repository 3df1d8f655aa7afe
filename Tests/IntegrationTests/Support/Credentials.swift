import NIOHTTP1

/// What a client proves who it is with.
enum Credentials: Sendable, Equatable {
    case nobody
    /// A browser's cookies, such as `__Host-kioskd-session=…`.
    case cookies([String])
    case apiKey(String)

    /// The headers that a browser or a machine would send; of a browser also where the page is from.
    func headers(for address: String) -> HTTPHeaders {
        switch self {
        case .nobody: [:]
        case .cookies(let cookies): ["cookie": cookies.joined(separator: "; "), "origin": address]
        case .apiKey(let key): ["authorization": "Bearer \(key)"]
        }
    }
}
