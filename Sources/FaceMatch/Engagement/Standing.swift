/// What the engagement rule thinks of one face in one picture.
package enum Standing: Sendable, Equatable {
    /// Not in the zone, cut by the border, or too far away.
    case distant
    /// Near enough, but looking elsewhere.
    case turnedAway
    /// Fit to be engaged; `prominence` (greater than 0) grows with width and nearness to the centre of the zone.
    case eligible(prominence: Float)

    package var prominence: Float? {
        if case .eligible(let prominence) = self { prominence } else { nil }
    }
}

extension EngagementSettings {
    package func standing(of face: DetectedFace, pictureWidth: Int, pictureHeight: Int) -> Standing {
        let (width, height) = (Float(pictureWidth), Float(pictureHeight))
        let center = Point(x: face.box.center.x / width, y: face.box.center.y / height)
        let share = face.box.width / width
        guard zone.contains(center), share >= minimumFaceWidth,
            face.box.shareInside(width: pictureWidth, height: pictureHeight) >= minimumShareInside
        else { return .distant }
        guard Frontality(face.landmarks).score >= minimumFrontality else { return .turnedAway }
        let sideways = abs(center.x - zone.center.x) / (zone.width / 2)
        return .eligible(prominence: share * (1 - 0.5 * sideways))
    }
}

extension Box {
    fileprivate func contains(_ point: Point) -> Bool {
        point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height
    }
}
