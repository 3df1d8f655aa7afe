package import QueueModel

/// Why a new secret is refused.
package enum SecretWeakness: Hashable, Sendable, CaseIterable {
    case passwordLength, pinLength, pinForClerksOnly
    /// On a list of common ones, or it holds the user's name.
    case guessable
    /// 111111, 123456, abcabcabcabc.
    case pattern

    package var message: LocalizedText {
        let passwords = Secret.passwordLength
        let pins = Secret.pinLength
        return switch self {
        case .passwordLength:
            LocalizedText(
                vi: "Mật khẩu phải có từ \(passwords.lowerBound) đến \(passwords.upperBound) ký tự.",
                en: "A password has \(passwords.lowerBound) to \(passwords.upperBound) characters."
            )
        case .pinLength:
            LocalizedText(
                vi: "Mã PIN phải có từ \(pins.lowerBound) đến \(pins.upperBound) chữ số.",
                en: "A PIN has \(pins.lowerBound) to \(pins.upperBound) digits."
            )
        case .pinForClerksOnly:
            LocalizedText(
                vi: "Chỉ cán bộ quầy được dùng mã PIN; vai trò này cần mật khẩu.",
                en: "Only clerks may use a PIN; this role needs a password."
            )
        case .guessable:
            LocalizedText(
                vi: "Dễ đoán: mật khẩu này phổ biến hoặc chứa tên đăng nhập.",
                en: "Easy to guess: it is a common one or holds the user's name."
            )
        case .pattern:
            LocalizedText(
                vi: "Dễ đoán: các ký tự lặp lại hoặc theo thứ tự.",
                en: "Easy to guess: its characters repeat or follow one another."
            )
        }
    }
}
