/// A play in front of the camera, as data: who comes when, from where, and for how long.
package struct Scene: Sendable, Equatable {
    package enum Side: Sendable, Equatable {
        case left, right
    }

    package enum Act: Sendable, Equatable {
        /// Nobody is there.
        case pause(Duration)
        /// Somebody walks up from one side, stands, and leaves to the same side.
        case visit(Portrait, from: Side, stands: Duration)
    }

    /// How long somebody walks up, and how long away.
    package static let walk = Duration.milliseconds(1250)

    package let acts: [Act]

    package init(acts: [Act]) {
        self.acts = acts
    }

    /// Two people, of whom the first returns in another suit: two tickets in all.
    package static let standard = Scene(acts: [
        .pause(.milliseconds(1500)),
        .visit(.firstVisitor, from: .left, stands: .seconds(4)),
        .pause(.milliseconds(1500)),
        .visit(.secondVisitor, from: .right, stands: .seconds(4)),
        .pause(.milliseconds(1500)),
        .visit(.firstVisitorAgain, from: .left, stands: .seconds(4)),
        .pause(.milliseconds(1500)),
    ])

    package var duration: Duration {
        acts.reduce(.zero) { $0 + $1.duration }
    }

    /// The ground truth: every visit with its times, in order.
    package var visits: [SceneVisit] {
        var start = Duration.zero
        return acts.compactMap { act in
            defer { start += act.duration }
            guard case .visit(let portrait, let side, _) = act else { return nil }
            return SceneVisit(portrait: portrait, side: side, start: start, end: start + act.duration)
        }
    }
}

extension Scene.Act {
    var duration: Duration {
        switch self {
        case .pause(let length): length
        case .visit(_, _, let standing): Scene.walk * 2 + standing
        }
    }
}
