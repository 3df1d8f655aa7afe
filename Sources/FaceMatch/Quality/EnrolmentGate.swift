/// Lets only good shots become templates that somebody is remembered by. It asks for more than a look that tells one
/// stay from the next: what is enrolled badly is missed at every later visit.
package struct EnrolmentGate: Sendable, Equatable {
    /// In pixels.
    package var minimumWidth: Float
    /// Smallest share of the face's box inside the picture, 0 … 1.
    package var minimumShareInside: Float
    /// 0 … 1, see ``Frontality``.
    package var minimumFrontality: Float
    /// The detector's, 0 … 1.
    package var minimumConfidence: Float
    /// Greatest shares of the face that may be too dark or too bright, 0 … 1.
    package var maximumDark: Float
    package var maximumBright: Float
    /// Variance of the Laplacian, see ``Sharpness``.
    package var minimumSharpness: Float

    package init(
        minimumWidth: Float = 60,
        minimumShareInside: Float = 0.95,
        minimumFrontality: Float = 0.4,
        minimumConfidence: Float = 0.8,
        maximumDark: Float = 0.35,
        maximumBright: Float = 0.2,
        minimumSharpness: Float = 20
    ) {
        self.minimumWidth = minimumWidth
        self.minimumShareInside = minimumShareInside
        self.minimumFrontality = minimumFrontality
        self.minimumConfidence = minimumConfidence
        self.maximumDark = maximumDark
        self.maximumBright = maximumBright
        self.minimumSharpness = minimumSharpness
    }

    /// Why the shot is refused, beginning with what the person can mend most easily; nil if it is good enough.
    package func refusal(
        of face: DetectedFace,
        aligned: AlignedFace,
        pictureWidth: Int,
        pictureHeight: Int
    ) -> ShotRefusal? {
        guard face.box.width >= minimumWidth else { return .tooSmall }
        guard face.box.shareInside(width: pictureWidth, height: pictureHeight) >= minimumShareInside else {
            return .cutOff
        }
        guard Frontality(face.landmarks).score >= minimumFrontality else { return .turnedAway }
        let exposure = Exposure(aligned)
        guard exposure.dark <= maximumDark else { return .tooDark }
        guard exposure.bright <= maximumBright else { return .tooBright }
        guard face.confidence >= minimumConfidence else { return .covered }
        guard Sharpness.variance(of: aligned) >= minimumSharpness else { return .blurred }
        return nil
    }
}
