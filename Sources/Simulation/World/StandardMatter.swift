import QueueModel

/// What people come for.
enum StandardMatter: String, CaseIterable {
    case certification, results, household, land, welfare, business

    var id: ServiceID { ServiceID(rawValue: rawValue) }

    /// Of all visitors.
    var share: Double {
        switch self {
        case .certification: 0.33
        case .results: 0.25
        case .household: 0.15
        case .land: 0.10
        case .welfare: 0.10
        case .business: 0.07
        }
    }

    var meanMinutes: Double { serving.meanMinutes }

    var serving: LogNormal {
        switch self {
        case .certification: LogNormal(meanMinutes: 3, logDeviation: 0.55)
        case .results: LogNormal(meanMinutes: 2, logDeviation: 0.5)
        case .household: LogNormal(meanMinutes: 4.6, logDeviation: 0.6)
        case .land: LogNormal(meanMinutes: 6.5, logDeviation: 0.7)
        case .welfare: LogNormal(meanMinutes: 4.5, logDeviation: 0.6)
        case .business: LogNormal(meanMinutes: 5.5, logDeviation: 0.6)
        }
    }

    func service(expectedMinutes: Double) -> Service {
        Service(id: id, letter: letter, name: name, expectedMinutes: max(1, expectedMinutes))
    }

    private var letter: String {
        switch self {
        case .certification: "A"
        case .results: "B"
        case .household: "C"
        case .land: "D"
        case .welfare: "E"
        case .business: "F"
        }
    }

    private var name: LocalizedText {
        switch self {
        case .certification: LocalizedText(vi: "Chứng thực", en: "Certification")
        case .results: LocalizedText(vi: "Trả kết quả", en: "Results")
        case .household: LocalizedText(vi: "Hộ tịch", en: "Civil status")
        case .land: LocalizedText(vi: "Đất đai", en: "Land")
        case .welfare: LocalizedText(vi: "Bảo trợ xã hội", en: "Welfare")
        case .business: LocalizedText(vi: "Đăng ký kinh doanh", en: "Business")
        }
    }
}
