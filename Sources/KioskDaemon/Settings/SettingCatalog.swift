import FaceMatch

/// Every key of the configuration, in the order in which `kioskd config --explain` prints them.
enum SettingCatalog {
    static let all: [Setting] =
        [
            camera, cameras, data, models, webHost, webPort, webPages,
            tlsCertificate, tlsKey, tlsElsewhere, webConnections, webConnectionsPerAddress, webStreams, publicAddress,
            idleMinutes, sessionHours, logLevel,
            officeID, officeNameVi, officeNameEn, officeTimeZone, officeServices, officeCounters, officeDefaultService,
            officeHours, officeHolidays,
            serviceLetter, serviceNameVi, serviceNameEn, serviceExpectedMinutes,
            counterNameVi, counterNameEn, counterServices,
            overtakingBound, maximumWait, noShowRecalls, noShowSeconds, undoSeconds,
            targetFPIR, minimumFaceWidth, dwell, absence,
            subjectKey, subjectKeepDays,
            dossierResults, dossierKeepDays, importFolder, pullURL, pullKeyFile, pullInterval,
            announcementVoice, announcementRecordings,
            backupDirectory, backupDays, backupWeeks, backupMonths, backupOverdue, backupBeforeMigration, ballast,
            webhookTimeout, webhookGiveUp, webhookKeep,
            portraits,
        ] + messages

    /// The key that lists the members of a family.
    static func list(of family: String) -> Setting? {
        ["service": officeServices, "counter": officeCounters, "provider": messageProviders][family]
    }

    static func setting(for key: String) -> Setting? {
        all.first { $0.matches(key) }
    }

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
    static let webHost = Setting(
        "web.host",
        .text,
        standard: "127.0.0.1",
        "The address to listen on. Any but this machine's own, such as 0.0.0.0, asks for TLS."
    )
    static let webPort = Setting(
        "web.port",
        .integer(0...65_535),
        standard: "8080",
        "The TCP port to listen on; 0 takes any free one."
    )
    static let webPages = Setting(
        "web.pages",
        .text,
        standard: "",
        "The folder of the pages; empty: the one installed beside the program."
    )
    static let yes = "yes"
    static let tlsCertificate = Setting(
        "web.tls.certificate",
        .text,
        standard: "",
        "The file of the certificate and those that vouch for it, in PEM; empty: no TLS. A renewed one is used by itself."
    )
    static let tlsKey = Setting(
        "web.tls.key",
        .text,
        standard: "",
        "The file of the certificate's private key, in PEM."
    )
    static let tlsElsewhere = Setting(
        "web.tls.elsewhere",
        .choice(["no", yes]),
        standard: "no",
        "Whether a proxy in front ends TLS. Only then does the daemon listen beyond this machine without TLS."
    )
    static let webConnections = Setting(
        "web.connections",
        .integer(16...65_536),
        standard: "2048",
        "How many connections may be open at once; further ones wait."
    )
    static let webConnectionsPerAddress = Setting(
        "web.connectionsPerAddress",
        .integer(4...65_536),
        standard: "128",
        "How many connections one address may have open; raise it where all come through one proxy."
    )
    static let webStreams = Setting(
        "web.streams",
        .integer(4...65_536),
        standard: "1024",
        "How many terminals may listen to events or watch the live picture at once."
    )
    static let publicAddress = Setting(
        "web.publicAddress",
        .text,
        standard: "",
        "Where citizens' phones reach the daemon, such as https://so.example.vn: the kiosk shows it as a QR code. Empty: no "
            + "code is shown."
    )
    static let idleMinutes = Setting(
        "access.idleMinutes",
        .integer(5...720),
        standard: "60",
        unit: "minutes",
        "After how long without anybody doing anything a user is signed out."
    )
    static let sessionHours = Setting(
        "access.sessionHours",
        .integer(1...24),
        standard: "12",
        unit: "hours",
        "How long a user stays signed in at the most."
    )
    static let logLevel = Setting(
        "log.level",
        .choice(["trace", "debug", "info", "notice", "warning", "error"]),
        standard: "info",
        "How much is written to the journal."
    )

