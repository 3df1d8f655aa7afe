/// How straight a face looks into the camera, from the five points alone.
///
/// The nose's place between the eyes stands for yaw, its place between the eyes and the mouth for pitch. Both are taken
/// along the face's own axes: a tilted head (roll) is no less frontal.
package struct Frontality: Sendable, Equatable {
    /// Shift of the nose from the middle of the eyes, in half eye distances: 0 straight, ±1 under an eye.
    package let yaw: Float
    /// Shift of the nose from its usual height between eyes (0) and mouth (1); 0 straight.
    package let pitch: Float

    /// Where the nose's tip lies between the eyes (0) and the mouth (1) in the reference face of the alignment.
    private static let usualNoseHeight: Float = 0.494

    package init(_ landmarks: Landmarks) {
        let eyes = (landmarks.rightEye + landmarks.leftEye) * 0.5
        let mouth = (landmarks.rightMouthCorner + landmarks.leftMouthCorner) * 0.5
        let across = landmarks.leftEye - landmarks.rightEye
        let eyeDistance = max(across.length, 1e-3)
        let axis = across * (1 / eyeDistance)
        let down = Point(x: -axis.y, y: axis.x)
        let nose = landmarks.nose - eyes
        let faceHeight = max(Self.dot(mouth - eyes, down), 1e-3)
        yaw = Self.dot(nose, axis) / (eyeDistance / 2)
        pitch = Self.dot(nose, down) / faceHeight - Self.usualNoseHeight
    }

    /// 1 straight into the camera, 0 in profile or with the head thrown back; the worse of the two turns counts.
    package var score: Float {
        let turned = max(abs(yaw), abs(pitch) * 2.5)
        return turned.isFinite ? max(0, 1 - turned) : 0
    }

    private static func dot(_ left: Point, _ right: Point) -> Float { left.x * right.x + left.y * right.y }
}
