import Camera
import FaceMatch
import Foundation
import Logging
import QueueStore
import Reception
import WebTerminals

/// The checks of `kioskd doctor`. None of them changes anything.
struct Examination {
    private static let freeSpaceWanted: Int64 = 500 << 20

    let settings: DaemonSettings

    func findings() async -> [Finding] {
        var findings = ModelCatalog.all.map(model)
        findings.append(calibration())
        findings += CameraDiscovery.candidates().map(candidate)
        for camera in settings.cameras { findings.append(await self.camera(camera)) }
        findings.append(dataFolder())
        findings += permissions()
        findings.append(diskSpace())
        findings.append(swap())
        findings.append(clock())
        findings.append(pages())
        findings += assets()
        findings.append(certificate())
        findings.append(subjectKey())
        findings += await voices()
        findings += await messages()
        findings.append(await port())
        return findings
    }

    private func port() async -> Finding {
        await PortCheck(
            host: settings.web.host,
            port: settings.web.port,
            isEncrypted: settings.web.tls != nil
        ).finding()
    }

    private func model(_ model: ModelDescription) -> Finding {
        do {
            _ = try ModelStore(directory: settings.modelsDirectory).load(model)
            return Finding(.good, "model", "\(model.fileName) is the pinned one")
        } catch {
            return Finding(.bad, "model", "\(error.subject): \(error.detail)", remedy: error.remedy)
        }
    }

    private func calibration() -> Finding {
        let store = ModelStore(directory: settings.modelsDirectory)
        do {
            let calibration = try store.calibration(of: ModelCatalog.embedder)
            let people = "\(calibration.identities) people, measured to \(calibration.measuredTo)"
            return Finding(.good, "calibration", "\(store.calibrationPath(of: ModelCatalog.embedder)): \(people)")
        } catch {
            return Finding(.bad, "calibration", "\(error.subject): \(error.detail)", remedy: error.remedy)
        }
    }

    /// A device that is plugged in, whether the daemon is to use it or not.
    private func candidate(_ candidate: CameraDiscovery.Candidate) -> Finding {
        guard let fault = candidate.fault else {
            return Finding(.good, "device", "v4l2:\(candidate.place): \(candidate.name), now \(candidate.device)")
        }
        return Finding(
            .weak,
            "device",
            "v4l2:\(candidate.place): \(fault.english) (\(fault.code.rawValue)), now \(candidate.device)",
            remedy: fault.remedy
        )
    }

    /// Opens the camera and waits for one frame.
    private func camera(_ place: CameraPlace) async -> Finding {
        let name = place.id == .only ? "camera" : "camera \(place.id.rawValue)"
        let logger = Logger(label: "doctor") { _ in SwiftLogNoOpLogHandler() }
        do throws(CameraError) {
            guard let source = place.choice.source(logger: logger) else {
                return Finding(.weak, name, "none is configured: the button and the clerks give the numbers")
            }
            let stream = try await source.open()
            let frame = try await stream.next()
            await stream.close()
            let info = stream.info
            return Finding(
                frame == nil ? .bad : .good,
                name,
                "\(info.name): \(info.width)×\(info.height), \(info.framesPerSecond) frames a second, "
                    + info.pixelFormat
            )
        } catch  where error.code == .cameraMissing && place.choice.isOptional {
            return Finding(.weak, name, "none is plugged in: the button and the clerks give the numbers")
        } catch {
            return Finding(
                .bad,
                name,
                "\(error.english): \(error.subject) (\(error.code.rawValue))",
                remedy: error.remedy
            )
        }
    }

    private func dataFolder() -> Finding {
        let path = settings.dataDirectory
        let nearest = Self.nearestExisting(path)
        guard !StoreSizes(of: nearest).isDiskReadOnly else {
            return Finding(
                .bad,
                "data",
                "the disk of \(nearest) is read-only, which the kernel does when it met errors",
                remedy:
                    "see dmesg, check disk and cable, run fsck, or replace the disk; until then numbers are in memory only"
            )
        }
        guard FileManager.default.isWritableFile(atPath: nearest) else {
            return Finding(
                .bad,
                "data",
                "\(nearest) is not writable for this user",
                remedy: "chown it, or set data to another"
            )
        }
        return Finding(.good, "data", path == nearest ? "\(path) is writable" : "\(path) will be made")
    }

    private func diskSpace() -> Finding {
        let attributes = try? FileManager.default.attributesOfFileSystem(
            forPath: Self.nearestExisting(settings.dataDirectory)
        )
        guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else {
            return Finding(.weak, "disk", "free space is unknown")
        }
        let text = "\(free >> 20) MB free"
        return free < Self.freeSpaceWanted
            ? Finding(.bad, "disk", text, remedy: "free at least \(Self.freeSpaceWanted >> 20) MB")
            : Finding(.good, "disk", text)
    }

    private func pages() -> Finding {
        do {
            let directory = try ResourceLocation.pages(settings)
            _ = try PageStore(directory: directory)
            _ = try APIDescription(directory: ResourceLocation.apiDescription())
            return Finding(.good, "pages", directory)
        } catch {
            return Finding(.bad, "pages", "\(error)")
        }
    }

    private static func nearestExisting(_ path: String) -> String {
        var url = URL(fileURLWithPath: path)
        while !FileManager.default.fileExists(atPath: url.path), url.path != "/" {
            url.deleteLastPathComponent()
        }
        return url.path
    }
}
