package import FaceMatch
package import QueueModel
package import Subjects

/// The faces of those who agreed to be remembered, turned by the transform of one master key.
///
/// A value: another one can be built aside, while this one is searched, and take its place at once.
package struct ReturningGallery: Sendable {
    private var gallery = Gallery<SubjectID>()
    /// Whose faces are in the gallery.
    package private(set) var subjects: Set<SubjectID> = []
    package let masterKey: MasterKey
    private let renewal: RenewalTransform
    private let policy: DecisionPolicy

    package init(masterKey: MasterKey, policy: DecisionPolicy) {
        self.masterKey = masterKey
        self.policy = policy
        renewal = RenewalTransform(masterKey)
    }

    /// The template as this gallery and the records of its master key hold it.
    ///
    /// - Throws: never for a template.
    package func turned(_ template: Template) throws(FaceMatchError) -> Template { try renewal(template) }

    /// Leads from the templates of another master key to those of this gallery.
    package func transform(from other: MasterKey) -> RenewalTransform {
        RenewalTransform(from: RenewalTransform(other), to: renewal)
    }

    /// Who this is, by the policy for a gallery of this size; doubt names nobody.
    package func identify(_ probe: Template, spread: Float = 0) -> Decision<SubjectID> {
        guard let probe = try? turned(probe) else { return .unsure }
        return policy.decide(gallery.search(probe, limit: 2), galleryTemplates: gallery.count, spread: spread)
    }

    /// - Parameter template: a turned one.
    package mutating func insert(turned template: Template, of subject: SubjectID) {
        gallery.insert(template, for: subject)
        subjects.insert(subject)
    }

    package mutating func remove(_ subject: SubjectID) {
        gallery.remove(subject)
        subjects.remove(subject)
    }
}
