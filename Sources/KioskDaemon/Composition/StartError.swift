/// Why the daemon can't start: what is wrong and what to do.
struct StartError: Error, CustomStringConvertible {
    let description: String

    init(description: String) {
        self.description = description
    }
}
