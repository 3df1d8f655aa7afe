/// Lists the cameras of this machine.
package enum CameraDiscovery {
    /// A device that captures pictures, or could.
    package struct Candidate: Sendable, Equatable {
        /// What to write behind `v4l2:`: the identity where no other camera has it too, else the device.
        package let place: String
        /// `/dev/videoN`.
        package let device: String
        /// The name that the device gives itself; empty when it could not be opened.
        package let name: String
        /// Why it cannot be used now; nil when it can.
        package let fault: CameraError?
    }

    /// Every camera that is plugged in, in the order in which `auto` looks at them. Blocks while the devices are asked.
    package static func candidates() -> [Candidate] {
        let cameras = VideoNode.all().compactMap(examine)
        return cameras.map { node, name, fault in
            let isUnique = node.identity != nil && cameras.filter { $0.node.identity == node.identity }.count == 1
            return Candidate(
                place: isUnique ? node.identity?.text ?? node.device : node.device,
                device: node.device,
                name: name,
                fault: fault
            )
        }
    }

    /// Nil for a device that captures no pictures.
    private static func examine(_ node: VideoNode) -> (node: VideoNode, name: String, fault: CameraError?)? {
        do throws(CameraError) {
            return (node, try FoundCamera(node).name, nil)
        } catch  where error.code == .cameraFormat {
            return nil
        } catch {
            return (node, "", error)
        }
    }
}
