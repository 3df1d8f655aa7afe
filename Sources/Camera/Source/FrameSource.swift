/// Something that can be opened for pictures, any number of times: a camera, a file, a folder.
package protocol FrameSource: Sendable {
    /// What logs and screens call it.
    var name: String { get }

    /// So long an opening may take before people are told that there is no picture; at most ten seconds.
    var openingPatience: Duration { get }

    /// Opens the source from its beginning.
    func open() async throws(CameraError) -> any FrameStream
}

extension FrameSource {
    package var openingPatience: Duration { .milliseconds(2_500) }
}
