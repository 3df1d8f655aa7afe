/// Tells darkness, too much light and a covered lens from a place where nobody is.
///
/// A lens that is covered shows no edges, and neither does a blank wall. They are told apart by what the camera saw
/// before: who has seen a hall for hours and now sees nothing at all is covered; who always saw a wall sees a wall. What
/// lets no light in at all is called dark, since it looks the same; white paper that was there from the start is not
/// noticed.
package struct PictureJudge: Sendable {
    /// Four pictures a second are enough for what must last for seconds.
    private static let interval = Duration.milliseconds(250)

    private let thresholds: PictureThresholds
    private var usual = UsualEdges()
    private var lastLook: Duration?
    private var doubt: (condition: PictureCondition, since: Duration)?
    package private(set) var condition = PictureCondition.normal

    package init(thresholds: PictureThresholds = PictureThresholds()) {
        self.thresholds = thresholds
    }

    /// Takes the next picture, of which it looks at some only; whether ``condition`` has changed.
    package mutating func observe(_ frame: Frame) -> Bool {
        if let lastLook, frame.time - lastLook < Self.interval { return false }
        guard let statistics = PictureStatistics(frame) else { return false }
        return observe(statistics, at: frame.time)
    }

    /// - Parameter time: when the picture was taken; it never runs backwards.
    package mutating func observe(_ picture: PictureStatistics, at time: Duration) -> Bool {
        let elapsed = lastLook.map { min(time - $0, .seconds(1)) } ?? .zero
        lastLook = time
        let seen = impression(of: picture)
        guard seen != condition else {
            doubt = nil
            if seen == .normal { usual.learn(picture.edgeShare, at: time, elapsed: elapsed) }
            return false
        }
        guard let doubt, doubt.condition == seen else {
            self.doubt = (seen, time)
            return false
        }
        guard time - doubt.since >= (seen == .normal ? thresholds.recovery : thresholds.onset) else { return false }
        condition = seen
        self.doubt = nil
        return true
    }

    /// Begins anew, as when the camera was away; what it usually sees stays known.
    package mutating func startAfresh() {
        condition = .normal
        doubt = nil
    }

    /// What this picture alone looks like, in the light of what the camera usually sees.
    private func impression(of picture: PictureStatistics) -> PictureCondition {
        if picture.whiteShare > thresholds.whiteShare / slack(.bright) { return .bright }
        let hasEdges = picture.edgeShare >= thresholds.edgeShare * slack(.covered)
        if hasEdges { return picture.lightest < thresholds.dark * slack(.dark) ? .dark : .normal }
        if picture.lightest < thresholds.black * slack(.dark) { return .dark }
        if let usual = usual.share { return usual >= thresholds.usualEdgeShare ? .covered : plain(picture) }
        return picture.lightest < thresholds.dim * slack(.covered) ? .covered : .normal
    }

    /// Of a camera that has no edges to lose.
    private func plain(_ picture: PictureStatistics) -> PictureCondition {
        picture.lightest < thresholds.dark * slack(.dark) ? .dark : .normal
    }

    private func slack(_ kind: PictureCondition) -> Double {
        condition == kind ? thresholds.slack : 1
    }
}
