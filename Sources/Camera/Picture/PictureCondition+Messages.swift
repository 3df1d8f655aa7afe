extension PictureCondition {
    /// Its stable name for `/healthz` and the log; nil where there is nothing to report.
    package var code: String? {
        switch self {
        case .normal: nil
        case .dark: "camera-dark"
        case .bright: "camera-bright"
        case .covered: "camera-covered"
        }
    }

    /// What staff at the desk read, in Vietnamese.
    package var vietnamese: String {
        switch self {
        case .normal: "Hình từ camera bình thường"
        case .dark: "Camera quá tối: bật đèn, hoặc xem ống kính có bị bịt không"
        case .bright: "Camera bị chói: che bớt nắng hoặc đèn chiếu vào camera"
        case .covered: "Camera bị che: bỏ vật che ống kính hoặc lau ống kính"
        }
    }

    /// What staff at the desk read, in English.
    package var english: String {
        switch self {
        case .normal: "The camera's picture is in order"
        case .dark: "Too dark for the camera: switch the lights on, or see what blocks the lens"
        case .bright: "The camera is dazzled: shade it from the sun or the lamp"
        case .covered: "The camera is covered: take away what is on the lens, or wipe it"
        }
    }
}
