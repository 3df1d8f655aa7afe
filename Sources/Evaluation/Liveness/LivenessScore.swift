/// One face's liveness, as a share: 0 an attack, 1 live.
package struct LivenessScore: Sendable, Equatable {
    /// The kind of attack, the name of its folder; nil for a live face.
    package let attack: String?
    /// Frames of one sequence share it: the folder that they lie in.
    package let sequence: String
    package let value: Float

    package init(attack: String?, sequence: String, value: Float) {
        self.attack = attack
        self.sequence = sequence
        self.value = value
    }
}
