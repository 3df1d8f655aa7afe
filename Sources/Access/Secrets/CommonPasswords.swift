/// Passwords of twelve characters and more that people choose most; shorter ones are refused by their length.
enum CommonPasswords {
    private static let all: Set<String> = [
        "password1234", "password12345", "password123456", "passwordpassword", "administrator", "administrator1",
        "adminadmin123", "admin1234567", "admin12345678", "qwertyuiop12", "qwertyuiop123", "qwerty123456",
        "1q2w3e4r5t6y", "1qaz2wsx3edc", "1qaz2wsx3edc4rfv", "zaq12wsxcde3", "asdfghjkl123", "iloveyou1234",
        "welcome12345", "letmein12345", "changeme1234", "matkhau12345", "matkhau123456", "matkhaumatkhau",
        "motcua123456", "bophanmotcua", "facequeue123", "facequeue1234", "vietnam12345", "vietnam123456",
        "hanoi1234567", "khongcomatkhau", "anhyeuem1234", "emyeuanh1234", "abcd12345678", "abc123abc123abc",
        "p@ssw0rd1234", "p@ssword1234", "passw0rd1234", "correcthorsebatterystaple", "trustno1trustno1",
    ]

    static func contain(_ lowercased: String) -> Bool {
        all.contains(lowercased)
    }
}
