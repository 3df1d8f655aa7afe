package import QueueModel

extension KeyFigure {
    package var name: LocalizedText {
        switch self {
        case .arrivals: LocalizedText(vi: "Lượt đến", en: "Arrivals")
        case .waiting: LocalizedText(vi: "Đang chờ", en: "Waiting")
        case .served: LocalizedText(vi: "Đã phục vụ", en: "Served")
        case .noShows: LocalizedText(vi: "Vắng mặt", en: "No-shows")
        case .transfers: LocalizedText(vi: "Chuyển tiếp", en: "Transfers")
        case .cancelled: LocalizedText(vi: "Đã hủy", en: "Cancelled")
        case .expired: LocalizedText(vi: "Hết hạn", en: "Expired")
        case .waitP50: LocalizedText(vi: "Chờ P50", en: "Wait P50")
        case .waitP80: LocalizedText(vi: "Chờ P80", en: "Wait P80")
        case .waitP90: LocalizedText(vi: "Chờ P90", en: "Wait P90")
        case .waitWithinTarget: LocalizedText(vi: "Chờ đúng mục tiêu", en: "Wait within target")
        case .serviceP50: LocalizedText(vi: "Phục vụ P50", en: "Service P50")
        case .serviceP80: LocalizedText(vi: "Phục vụ P80", en: "Service P80")
        case .serviceP90: LocalizedText(vi: "Phục vụ P90", en: "Service P90")
        case .serviceWithinTarget: LocalizedText(vi: "Phục vụ đúng mục tiêu", en: "Service within target")
        case .ratings: LocalizedText(vi: "Lượt đánh giá", en: "Ratings")
        case .satisfactionMean: LocalizedText(vi: "Điểm hài lòng", en: "Mean satisfaction")
        case .satisfiedShare: LocalizedText(vi: "Tỷ lệ hài lòng", en: "Satisfied (4–5)")
        }
    }
}

extension KeyFigure.Unit {
    package var name: LocalizedText {
        switch self {
        case .count: LocalizedText(vi: "lượt", en: "count")
        case .minutes: LocalizedText(vi: "phút", en: "minutes")
        case .share: LocalizedText(vi: "tỷ lệ", en: "share")
        case .rating: LocalizedText(vi: "điểm 1–5", en: "1–5")
        }
    }
}