    static let officeID = Setting(
        "office.id",
        .text,
        standard: "main",
        "Names the office in the log of events; never change it later."
    )
    static let officeNameVi = Setting(
        "office.name.vi",
        .text,
        standard: "Bộ phận Một cửa",
        "The office's name in Vietnamese."
    )
    static let officeNameEn = Setting(
        "office.name.en",
        .text,
        standard: "One-Stop Service Office",
        "The office's name in English."
    )
    static let officeTimeZone = Setting(
        "office.timeZone",
        .text,
        standard: "Asia/Ho_Chi_Minh",
        "The IANA time zone in which the office's day begins."
    )
    static let officeServices = Setting(
        "office.services",
        .texts,
        standard: "reception, results",
        "The ids of the services, in the order of the screens."
    )
    static let officeCounters = Setting(
        "office.counters",
        .texts,
        standard: "1, 2, 3",
        "The ids of the counters, in the order of the screens."
    )
    static let officeDefaultService = Setting(
        "office.defaultService",
        .text,
        standard: "reception",
        "The service of somebody who walks up to the camera and chose none."
    )

    static let officeHours = Setting(
        "office.hours",
        .texts,
        standard: "monday-friday 07:30-11:30 13:00-17:00",
        "When the office is open: for each day, or range of days, one text with its sessions."
    )
    static let officeHolidays = Setting(
        "office.holidays",
        .texts,
        standard: "",
        "Days on which it is closed all the same, in quotes: \"2027-01-01\"."
    )

    static let serviceLetter = Setting(
        "service.*.letter",
        .text,
        standard: nil,
        standards: ["reception": "A", "results": "B"],
        "The letter before the service's numbers, A to Z."
    )
    static let serviceNameVi = Setting(
        "service.*.name.vi",
        .text,
        standard: nil,
        standards: ["reception": "Tiếp nhận hồ sơ", "results": "Trả kết quả"],
        "The service's name in Vietnamese."
    )
    static let serviceNameEn = Setting(
        "service.*.name.en",
        .text,
        standard: nil,
        standards: ["reception": "Submit documents", "results": "Collect results"],
        "The service's name in English."
    )
    static let serviceExpectedMinutes = Setting(
        "service.*.expectedMinutes",
        .number(0.5...480),
        standard: "8",
        standards: ["results": "4"],
        unit: "minutes",
        "How long one service takes as a rule: the forecast's start until the office's own times are known."
    )

    /// What a counter serves where nothing is written.
    static let everyService = "all"

    static let counterNameVi = Setting(
        "counter.*.name.vi",
        .text,
        standard: "Quầy *",
        "The counter's name in Vietnamese."
    )
    static let counterNameEn = Setting(
        "counter.*.name.en",
        .text,
        standard: "Counter *",
        "The counter's name in English."
    )
    static let counterServices = Setting(
        "counter.*.services",
        .texts,
        standard: everyService,
        "The ids of the services that the counter serves."
    )

    static let overtakingBound = Setting(
        "queue.overtakingBound",
        .integer(0...1_000),
        standard: "5",
        unit: "people",
        "By how many who came later somebody may be overtaken, whatever their priority or a clerk's choice."
    )
    static let maximumWait = Setting(
        "queue.maximumWait",
        .integer(1...1_440),
        standard: "60",
        unit: "minutes",
        "Who waits longer is marked as overdue."
    )
    static let noShowRecalls = Setting(
        "queue.noShowRecalls",
        .integer(0...20),
        standard: "1",
        "How often somebody must have been called again before they may be marked as a no-show."
    )
    static let noShowSeconds = Setting(
        "queue.noShowSeconds",
        .integer(0...3_600),
        standard: "30",
        unit: "seconds",
        "How long after the last call somebody may be marked as a no-show."
    )
    static let undoSeconds = Setting(
        "queue.undoSeconds",
        .integer(0...600),
        standard: "10",
        unit: "seconds",
        "For how long a clerk may take an action back."
    )

    static let targetFPIR = Setting(
        "recognition.targetFPIR",
        .number(0.000_001...0.5),
        standard: "0.001",
        "The share of strangers that may be taken for somebody with an open ticket (FPIR)."
    )
    static let minimumFaceWidth = Setting(
        "recognition.minimumFaceWidth",
        .number(0.05...0.6),
        standard: "0.14",
        unit: "share of the picture's width",
        "How wide a face must be before its owner gets a number: how near they must come."
    )
    static let dwell = Setting(
        "recognition.dwell",
        .number(0.1...5),
        standard: "0.4",
        unit: "seconds",
        "How long somebody must stand there before they get a number."
    )
    static let absence = Setting(
        "recognition.absence",
        .number(0.5...30),
        standard: "2",
        unit: "seconds",
        "How long somebody must be out of sight before their stay has ended."
    )

