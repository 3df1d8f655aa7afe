extension FaceFolder {
    /// The files that pairs name: `identity/identity_0001.jpg`, as LFW calls them.
    ///
    /// - Throws: `input-invalid`, with the line, for a person or picture that is not there.
    package func files(of pairs: [LabelledPair], listedIn file: String) throws(EvaluationError)
        -> [LabelledPair.Picture: String]
    {
        var byName: [String: String] = [:]
        for identity in identities {
            for path in identity.pictures { byName[Self.stem(path, in: identity.name)] = path }
        }
        var found: [LabelledPair.Picture: String] = [:]
        for pair in pairs {
            for picture in [pair.first, pair.second] {
                guard let path = byName[picture.stem] else {
                    throw EvaluationError(
                        .inputInvalid,
                        subject: "\(file), line \(pair.line)",
                        detail: "there is no \(self.path)/\(picture.stem).jpg",
                        remedy: "give the folder that the pairs were made for"
                    )
                }
                found[picture] = path
            }
        }
        return found
    }

    /// `identity/name` without the ending.
    private static func stem(_ path: String, in identity: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        return "\(identity)/\(name.lastIndex(of: ".").map { name[..<$0] } ?? name)"
    }
}

extension LabelledPair.Picture {
    fileprivate var stem: String {
        let digits = String(number)
        return "\(identity)/\(identity)_\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    }
}
