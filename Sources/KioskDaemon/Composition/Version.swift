/// The version of the program (https://semver.org).
enum Version {
    static let text = "0.1.0"
}
