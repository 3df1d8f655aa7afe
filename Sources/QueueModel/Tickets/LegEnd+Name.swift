extension LegEnd {
    package var name: LocalizedText {
        switch self {
        case .completed: ServiceOutcome.completed.name
        case .papersMissing: ServiceOutcome.papersMissing.name
        case .notInCharge: ServiceOutcome.notInCharge.name
        case .transferred: LocalizedText(vi: "chuyển tiếp", en: "transferred")
        case .interrupted: LocalizedText(vi: "tạm dừng, người dân quay lại sau", en: "set aside, to come back")
        case .expired: LocalizedText(vi: "hết ngày làm việc", en: "the day ended")
        }
    }
}
