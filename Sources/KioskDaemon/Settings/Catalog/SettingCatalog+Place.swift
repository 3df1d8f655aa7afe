extension SettingCatalog {
    static let place = [
        camera, cameras, data, models, logLevel,
    ]

    static let camera = Setting(
        "camera",
        .text,
        standard: "auto",
        "Where pictures come from: auto (the first camera), v4l2: and what kioskd doctor names or a /dev/…, ffmpeg:INPUT "
            + "(a video file or an rtsp:// address), images:DIR?fps=15, demo (a replayed scene), or none."
    )
    static let cameras = Setting(
        "cameras",
        .texts,
        standard: "",
        "Several kiosks with a camera each, instead of camera: ID=SOURCE for each, such as door=v4l2:usb-046d:0825:A1. The "
            + "page of each is /kiosk?camera=ID."
    )
    static let data = Setting(
        "data",
        .text,
        standard: "var",
        "The folder of the database. It is made when it is missing."
    )
    static let models = Setting(
        "models",
        .text,
        standard: "models",
        "The folder of the face models; `make setup` fills it."
    )
    static let logLevel = Setting(
        "log.level",
        .choice(["trace", "debug", "info", "notice", "warning", "error"]),
        standard: "info",
        "How much is written to the journal."
    )
}
