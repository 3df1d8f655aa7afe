package import Camera
import Foundation

/// Draws any moment of a ``Scene``. Equal moments give equal pixels.
package struct SceneRenderer: Sendable {
    package static let width = 640
    package static let height = 480

    /// The face of somebody who stands in front of the camera, in pixels of the picture.
    private static let standingFaceWidth = 170.0
    /// Someone who walks up begins at this share of it.
    private static let farthestScale = 0.5

    /// The empty hall.
    package let background: [UInt8]
    private let visits: [(visit: SceneVisit, figure: Figure)]

    /// Loads and scales the portraits.
    ///
    /// - Throws: `portraits-missing` with the folder's name, or `input-unreadable`.
    package init(scene: Scene, portraits folder: String) throws(CameraError) {
        background = Hall.draw(width: Self.width, height: Self.height)
        var visits: [(SceneVisit, Figure)] = []
        for visit in scene.visits {
            let path = "\(folder)/\(visit.portrait.file)"
            guard let jpeg = FileManager.default.contents(atPath: path) else {
                throw CameraError(.portraitsMissing, subject: folder, detail: "\(visit.portrait.file) is not there")
            }
            let picture = try JPEGDecoder().decode([UInt8](jpeg), subject: path)
            visits.append((visit, Figure(picture, visit.portrait, faceWidth: Self.standingFaceWidth)))
        }
        self.visits = visits
    }

    /// The picture at this time after the scene's beginning: BGR, ``width`` × ``height``.
    package func render(at time: Duration) -> [UInt8] {
        guard let (visit, figure) = visits.first(where: { $0.visit.start <= time && time < $0.visit.end }) else {
            return background
        }
        let nearness = visit.nearness(at: time)
        let scale = Self.farthestScale + (1 - Self.farthestScale) * nearness
        let outside = Double(Self.width) / 2 + Double(figure.width) / 2 * scale
        let offset = outside * (1 - nearness) * (visit.side == .left ? -1 : 1)
        let centre = Double(Self.width) / 2 + offset + sway(at: time - visit.start) * nearness
        var pixels = background
        figure.draw(
            onto: &pixels,
            width: Self.width,
            height: Self.height,
            centreX: centre,
            centreY: Double(Self.height) * 0.54,
            scale: scale
        )
        return pixels
    }

    /// Nobody stands still: a few pixels to and fro, with two periods that don't agree.
    private func sway(at time: Duration) -> Double {
        let seconds = time / .seconds(1)
        return 5 * sin(seconds * 2.3) + 2 * sin(seconds * 5.1)
    }
}
