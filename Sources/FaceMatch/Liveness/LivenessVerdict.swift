/// What several frames of one face say about its being a person in front of the camera.
package enum LivenessVerdict: Sendable, Equatable {
    case live
    /// A presentation attack (ISO/IEC 30107-1) of the kind that the scores are like.
    case attack(Attack)
    case undecided(Doubt)

    package enum Attack: String, Sendable, CaseIterable {
        /// Low scores in nearly every frame.
        case print = "suspected-print"
        /// Scores that leap between high and low, and are middling in the mean.
        case screen = "suspected-screen"
    }

    package enum Doubt: String, Sendable, CaseIterable {
        case tooFewFrames = "too-few-frames"
        /// Low scores, but of a face too small for them to mean much.
        case faceTooSmall = "face-too-small"
        case middlingScores = "middling-scores"
    }

    package var isAttack: Bool {
        if case .attack = self { true } else { false }
    }

    package var isUndecided: Bool {
        if case .undecided = self { true } else { false }
    }

    /// The stable name of the reason.
    package var code: String {
        switch self {
        case .live: "live"
        case .attack(let attack): attack.rawValue
        case .undecided(let doubt): doubt.rawValue
        }
    }
}

extension LivenessVerdict {
    package var english: String {
        switch self {
        case .live: "the frames show a person"
        case .attack(.print): "the frames look like a printed picture"
        case .attack(.screen): "the frames look like a picture on a screen"
        case .undecided(.tooFewFrames): "too few frames so far"
        case .undecided(.faceTooSmall): "the face is too small to tell"
        case .undecided(.middlingScores): "the frames speak neither for a person nor against one"
        }
    }

    package var vietnamese: String {
        switch self {
        case .live: "các khung hình cho thấy người thật"
        case .attack(.print): "các khung hình giống ảnh in"
        case .attack(.screen): "các khung hình giống ảnh trên màn hình"
        case .undecided(.tooFewFrames): "chưa đủ khung hình"
        case .undecided(.faceTooSmall): "khuôn mặt quá nhỏ để phân biệt"
        case .undecided(.middlingScores): "các khung hình chưa đủ rõ để kết luận"
        }
    }
}
