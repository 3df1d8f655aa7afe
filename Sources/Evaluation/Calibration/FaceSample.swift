package import FaceMatch

/// One picture's template and whose it is.
package struct FaceSample: Sendable {
    package let identity: String
    /// What a message calls the picture.
    package let name: String
    package let template: Template

    package init(identity: String, name: String, template: Template) {
        self.identity = identity
        self.name = name
        self.template = template
    }
}

extension FaceSample {
    /// All pictures of a folder in which a face was found, people left out by the exclusions not among them.
    package static func all(in folder: FaceFolder, stills: Stills, exclusions: Exclusions) -> [FaceSample] {
        folder.identities.filter { !exclusions.identities.contains($0.name) }.flatMap { identity in
            identity.pictures.compactMap { path in
                stills[path].map { FaceSample(identity: identity.name, name: path, template: $0.template) }
            }
        }
    }
}
