extension CameraError {
    /// What staff at the desk read, in Vietnamese.
    package var vietnamese: String {
        switch code {
        case .cameraMissing: "Không tìm thấy camera"
        case .cameraBusy: "Camera đang được chương trình khác sử dụng"
        case .cameraPermission: "Không có quyền truy cập camera"
        case .cameraFormat: "Camera không có định dạng hình phù hợp"
        case .cameraBandwidth: "Cổng USB không đủ băng thông cho camera"
        case .cameraUnplugged: "Camera đã bị rút ra"
        case .cameraStalled: "Camera không gửi hình"
        case .cameraIO: "Lỗi khi đọc hình từ camera"
        case .inputMissing: "Không tìm thấy nguồn hình"
        case .inputUnreadable: "Không đọc được nguồn hình"
        case .inputLost: "Mất kết nối với nguồn hình"
        case .ffmpegMissing: "Chưa cài đặt ffmpeg"
        case .portraitsMissing: "Thiếu ảnh chân dung cho bản trình diễn"
        case .specInvalid: "Khai báo camera không hợp lệ"
        }
    }

    /// What staff at the desk read, in English.
    package var english: String {
        switch code {
        case .cameraMissing: "Camera not found"
        case .cameraBusy: "The camera is used by another program"
        case .cameraPermission: "No permission to use the camera"
        case .cameraFormat: "The camera has no usable picture format"
        case .cameraBandwidth: "The USB port has no bandwidth left for the camera"
        case .cameraUnplugged: "The camera was unplugged"
        case .cameraStalled: "The camera sends no pictures"
        case .cameraIO: "The camera's pictures cannot be read"
        case .inputMissing: "The picture source was not found"
        case .inputUnreadable: "The picture source cannot be read"
        case .inputLost: "The picture source was lost"
        case .ffmpegMissing: "ffmpeg is not installed"
        case .portraitsMissing: "The demonstration's portraits are missing"
        case .specInvalid: "The camera setting is not valid"
        }
    }

    /// What to do about it, in English.
    package var remedy: String {
        switch code {
        case .cameraMissing, .cameraUnplugged: "plug the camera in; `kioskd doctor` lists those that are there"
        case .cameraBusy: "close the other program; `fuser \(subject)` names it"
        case .cameraPermission: "add the service's user to the group: `usermod -aG video USER`, then sign in again"
        case .cameraFormat: "try another size or rate: v4l2:…?width=640&height=480&fps=15"
        case .cameraBandwidth:
            "plug it into a USB port of its own, not into a hub, or ask for less: ?width=640&height=480&fps=10"
        case .cameraStalled, .cameraIO: "unplug the camera and plug it in again, best into another USB port"
        case .inputMissing: "check the path or address"
        case .inputUnreadable: "check that ffmpeg can play it: `ffprobe \(subject)`"
        case .inputLost: "check the network and the camera's power; it is tried again by itself"
        case .ffmpegMissing: "apt-get install ffmpeg"
        case .portraitsMissing: "make setup"
        case .specInvalid: "use v4l2:DEVICE, ffmpeg:INPUT, images:DIR?fps=15 or none"
        }
    }
}
