/// Every figure that `/metrics` may hold. None of them says anything about a person.
package enum MetricCatalog {
    package static let all = camera + queue + store + imported + messaging + web + webhooks + daemon + process

    package static let cameraState = Metric(
        "kioskd_camera_state",
        .gauge,
        ["camera", "state"],
        "1 for the state a camera is in: starting, running, failed, ended or none."
    )
    package static let cameraPicture = Metric(
        "kioskd_camera_picture",
        .gauge,
        ["camera", "condition"],
        "1 for what a camera's picture is like: normal, dark, bright or covered."
    )
    package static let cameraFrames = Metric(
        "kioskd_camera_frames_total",
        .counter,
        ["camera"],
        "Pictures that were looked at."
    )
    package static let cameraDrops = Metric(
        "kioskd_camera_frames_dropped_total",
        .counter,
        ["camera", "reason"],
        "Pictures that were not looked at; superseded ones are usual, all others say that a camera or its cable is bad."
    )
    package static let cameraFrameAge = Metric(
        "kioskd_camera_last_frame_age_seconds",
        .gauge,
        ["camera"],
        "Time since the newest picture."
    )
    package static let stageTime = Metric(
        "kioskd_stage_seconds",
        .moments,
        ["stage"],
        "Time of one stage of looking at a picture: detect, embed, liveness, or observe for all of it."
    )
    package static let sightings = Metric(
        "kioskd_sightings_total",
        .counter,
        ["decision"],
        "People before a camera: known (has a ticket), returning (agreed to be remembered), new, or desk (suspected attack)."
    )
    package static let camera = [
        cameraState, cameraPicture, cameraFrames, cameraDrops, cameraFrameAge, stageTime, sightings,
    ]

    package static let waiting = Metric(
        "kioskd_queue_waiting",
        .gauge,
        ["service"],
        "Tickets that wait for a service."
    )
    package static let longestWait = Metric(
        "kioskd_queue_longest_wait_seconds",
        .gauge,
        ["service"],
        "How long the longest of them has waited."
    )
    package static let counters = Metric(
        "kioskd_counters",
        .gauge,
        ["state"],
        "Counters by state: closed, open or paused."
    )
    package static let tickets = Metric(
        "kioskd_tickets_total",
        .counter,
        ["origin"],
        "Tickets issued: by the camera, the kiosk's button or the desk."
    )
    package static let waits = Metric(
        "kioskd_wait_seconds",
        .visits,
        ["service"],
        "Time from a ticket's arrival at a service to its call."
    )
    package static let queue = [waiting, longestWait, counters, tickets, waits]

    package static let appendTime = Metric(
        "kioskd_store_append_seconds",
        .moments,
        [],
        "Time until the events of a transaction were on the disk."
    )
    package static let storeErrors = Metric(
        "kioskd_store_errors_total",
        .counter,
        ["code"],
        "Transactions that could not be written, by the reason's code."
    )
    package static let unwritten = Metric(
        "kioskd_store_unwritten_events",
        .gauge,
        [],
        "Events that are in memory only because the disk takes none; normally 0."
    )
    package static let storeSize = Metric(
        "kioskd_store_size_bytes",
        .gauge,
        [],
        "Size of the database with its write-ahead log."
    )
    package static let diskFree = Metric(
        "kioskd_disk_free_bytes",
        .gauge,
        [],
        "Free space on the disk that holds the database."
    )
    package static let backupSuccess = Metric(
        "kioskd_backup_last_success_timestamp_seconds",
        .gauge,
        [],
        "When the newest sound backup was made, in seconds since 1970; 0 for none."
    )
    package static let backupFailed = Metric(
        "kioskd_backup_last_attempt_failed",
        .gauge,
        [],
        "1 if the latest try to make a backup failed."
    )
    package static let store = [appendTime, storeErrors, unwritten, storeSize, diskFree, backupSuccess, backupFailed]

    package static let imports = Metric(
        "kioskd_imports_total",
        .counter,
        ["source", "kind", "outcome"],
        "Files of dossiers and appointments that were handed in (folder, upload), and whether they were taken or rejected."
    )
    package static let pullSuccess = Metric(
        "kioskd_pull_last_success_timestamp_seconds",
        .gauge,
        [],
        "When all that the office's software had was read, in seconds since 1970; 0 for never; missing where it is not read."
    )
    package static let pullFailures = Metric(
        "kioskd_pull_failures",
        .gauge,
        [],
        "Tries to read the office's software that failed since the last that went well."
    )
    package static let imported = [imports, pullSuccess, pullFailures]

    package static let messages = Metric(
        "kioskd_messages_total",
        .counter,
        ["provider", "kind", "outcome"],
        "Tries to tell a citizen that few are ahead (soon) or of the call (called): sent, failed (tried again), refused or late."
    )
    package static let messagesWaiting = Metric(
        "kioskd_messages_waiting",
        .gauge,
        ["provider"],
        "Messages that wait for a provider."
    )
    package static let messageTime = Metric(
        "kioskd_message_seconds",
        .moments,
        ["provider"],
        "Time until a provider answered."
    )
    package static let messaging = [messages, messagesWaiting, messageTime]

    package static let clients = Metric(
        "kioskd_clients",
        .gauge,
        ["kind"],
        "Open connections, and streams of events or pictures among them."
    )
    package static let requests = Metric(
        "kioskd_http_requests_total",
        .counter,
        ["route", "status"],
        "Requests answered, by route and status."
    )
    package static let requestTime = Metric(
        "kioskd_http_request_seconds",
        .requests,
        ["route"],
        "Time until the answer's head was ready."
    )
    package static let certificateExpiry = Metric(
        "kioskd_certificate_expiry_timestamp_seconds",
        .gauge,
        [],
        "Until when browsers take the certificate, in seconds since 1970; missing without TLS."
    )
    package static let web = [clients, requests, requestTime, certificateExpiry]

    package static let webhookAttempts = Metric(
        "kioskd_webhook_attempts_total",
        .counter,
        ["webhook", "outcome"],
        "Attempts to tell a webhook of an event: delivered, failed (it is tried again) or dead (it is not)."
    )
    package static let webhookTime = Metric(
        "kioskd_webhook_attempt_seconds",
        .moments,
        ["webhook"],
        "Time of such an attempt."
    )
    package static let webhookDeliveries = Metric(
        "kioskd_webhook_deliveries",
        .gauge,
        ["webhook", "state"],
        "Events that a webhook is still to be told of: waiting, or dead letters."
    )
    package static let webhookLag = Metric(
        "kioskd_webhook_lag_seconds",
        .gauge,
        ["webhook"],
        "How long the oldest of the waiting ones has waited; 0 where none does, or the webhook is paused."
    )
    package static let webhooks = [webhookAttempts, webhookTime, webhookDeliveries, webhookLag]

    package static let logEvents = Metric(
        "kioskd_log_events_total",
        .counter,
        ["level", "code"],
        "Lines of the journal at warning, error or critical, by their stable code."
    )
    package static let warnings = Metric(
        "kioskd_warnings",
        .gauge,
        ["code"],
        "1 for each code that /healthz tells."
    )
    package static let alive = Metric(
        "kioskd_watchdog_alive",
        .gauge,
        ["part"],
        "1 while a part gives signs of life: camera, store, web."
    )
    package static let build = Metric(
        "kioskd_build_info",
        .gauge,
        ["version"],
        "1; the version that runs."
    )
    package static let daemon = [logEvents, warnings, alive, build]

    package static let residentMemory = Metric(
        "process_resident_memory_bytes",
        .gauge,
        [],
        "Memory of the process that is in RAM."
    )
    package static let openDescriptors = Metric("process_open_fds", .gauge, [], "Open file descriptors.")
    package static let startTime = Metric(
        "process_start_time_seconds",
        .gauge,
        [],
        "When the process started, in seconds since 1970."
    )
    package static let processorTime = Metric(
        "process_cpu_seconds_total",
        .counter,
        [],
        "Processor time of the process, all threads together."
    )
    package static let process = [residentMemory, openDescriptors, startTime, processorTime]
}
