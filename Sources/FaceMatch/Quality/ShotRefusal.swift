/// Why a shot is not good enough to remember somebody by. The raw value is the stable code.
package enum ShotRefusal: String, Error, Sendable, CaseIterable {
    case tooSmall = "face-too-small"
    case cutOff = "face-cut-off"
    case turnedAway = "face-turned-away"
    case covered = "face-covered"
    case tooDark = "face-too-dark"
    case tooBright = "face-too-bright"
    case blurred = "face-blurred"

    /// What the person at the kiosk reads, in Vietnamese.
    package var vietnamese: String {
        switch self {
        case .tooSmall: "Vui lòng lại gần camera hơn"
        case .cutOff: "Vui lòng đứng vào giữa khung hình"
        case .turnedAway: "Vui lòng nhìn thẳng vào camera"
        case .covered: "Vui lòng bỏ khẩu trang, kính râm hoặc vật che mặt"
        case .tooDark: "Khuôn mặt quá tối, vui lòng đứng ra chỗ sáng hơn"
        case .tooBright: "Khuôn mặt quá sáng, vui lòng tránh nguồn sáng mạnh"
        case .blurred: "Ảnh bị mờ, vui lòng đứng yên"
        }
    }

    /// What the person at the kiosk reads, in English.
    package var english: String {
        switch self {
        case .tooSmall: "Please come closer to the camera"
        case .cutOff: "Please stand in the middle of the picture"
        case .turnedAway: "Please look straight into the camera"
        case .covered: "Please take off whatever covers your face"
        case .tooDark: "Your face is too dark, please stand where there is more light"
        case .tooBright: "Your face is too bright, please avoid the strong light"
        case .blurred: "The picture is blurred, please hold still"
        }
    }
}
