import CV4L2
import Foundation

/// Finds the cameras of this machine.
package enum CameraDiscovery {
    /// A node that could be a camera.
    package struct Candidate: Sendable, Equatable {
        /// What to write behind `v4l2:`.
        package let device: String
        /// The name that the device gives itself; empty when it could not be opened.
        package let name: String
        /// Why it cannot be used now; nil when it can.
        package let fault: CameraError?
    }

    /// Names here stay the same over restarts and replugging, unlike `/dev/video0`.
    package static let stableNames = "/dev/v4l/by-id"

    /// The first device that captures pictures, those whose name ends in `-index0` before others; nil when there is none.
    package static func firstCamera(in directory: String = stableNames) -> String? {
        candidates(in: directory).first { $0.fault == nil || $0.fault?.code == .cameraBusy }?.device
    }

    /// Every device of the directory, in the order in which ``firstCamera(in:)`` looks at them.
    package static func candidates(in directory: String = stableNames) -> [Candidate] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        let mainFirst = names.sorted { left, right in
            let isMain = (left.hasSuffix("-index0"), right.hasSuffix("-index0"))
            return isMain.0 == isMain.1 ? left < right : isMain.0
        }
        return mainFirst.map { examine("\(directory)/\($0)") }
    }

    private static func examine(_ path: String) -> Candidate {
        do throws(CameraError) {
            let device = try V4L2Device(path: path)
            let capability = try device.capability()
            guard capability.canStreamPictures else {
                throw CameraError(.cameraFormat, subject: path, detail: "does not capture pictures")
            }
            return Candidate(device: path, name: capability.deviceName, fault: nil)
        } catch {
            return Candidate(device: path, name: "", fault: error)
        }
    }
}
