/// One embedding of one face in one frame.
package struct Look: Sendable, Equatable {
    package let template: Template
    /// 0 … 1.
    package let quality: Float
    package let time: Duration
    /// Whether it passed the ``EnrolmentGate``.
    package let isFitToRemember: Bool

    package init(template: Template, quality: Float, time: Duration, isFitToRemember: Bool = false) {
        self.template = template
        self.quality = quality
        self.time = time
        self.isFitToRemember = isFitToRemember
    }
}
