/// Something that can be opened for pictures, any number of times: a camera, a file, a folder.
package protocol FrameSource: Sendable {
    /// What logs and screens call it.
    var name: String { get }

    /// Opens the source from its beginning.
    func open() async throws(CameraError) -> any FrameStream
}
