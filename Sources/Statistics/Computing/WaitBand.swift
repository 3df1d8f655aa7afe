import QueueModel

/// How long a wait was, in steps people think in.
enum WaitBand: String, CaseIterable {
    case upTo5 = "0-5"
    case upTo15 = "5-15"
    case upTo30 = "15-30"
    case upTo60 = "30-60"
    case over60 = "60-"

    init(_ wait: DurationSample) {
        self =
            switch wait.milliseconds.inMinutes {
            case ...5: .upTo5
            case ...15: .upTo15
            case ...30: .upTo30
            case ...60: .upTo60
            default: .over60
            }
    }

    var name: LocalizedText {
        switch self {
        case .upTo5: LocalizedText(vi: "đến 5 phút", en: "up to 5 minutes")
        case .upTo15: LocalizedText(vi: "trên 5 đến 15 phút", en: "over 5 to 15 minutes")
        case .upTo30: LocalizedText(vi: "trên 15 đến 30 phút", en: "over 15 to 30 minutes")
        case .upTo60: LocalizedText(vi: "trên 30 đến 60 phút", en: "over 30 to 60 minutes")
        case .over60: LocalizedText(vi: "trên 60 phút", en: "over 60 minutes")
        }
    }
}