    static let subjectKey = Setting(
        "subjects.key",
        .text,
        standard: "",
        "The file of the key that seals what is kept of citizens who agree to be remembered; `kioskd subject-key new` makes "
            + "one. Empty: the service manager's credential subject-key, and without one nobody is remembered."
    )
    static let subjectKeepDays = Setting(
        "subjects.keepDays",
        .integer(1...1_095),
        standard: "365",
        unit: "days",
        "For how long after their last visit citizens who agreed to it are remembered."
    )

    static let results = "results"
    static let dossierResults = Setting(
        "dossiers.results",
        .text,
        standard: results,
        "The id of the service to which whoever comes for a ready dossier is led; empty, or the default where the office "
            + "has no such service: they are led like everybody else."
    )
    static let dossierKeepDays = Setting(
        "dossiers.keepDays",
        .integer(30...3_660),
        standard: "800",
        unit: "days",
        "For how long a dossier is kept after the last that happened to it: long enough to compare two years."
    )

    static let importFolder = Setting(
        "import.folder",
        .text,
        standard: "",
        "The folder into which the office's software puts files of dossiers and appointments; empty: imports in the data "
            + "folder."
    )
    static let pullURL = Setting(
        "connection.pull.url",
        .text,
        standard: "",
        "Where the office's software tells which dossiers and appointments have changed, such as "
            + "https://hoso.example.vn/facequeue (docs/pull-contract.md). Empty: it is not asked."
    )
    static let pullKeyFile = Setting(
        "connection.pull.keyFile",
        .text,
        standard: "",
        "The file of the key that is shown to the office's software; empty: none is."
    )
    static let pullInterval = Setting(
        "connection.pull.interval",
        .integer(1...86_400),
        standard: "60",
        unit: "seconds",
        "How long after one answer the office's software is asked again."
    )

    static let espeak = "espeak"
    static let announcementVoice = Setting(
        "announcements.voice",
        .choice([espeak, "off"]),
        standard: espeak,
        "Whether calls are spoken: by eSpeak NG where there are no recordings, or off, and the board only shows them."
    )
    static let announcementRecordings = Setting(
        "announcements.recordings",
        .text,
        standard: "",
        "The folder of a person's recorded voice, with a WAV file for every unit under vi and en; empty: none."
    )

    static let backupDirectory = Setting(
        "backup.directory",
        .text,
        standard: "",
        "The folder of the database's copies; empty: backups in the folder of the database. Best on another disk."
    )
    static let backupDays = Setting(
        "backup.days",
        .integer(1...366),
        standard: "7",
        unit: "copies",
        "Of how many of the latest days the newest copy is kept."
    )
    static let backupWeeks = Setting(
        "backup.weeks",
        .integer(0...104),
        standard: "4",
        unit: "copies",
        "Of how many of the latest weeks the newest copy is kept."
    )
    static let backupMonths = Setting(
        "backup.months",
        .integer(0...120),
        standard: "12",
        unit: "copies",
        "Of how many of the latest months the newest copy is kept."
    )
    static let backupOverdue = Setting(
        "backup.overdueHours",
        .integer(1...8_760),
        standard: "48",
        unit: "hours",
        "After how long without a sound copy the daemon warns."
    )
    static let required = "required"
    static let backupBeforeMigration = Setting(
        "backup.beforeMigration",
        .choice([required, "skip"]),
        standard: required,
        "Whether a new version starts only once a copy of the older database is made; skip only with a copy of your own."
    )
    static let ballast = Setting(
        "storage.ballast",
        .integer(0...4_096),
        standard: "32",
        unit: "MB",
        "How much of the disk is kept in reserve and given to the database when the disk is full; 0: nothing."
    )

    static let webhookTimeout = Setting(
        "webhooks.timeoutSeconds",
        .integer(1...30),
        standard: "10",
        unit: "seconds",
        "How long a webhook's receiver has for its answer."
    )
    static let webhookGiveUp = Setting(
        "webhooks.giveUpHours",
        .integer(1...720),
        standard: "72",
        unit: "hours",
        "For how long it is tried to tell a webhook of an event, before the delivery is a dead letter."
    )
    static let webhookKeep = Setting(
        "webhooks.keepDays",
        .integer(1...366),
        standard: "30",
        unit: "days",
        "How long deliveries are kept, dead letters and those that wait for a paused webhook."
    )

    static let portraits = Setting(
        "demonstration.portraits",
        .text,
        standard: ".cache/portraits",
        "The folder of the portraits that the demonstration shows; `make setup` fills it."
    )
}
