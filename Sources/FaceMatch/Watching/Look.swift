/// One embedding of one face in one frame.
package struct Look: Sendable, Equatable {
    let template: Template
    /// 0 … 1.
    let quality: Float
    let time: Duration

    package init(template: Template, quality: Float, time: Duration) {
        self.template = template
        self.quality = quality
        self.time = time
    }
}
