/// What one picture showed.
package struct Observation: Sendable, Equatable {
    /// Most confident first. Empty too when the motion gate kept the picture out.
    package let faces: [ObservedFace]
    package let guidance: Guidance
    package let changes: [SightingChange]
    package let timings: StageTimings

    package init(
        faces: [ObservedFace],
        guidance: Guidance,
        changes: [SightingChange],
        timings: StageTimings = StageTimings()
    ) {
        self.faces = faces
        self.guidance = guidance
        self.changes = changes
        self.timings = timings
    }
}
