/// A face in one picture and what is known of it.
package struct ObservedFace: Sendable, Equatable {
    /// In pixels of the picture.
    package let box: Box
    /// The stay that it belongs to; nil while that is not yet, or no longer, certain.
    package let sighting: SightingID?
    /// The one person that the kiosk deals with.
    package let engaged: Bool

    package init(box: Box, sighting: SightingID?, engaged: Bool) {
        self.box = box
        self.sighting = sighting
        self.engaged = engaged
    }
}
