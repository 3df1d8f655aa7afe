import Foundation

/// A secret that somebody types: unseen and twice on a terminal, else the first line of standard input.
enum TypedSecret {
    static func read(for name: String) throws(AccessFailure) -> String {
        guard isatty(STDIN_FILENO) != 0 else {
            guard let line = readLine() else {
                throw AccessFailure(description: "no secret came on standard input (secret-missing)")
            }
            return line
        }
        let first = unseen("Secret for \(name): ")
        guard first == unseen("The same again: ") else {
            throw AccessFailure(description: "the two are different (secret-mistyped): run the command again")
        }
        return first
    }

    private static func unseen(_ prompt: String) -> String {
        guard let typed = getpass(prompt) else { return "" }
        defer { explicit_bzero(typed, strlen(typed)) }
        return String(cString: typed)
    }
}
